package org.portreeve.domain.catalogue;

import java.util.List;
import org.portreeve.domain.Extent;
import org.portreeve.domain.role.Grant;
import org.portreeve.domain.role.Permission;
import org.portreeve.domain.role.Role;
import org.portreeve.domain.role.RoleId;

/** A role that tenants start with; an extent of all means every platform permission. */
public record RoleTemplate(RoleId id, String name, String group, Extent<Permission> permissions) {
    /** The role as a new tenant gets it. */
    public Role toRole(Role.Origin origin, Catalogue catalogue) {
        List<Grant> grants = catalogue.permissions().values().stream()
                .filter(definition -> permissions instanceof Extent.All<Permission>
                        ? definition.isPlatform()
                        : permissions.contains(definition.permission()))
                .map(definition -> Grant.unlimited(definition.permission()))
                .toList();
        return new Role(id, name, "", origin, group, java.util.Map.of()).withGrants(grants);
    }
}
