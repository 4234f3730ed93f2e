package org.portreeve.domain.role;

/** The key of a role, unique in its tenant. */
public record RoleId(String value) implements Comparable<RoleId> {
    @Override
    public int compareTo(RoleId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
