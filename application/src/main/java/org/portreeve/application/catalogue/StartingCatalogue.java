package org.portreeve.application.catalogue;

import org.portreeve.domain.catalogue.Catalogue;

/** Port: the catalogue that an empty platform starts with. */
@FunctionalInterface
public interface StartingCatalogue {
    /** That catalogue. */
    Catalogue read();
}
