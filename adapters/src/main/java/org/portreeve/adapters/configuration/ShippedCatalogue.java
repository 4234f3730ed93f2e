package org.portreeve.adapters.configuration;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.portreeve.application.catalogue.StartingCatalogue;
import org.portreeve.application.configuration.Flaw;
import org.portreeve.domain.catalogue.Catalogue;

/** The file {@code catalogue.yaml} that the product ships. */
public final class ShippedCatalogue implements StartingCatalogue {
    @Override
    public Catalogue read() {
        List<Flaw> flaws = new ArrayList<>();
        try (InputStream file = Objects.requireNonNull(
                ShippedCatalogue.class.getResourceAsStream("catalogue.yaml"), "catalogue.yaml")) {
            Catalogue catalogue = CatalogueReader.read(NodeParser.parse(file, Format.YAML, flaws), flaws);
            if (catalogue == null || !flaws.isEmpty()) {
                throw new IllegalStateException("catalogue.yaml: " + flaws);
            }
            return catalogue;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        } catch (Unparseable broken) {
            throw new IllegalStateException("catalogue.yaml, line " + broken.line(), broken);
        }
    }
}
