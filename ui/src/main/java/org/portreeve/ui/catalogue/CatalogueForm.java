package org.portreeve.ui.catalogue;

import java.util.Optional;
import java.util.Set;
import org.portreeve.application.catalogue.CatalogueAction;
import org.portreeve.application.catalogue.CatalogueField;

/** The fields of one thing of the catalogue. */
interface CatalogueForm {
    /** What is wanted; empty, and said at the field, where something is missing. */
    Optional<CatalogueAction> action();

    /** Whether anything is other than it was seen. */
    boolean isDirty();

    /** Marks the fields that are refused, and no others. */
    void mark(Set<CatalogueField> flaws);
}
