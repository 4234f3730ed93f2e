package org.portreeve.domain.role;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.portreeve.domain.Extent;

/** A permission in a role, on every resource of its type or only on those listed. */
public record Grant(Permission permission, Extent<String> resources) {
    /** On every resource. */
    public static Grant unlimited(Permission permission) {
        return new Grant(permission, Extent.all());
    }

    /** Only on the resources with these ids; none of them where the set is empty. */
    public static Grant on(Permission permission, Set<String> resources) {
        return new Grant(permission, Extent.of(resources));
    }

    /** Whether it counts for every resource and also where none is named. */
    public boolean isUnlimited() {
        return resources instanceof Extent.All<String>;
    }

    /** Whether it counts for a request that names {@code resource}, or names none. */
    public boolean covers(@Nullable String resource) {
        return isUnlimited() || (resource != null && resources.contains(resource));
    }
}
