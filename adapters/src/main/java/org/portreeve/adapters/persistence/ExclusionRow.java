package org.portreeve.adapters.persistence;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.hibernate.envers.Audited;
import org.portreeve.domain.role.Exclusion;
import org.portreeve.domain.role.ExclusionId;
import org.portreeve.domain.role.RoleId;
import org.portreeve.domain.tenancy.TenantId;

/** An exclusion with its roles. */
@Entity
@Audited
@Table(name = "exclusion")
class ExclusionRow {
    @Id
    String id = "";

    String tenant = "";
    String exclusionKey = "";
    String name = "";
    String roles = "";

    static ExclusionRow of(TenantId tenant, Exclusion exclusion) {
        ExclusionRow row = new ExclusionRow();
        row.id = Ids.scoped(tenant, exclusion.id().value());
        row.tenant = tenant.value();
        row.exclusionKey = exclusion.id().value();
        row.name = exclusion.name();
        row.roles = Columns.list(exclusion.roles());
        return row;
    }

    Exclusion toExclusion() {
        return new Exclusion(new ExclusionId(exclusionKey), name, Columns.set(roles, RoleId::new));
    }
}
