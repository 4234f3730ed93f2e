package org.portreeve.domain.catalogue;

import java.util.Set;
import org.portreeve.domain.section.SectionId;

/** A named choice of sections that the permission matrix can be set to. */
public record MatrixPreset(String name, Set<SectionId> sections) {
    /** Keeps a copy. */
    public MatrixPreset {
        sections = Set.copyOf(sections);
    }
}
