package org.portreeve.adapters.persistence;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.hibernate.envers.Audited;
import org.jspecify.annotations.Nullable;
import org.portreeve.domain.tenancy.Subtenant;
import org.portreeve.domain.tenancy.SubtenantId;
import org.portreeve.domain.tenancy.TenantId;

/** A node of a tenant's tree. */
@Entity
@Audited
@Table(name = "subtenant")
class SubtenantRow {
    @Id
    String id = "";

    String tenant = "";
    String subtenantKey = "";
    String name = "";

    @Nullable
    String parent;

    static SubtenantRow of(TenantId tenant, Subtenant subtenant) {
        SubtenantRow row = new SubtenantRow();
        row.id = Ids.scoped(tenant, subtenant.id().value());
        row.tenant = tenant.value();
        row.subtenantKey = subtenant.id().value();
        row.name = subtenant.name();
        row.parent = subtenant.parent() == null ? null : subtenant.parent().value();
        return row;
    }

    Subtenant toSubtenant() {
        return new Subtenant(new SubtenantId(subtenantKey), name, parent == null ? null : new SubtenantId(parent));
    }
}
