package org.portreeve.application.tenancy;

import java.util.List;
import org.portreeve.application.change.Snapshot;
import org.portreeve.application.role.ListRoles;
import org.portreeve.domain.role.Permission;
import org.portreeve.domain.role.Role;

/** A role that reaches past the boundary: what it grants there is stored and inert. People: who holds it now or later. */
public record RoleReach(Role role, List<Permission> outside, int people) {
    /** Keeps a copy. */
    public RoleReach {
        outside = List.copyOf(outside);
    }

    /** All roles of the tenant of {@code snapshot} that reach past its boundary, by name. */
    public static List<RoleReach> in(Snapshot snapshot) {
        return ListRoles.rows(snapshot).stream()
                .map(row -> new RoleReach(row.role(), outside(row.role(), snapshot), row.people()))
                .filter(reach -> !reach.outside().isEmpty())
                .toList();
    }

    private static List<Permission> outside(Role role, Snapshot snapshot) {
        return role.grants().keySet().stream()
                .filter(permission -> !BoundaryStanding.of(permission, snapshot).isInside())
                .toList();
    }
}
