package org.portreeve.domain.role;

/** The key of an exclusion, unique in its tenant. */
public record ExclusionId(String value) implements Comparable<ExclusionId> {
    @Override
    public int compareTo(ExclusionId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
