package org.portreeve.domain.section;

/** The key of a section. */
public record SectionId(String value) implements Comparable<SectionId> {
    @Override
    public int compareTo(SectionId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
