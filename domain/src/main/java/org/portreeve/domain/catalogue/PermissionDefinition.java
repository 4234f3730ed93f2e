package org.portreeve.domain.catalogue;

import org.jspecify.annotations.Nullable;
import org.portreeve.domain.plan.Feature;
import org.portreeve.domain.role.Permission;

/** A permission that exists, with its group and the feature that it needs; those of the group platform reach across tenants. */
public record PermissionDefinition(
        Permission permission,
        String group,
        String description,
        @Nullable Feature feature) {
    /** The group whose permissions have the scope platform. */
    public static final String PLATFORM_GROUP = "platform";

    /** Whether its scope is the platform rather than one tenant. */
    public boolean isPlatform() {
        return group.equals(PLATFORM_GROUP);
    }
}
