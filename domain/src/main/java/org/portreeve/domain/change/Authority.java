package org.portreeve.domain.change;

import java.util.Set;
import org.portreeve.domain.membership.UserId;
import org.portreeve.domain.role.Permission;

/** By what right somebody changes a tenant. */
public sealed interface Authority {
    /** As the member that they are, if any, with the platform permissions that they hold in the management tenant. */
    record OfUser(UserId user, Set<Permission> platformPermissions) implements Authority {
        /** Keeps a copy. */
        public OfUser {
            platformPermissions = Set.copyOf(platformPermissions);
        }
    }

    /** A tenant's key with the scope configure: as a Tenant Admin of that tenant. */
    record OfTenantKey() implements Authority {}

    /** A key with the scope provision: as the role User Administrator, never touching the base role Tenant Admin. */
    record OfProvisioningKey() implements Authority {}

    /** A platform key with the scope configure: all platform permissions, and Tenant Admin everywhere. */
    record OfPlatformKey() implements Authority {}

    /** Portreeve itself: a sign-in, the first start, sample data. Bound by what must always hold, asked for no permission. */
    record OfSystem() implements Authority {}
}
