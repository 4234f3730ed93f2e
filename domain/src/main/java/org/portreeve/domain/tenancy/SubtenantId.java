package org.portreeve.domain.tenancy;

/** The key of a subtenant, unique in its tenant. */
public record SubtenantId(String value) implements Comparable<SubtenantId> {
    @Override
    public int compareTo(SubtenantId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
