package org.portreeve.adapters.persistence;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.Map;
import org.hibernate.envers.Audited;
import org.portreeve.domain.role.Grant;
import org.portreeve.domain.role.Permission;
import org.portreeve.domain.role.Role;
import org.portreeve.domain.role.RoleId;
import org.portreeve.domain.tenancy.TenantId;

/** A role without its grants. */
@Entity
@Audited
@Table(name = "role")
class RoleRow {
    @Id
    String id = "";

    String tenant = "";
    String roleKey = "";
    String name = "";
    String purpose = "";
    String origin = "";
    String roleGroup = "";

    static RoleRow of(TenantId tenant, Role role) {
        RoleRow row = new RoleRow();
        row.id = Ids.scoped(tenant, role.id().value());
        row.tenant = tenant.value();
        row.roleKey = role.id().value();
        row.name = role.name();
        row.purpose = role.purpose();
        row.origin = role.origin().name();
        row.roleGroup = role.group();
        return row;
    }

    Role toRole(Map<Permission, Grant> grants) {
        return new Role(new RoleId(roleKey), name, purpose, Role.Origin.valueOf(origin), roleGroup, grants);
    }
}
