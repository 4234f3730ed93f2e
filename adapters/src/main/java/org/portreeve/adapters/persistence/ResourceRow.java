package org.portreeve.adapters.persistence;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import org.hibernate.envers.Audited;
import org.jspecify.annotations.Nullable;
import org.portreeve.domain.tenancy.Resource;
import org.portreeve.domain.tenancy.ResourceId;
import org.portreeve.domain.tenancy.SubtenantId;
import org.portreeve.domain.tenancy.TenantId;

/** A resource that pickers know. */
@Entity
@Audited
@Table(name = "resource")
class ResourceRow {
    @Id
    UUID id = Ids.NONE;

    String tenant = "";
    String resourceType = "";
    String resourceId = "";

    @Nullable
    String name;

    @Nullable
    String subtenant;

    static ResourceRow of(TenantId tenant, Resource resource) {
        ResourceRow row = new ResourceRow();
        row.id = Ids.hashed(
                "resource", tenant.value(), resource.id().type(), resource.id().id());
        row.tenant = tenant.value();
        row.resourceType = resource.id().type();
        row.resourceId = resource.id().id();
        row.name = resource.name();
        row.subtenant =
                resource.subtenant() == null ? null : resource.subtenant().value();
        return row;
    }

    Resource toResource() {
        return new Resource(
                new ResourceId(resourceType, resourceId), name, subtenant == null ? null : new SubtenantId(subtenant));
    }
}
