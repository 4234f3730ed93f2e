package org.portreeve.domain.change;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.portreeve.domain.role.Permission;

/** What a change asks of whoever makes it: one of some permissions, on a resource where that is not null. */
record Need(List<Permission> anyOf, @Nullable String resource) {
    /** On no resource in particular. */
    static Need of(String... anyOf) {
        return new Need(List.of(anyOf).stream().map(Permission::new).toList(), null);
    }

    static Need on(String resource, String permission) {
        return new Need(List.of(new Permission(permission)), resource);
    }

    /** Whether administering people through the platform includes it. */
    static boolean isAboutPeople(Permission permission) {
        return permission.resourceType().equals("member") || permission.value().equals("role:assign");
    }
}
