package org.portreeve.adapters.persistence;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Lob;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.ZoneId;
import org.hibernate.envers.Audited;
import org.jspecify.annotations.Nullable;
import org.portreeve.domain.agent.AgentId;
import org.portreeve.domain.plan.Overrides;
import org.portreeve.domain.plan.PlanId;
import org.portreeve.domain.plan.Subscription;
import org.portreeve.domain.plan.SubscriptionStatus;
import org.portreeve.domain.role.Permission;
import org.portreeve.domain.section.SectionId;
import org.portreeve.domain.tenancy.Joining;
import org.portreeve.domain.tenancy.Tenant;
import org.portreeve.domain.tenancy.TenantBoundary;
import org.portreeve.domain.tenancy.TenantId;
import org.portreeve.domain.tenancy.TenantSettings;
import org.portreeve.domain.tenancy.TenantStatus;

/** A tenant's own record. */
@Entity
@Audited
@Table(name = "tenant")
class TenantRow {
    @Id
    String slug = "";

    String name = "";
    String kind = "";
    String status = "";
    String zone = "";
    String plan = "";
    String subscriptionStatus = "";

    @Nullable
    Instant trialUntil;

    @Lob
    @Nullable
    String overrides;

    String boundaryPermissions = "";
    String boundarySections = "";
    String boundaryAgents = "";
    String joining = "";

    @Lob
    @Nullable
    String settings;

    static TenantRow of(Tenant tenant) {
        TenantRow row = new TenantRow();
        row.slug = tenant.id().value();
        row.name = tenant.name();
        row.kind = tenant.kind().name();
        row.status = tenant.status().name();
        row.zone = tenant.timeZone().getId();
        row.plan = tenant.subscription().plan().value();
        row.subscriptionStatus = tenant.subscription().status().name();
        row.trialUntil = Columns.micros(tenant.subscription().trialUntil());
        row.overrides = DomainJson.text(tenant.subscription().overrides());
        row.boundaryPermissions = Columns.extent(tenant.boundary().permissions());
        row.boundarySections = Columns.extent(tenant.boundary().sections());
        row.boundaryAgents = Columns.extent(tenant.boundary().agents());
        row.joining = DomainJson.text(tenant.joining());
        row.settings = DomainJson.text(tenant.settings());
        return row;
    }

    Tenant toTenant() {
        return new Tenant(
                new TenantId(slug),
                name,
                Tenant.Kind.valueOf(kind),
                TenantStatus.valueOf(status),
                ZoneId.of(zone),
                new Subscription(
                        new PlanId(plan),
                        SubscriptionStatus.valueOf(subscriptionStatus),
                        trialUntil,
                        overrides == null ? Overrides.NONE : DomainJson.read(overrides, Overrides.class)),
                new TenantBoundary(
                        Columns.extent(boundaryPermissions, Permission::new),
                        Columns.extent(boundarySections, SectionId::new),
                        Columns.extent(boundaryAgents, AgentId::new)),
                DomainJson.read(joining, Joining.class),
                settings == null ? TenantSettings.SHIPPED : DomainJson.read(settings, TenantSettings.class));
    }
}
