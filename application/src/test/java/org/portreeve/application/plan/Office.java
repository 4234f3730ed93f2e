package org.portreeve.application.plan;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.portreeve.application.Actor;
import org.portreeve.application.change.Snapshot;
import org.portreeve.application.contract.Samples;
import org.portreeve.application.membership.Company;
import org.portreeve.domain.catalogue.Catalogue;
import org.portreeve.domain.catalogue.PermissionDefinition;
import org.portreeve.domain.change.ChangeSet;
import org.portreeve.domain.membership.BaseRole;
import org.portreeve.domain.plan.Feature;
import org.portreeve.domain.plan.Limit;
import org.portreeve.domain.plan.Plan;
import org.portreeve.domain.plan.PlanId;
import org.portreeve.domain.plan.Subscription;
import org.portreeve.domain.role.Grant;
import org.portreeve.domain.role.Permission;
import org.portreeve.domain.role.Role;
import org.portreeve.domain.role.RoleId;
import org.portreeve.domain.section.Section;
import org.portreeve.domain.section.SectionId;
import org.portreeve.domain.state.PlatformState;
import org.portreeve.domain.state.TenantState;

/** {@link Company} with three plans; logs and running workflows need features, and only the planner changes subscriptions. */
final class Office {
    static final PlanId FREE = new PlanId("free");
    static final PlanId TEAM = new PlanId("team");
    static final PlanId ENTERPRISE = new PlanId("enterprise");
    static final Feature LOGGING = new Feature("logging");
    static final Feature FLOWS = new Feature("flows");
    static final Permission RUN = new Permission("workflow:run");

    final Company company = new Company();
    final Actor planner = Company.signedIn("planner");
    final ReadSubscription reading = new ReadSubscription(company.gatekeeper);
    final PreviewPlan previewing = new PreviewPlan(company.gatekeeper);
    final ChangeSubscription changing = new ChangeSubscription(company.gatekeeper, company.changes);

    Office() {
        company.ports.journal().withPlatform((snapshot, recorder) -> {
            PlatformState after = snapshot.platform().withCatalogue(catalogue(snapshot.catalogue()));
            return recorder.record(ChangeSet.between(snapshot.platform(), after), after, Samples.origin("plans"));
        });
        RoleId planning = new RoleId("planning");
        Role role = Role.own(planning, "Planning", "for tests", List.of(Grant.unlimited(ChangeSubscription.NEEDS)));
        TenantState management = management();
        company.put(Company.join(
                management.withRoles(management.roles().with(planning, role)),
                "planner",
                BaseRole.TENANT_USER,
                planning));
        TenantState finance = company.state();
        Role viewing = Role.own(
                new RoleId("viewing"), "Viewing", "for tests", List.of(Grant.unlimited(ReadSubscription.NEEDS)));
        finance = finance.withRoles(finance.roles().with(viewing.id(), viewing));
        finance = Company.join(finance, "viewer", BaseRole.TENANT_USER, viewing.id());
        company.put(Company.join(finance, "runner", BaseRole.TENANT_USER, Company.CLERK));
    }

    TenantState management() {
        return Objects.requireNonNull(
                company.ports.states().read(Company.MANAGEMENT).tenant());
    }

    /** Sets the subscription past all guards. */
    void on(Subscription subscription) {
        TenantState state = company.state();
        company.put(state.withTenant(state.tenant().withSubscription(subscription)));
    }

    Snapshot finance() {
        return company.ports.states().read(Company.FINANCE);
    }

    private static Catalogue catalogue(Catalogue old) {
        Map<Permission, PermissionDefinition> permissions = new LinkedHashMap<>(old.permissions());
        define(permissions, RUN, "services", FLOWS);
        define(permissions, ReadSubscription.NEEDS, "tenant-organisation", null);
        define(permissions, ChangeSubscription.NEEDS, PermissionDefinition.PLATFORM_GROUP, null);
        Map<SectionId, Section> sections = new LinkedHashMap<>(old.sections());
        Section logs = Objects.requireNonNull(sections.get(Company.LOGS));
        sections.put(logs.id(), new Section(logs.id(), logs.name(), logs.description(), logs.gate(), LOGGING, null));
        Map<PlanId, Plan> plans = new LinkedHashMap<>();
        plans.put(FREE, new Plan(FREE, Set.of(), Map.of(Limit.SEATS, 5L, Limit.CUSTOM_ROLES, 0L)));
        plans.put(TEAM, new Plan(TEAM, Set.of(FLOWS), Map.of(Limit.SEATS, 50L)));
        plans.put(ENTERPRISE, new Plan(ENTERPRISE, Set.of(FLOWS, LOGGING), Map.of()));
        return new Catalogue(
                permissions,
                Set.of(ReadSubscription.NEEDS),
                old.guardedGroups(),
                old.guardedPermissions(),
                sections,
                old.tenantUser(),
                plans,
                old.builtInRoles(),
                old.tenantTemplates(),
                old.invitationPresets(),
                old.matrixPresets());
    }

    private static void define(
            Map<Permission, PermissionDefinition> permissions,
            Permission permission,
            String group,
            @Nullable Feature feature) {
        permissions.put(permission, new PermissionDefinition(permission, group, "", feature));
    }
}
