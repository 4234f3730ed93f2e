package org.portreeve.domain.catalogue;

import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.portreeve.domain.section.SectionId;

/** A named choice of sections that the permission matrix can be set to. */
public record MatrixPreset(String name, Set<SectionId> sections) {
    /** Keeps a copy. */
    public MatrixPreset {
        sections = Set.copyOf(sections);
    }

    /** The same, switching on only such sections. */
    MatrixPreset keeping(Predicate<SectionId> kept) {
        return new MatrixPreset(name, sections.stream().filter(kept).collect(Collectors.toUnmodifiableSet()));
    }
}
