package org.portreeve.adapters.persistence;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Lob;
import jakarta.persistence.Table;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.hibernate.envers.Audited;
import org.jspecify.annotations.Nullable;
import org.portreeve.domain.Extent;
import org.portreeve.domain.role.Grant;
import org.portreeve.domain.role.Permission;
import org.portreeve.domain.role.RoleId;
import org.portreeve.domain.tenancy.TenantId;

/** A permission in a role. */
@Entity
@Audited
@Table(name = "role_grant")
class RoleGrantRow {
    @Id
    UUID id = Ids.NONE;

    String tenant = "";
    String role = "";
    String permission = "";
    boolean limited;

    @Lob
    @Nullable
    String resources;

    static RoleGrantRow of(TenantId tenant, RoleId role, Grant grant) {
        RoleGrantRow row = new RoleGrantRow();
        row.id = Ids.hashed(
                "grant", tenant.value(), role.value(), grant.permission().value());
        row.tenant = tenant.value();
        row.role = Ids.scoped(tenant, role.value());
        row.permission = grant.permission().value();
        if (grant.resources() instanceof Extent.Listed<String>(Set<String> items)) {
            row.limited = true;
            row.resources = Columns.list(items);
        }
        return row;
    }

    Grant toGrant() {
        return new Grant(
                new Permission(permission),
                limited ? Extent.of(Columns.set(resources, Function.identity())) : Extent.all());
    }
}
