package org.portreeve.domain.tenancy;

/** The slug of a tenant; never renamed, never reused. */
public record TenantId(String value) implements Comparable<TenantId> {
    @Override
    public int compareTo(TenantId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
