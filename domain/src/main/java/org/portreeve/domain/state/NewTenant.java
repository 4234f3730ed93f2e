package org.portreeve.domain.state;

import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import org.portreeve.domain.catalogue.Catalogue;
import org.portreeve.domain.catalogue.RoleTemplate;
import org.portreeve.domain.plan.PlanId;
import org.portreeve.domain.plan.Subscription;
import org.portreeve.domain.role.Role;
import org.portreeve.domain.role.RoleId;
import org.portreeve.domain.tenancy.Joining;
import org.portreeve.domain.tenancy.Tenant;
import org.portreeve.domain.tenancy.TenantBoundary;
import org.portreeve.domain.tenancy.TenantId;
import org.portreeve.domain.tenancy.TenantStatus;

/** A tenant as it begins: active, in UTC, unbounded, open to newcomers, with the built-in roles and nobody in it. */
public final class NewTenant {
    private NewTenant() {}

    /** Without a template. */
    public static TenantState bare(Catalogue catalogue, TenantId id, String name, Tenant.Kind kind, PlanId plan) {
        Tenant tenant = new Tenant(
                id,
                name,
                kind,
                TenantStatus.ACTIVE,
                ZoneOffset.UTC,
                Subscription.active(plan),
                TenantBoundary.everything(),
                Joining.open());
        TenantState state = TenantState.empty(tenant);
        return state.withRoles(Table.of(
                catalogue.builtInRoles().stream()
                        .map(template -> template.toRole(Role.Origin.BUILT_IN, catalogue))
                        .toList(),
                Role::id));
    }

    /** With the roles of a template besides the built-in ones; an unknown template has none. */
    public static TenantState fromTemplate(
            Catalogue catalogue, TenantId id, String name, Tenant.Kind kind, String template, PlanId plan) {
        TenantState state = bare(catalogue, id, name, kind, plan);
        for (RoleTemplate own : catalogue.tenantTemplates().getOrDefault(template, List.of())) {
            state = state.withRoles(state.roles().with(own.id(), own.toRole(Role.Origin.OWN, catalogue)));
        }
        return state;
    }

    /** The same tenant whose newcomers get {@code roles}. */
    public static TenantState joiningWith(TenantState state, Set<RoleId> roles) {
        Tenant tenant = state.tenant();
        Joining joining = tenant.joining();
        return state.withTenant(tenant.withJoining(
                new Joining(joining.sections(), joining.agentsAllowed(), roles, joining.profiles())));
    }
}
