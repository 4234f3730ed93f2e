package org.portreeve.domain.role;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.portreeve.domain.Key;
import org.portreeve.domain.Malformed;

/** A named set of grants with a stated purpose, owned by one tenant; at most one grant a permission. */
public record Role(RoleId id, String name, String purpose, Origin origin, String group, Map<Permission, Grant> grants) {
    /** Where a role comes from. */
    public enum Origin {
        /** A copy of one of the platform's templates, which every tenant starts with. */
        BUILT_IN,
        /** Made in the tenant. */
        OWN
    }

    /** The role that holds every platform permission; it cannot be edited. */
    public static final RoleId PLATFORM_ADMINISTRATOR = new RoleId("platform-administrator");

    /** Keeps a copy; refuses an id that is no key, and an empty name. */
    public Role {
        Key.require(id.value());
        if (name.isBlank()) {
            throw new Malformed("name", name);
        }
        grants = java.util.Collections.unmodifiableMap(new TreeMap<>(grants));
    }

    /** A role of the tenant's own. */
    public static Role own(RoleId id, String name, String purpose, Collection<Grant> grants) {
        return new Role(id, name, purpose, Origin.OWN, "own", byPermission(grants));
    }

    /** The same role with other grants. */
    public Role withGrants(Collection<Grant> others) {
        return new Role(id, name, purpose, origin, group, byPermission(others));
    }

    /** The grant of {@code permission}, if the role has one. */
    public @Nullable Grant grant(Permission permission) {
        return grants.get(permission);
    }

    private static Map<Permission, Grant> byPermission(Collection<Grant> grants) {
        Map<Permission, Grant> map = new LinkedHashMap<>();
        for (Grant grant : grants) {
            if (map.put(grant.permission(), grant) != null) {
                throw new Malformed("duplicate", grant.permission().value());
            }
        }
        return map;
    }
}
