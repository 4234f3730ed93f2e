package org.portreeve.application.catalogue;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.portreeve.application.Actor;
import org.portreeve.application.access.LaunchHosts;
import org.portreeve.application.contract.Samples;
import org.portreeve.application.membership.Company;
import org.portreeve.domain.catalogue.Catalogue;
import org.portreeve.domain.catalogue.InvitationPreset;
import org.portreeve.domain.catalogue.MatrixPreset;
import org.portreeve.domain.catalogue.PermissionDefinition;
import org.portreeve.domain.change.ChangeSet;
import org.portreeve.domain.membership.BaseRole;
import org.portreeve.domain.plan.Feature;
import org.portreeve.domain.plan.Limit;
import org.portreeve.domain.plan.Plan;
import org.portreeve.domain.plan.PlanId;
import org.portreeve.domain.role.Grant;
import org.portreeve.domain.role.Permission;
import org.portreeve.domain.role.Role;
import org.portreeve.domain.role.RoleId;
import org.portreeve.domain.section.Section;
import org.portreeve.domain.section.SectionGate;
import org.portreeve.domain.section.SectionId;
import org.portreeve.domain.state.PlatformState;
import org.portreeve.domain.state.TenantState;

/**
 * {@link Company} with a section of each gate but one, three plans and a permission of the platform's own; the curator manages
 * sections, the planner plans, the viewer looks on.
 */
final class TownHall {
    static final SectionId REPORTS = new SectionId("reports");
    static final SectionId ANALYSER = new SectionId("analyser");
    static final PlanId TEAM = new PlanId("team");
    static final PlanId ENTERPRISE = new PlanId("enterprise");
    static final Feature FLOWS = new Feature("flows");
    static final Permission RUN = new Permission("workflow:run");
    static final Permission OWN = new Permission("record:write");

    final Company company = new Company();
    final Actor curator = Company.signedIn("curator");
    final Actor planner = Company.signedIn("planner");
    final Actor viewer = Company.signedIn("viewer");
    final ChangeCatalogue changing = new ChangeCatalogue(
            company.ports.states(), company.ports.journal(), company.authorities, LaunchHosts.parse("reports.example"));
    final ViewCatalogue viewing =
            new ViewCatalogue(company.ports.states(), company.database.register(), company.authorities);

    TownHall() {
        company.ports.journal().withPlatform((snapshot, recorder) -> {
            PlatformState after = snapshot.platform().withCatalogue(richer(snapshot.catalogue()));
            return recorder.record(ChangeSet.between(snapshot.platform(), after), after, Samples.origin("richer"));
        });
        TenantState management = Objects.requireNonNull(
                company.ports.states().read(Company.MANAGEMENT).tenant());
        management = holder(management, "curator", "section-catalogue:manage");
        management = holder(management, "planner", "plan:manage");
        company.put(holder(management, "viewer", "tenant:view"));
        company.put(Company.join(company.state(), "runner", BaseRole.TENANT_USER, Company.CLERK));
    }

    private static TenantState holder(TenantState state, String name, String permission) {
        Role role = Role.own(new RoleId(name), name, "for tests", List.of(Grant.unlimited(new Permission(permission))));
        return Company.join(
                state.withRoles(state.roles().with(role.id(), role)), name, BaseRole.TENANT_USER, role.id());
    }

    Catalogue catalogue() {
        return company.ports.states().readPlatform().catalogue();
    }

    Section section(SectionId id) {
        return Objects.requireNonNull(catalogue().section(id));
    }

    Plan plan(PlanId id) {
        return Objects.requireNonNull(catalogue().plan(id));
    }

    PermissionDefinition permission(Permission permission) {
        return Objects.requireNonNull(catalogue().definition(permission));
    }

    TenantState management() {
        return Objects.requireNonNull(
                company.ports.states().read(Company.MANAGEMENT).tenant());
    }

    /** The section with another gate. */
    CatalogueAction gate(SectionId id, SectionGate gate, Start start) {
        Section seen = section(id);
        return new CatalogueAction.WriteSection(
                seen, new Section(id, seen.name(), seen.description(), gate, seen.feature(), seen.launchUrl()), start);
    }

    private static Catalogue richer(Catalogue plain) {
        Map<Permission, PermissionDefinition> permissions = new LinkedHashMap<>(plain.permissions());
        for (String key : List.of("tenant:view", "plan:manage", "section-catalogue:manage")) {
            define(permissions, key, PermissionDefinition.PLATFORM_GROUP, null);
        }
        define(permissions, OWN.value(), "records", null);
        define(permissions, RUN.value(), "services", FLOWS);
        Map<SectionId, Section> sections = new LinkedHashMap<>(plain.sections());
        sections.put(REPORTS, new Section(REPORTS, "Reports", "", new SectionGate.AdminOnly(), null, null));
        sections.put(ANALYSER, new Section(ANALYSER, "Analyser", "", new SectionGate.AlwaysAccessible(), null, null));
        Map<PlanId, Plan> plans = new LinkedHashMap<>();
        plans.put(Catalogue.FREE, new Plan(Catalogue.FREE, Set.of(), Map.of(Limit.SEATS, 5L)));
        plans.put(TEAM, new Plan(TEAM, Set.of(FLOWS), Map.of(Limit.SEATS, 50L)));
        plans.put(ENTERPRISE, new Plan(ENTERPRISE, Set.of(FLOWS), Map.of(Limit.SEATS, 10L)));
        return new Catalogue(
                permissions,
                plain.core(),
                plain.guardedGroups(),
                plain.guardedPermissions(),
                sections,
                plain.tenantUser(),
                plans,
                plain.builtInRoles(),
                plain.tenantTemplates(),
                List.of(new InvitationPreset("Developer", BaseRole.TENANT_USER, Set.of(Company.TRACES), null, false)),
                List.of(new MatrixPreset("Minimal", Set.of(Company.TRACES, Company.LOGS))));
    }

    private static void define(
            Map<Permission, PermissionDefinition> permissions, String key, String group, @Nullable Feature feature) {
        Permission permission = new Permission(key);
        permissions.put(permission, new PermissionDefinition(permission, group, key, feature));
    }
}
