package org.portreeve.domain.tenancy;

import java.util.Comparator;

/** A resource's type and id; the id is compared code point by code point, trailing spaces significant. */
public record ResourceId(String type, String id) implements Comparable<ResourceId> {
    private static final Comparator<ResourceId> ORDER =
            Comparator.comparing(ResourceId::type).thenComparing(ResourceId::id);

    @Override
    public int compareTo(ResourceId other) {
        return ORDER.compare(this, other);
    }
}
