package org.portreeve.application.tenancy;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.portreeve.application.Actor;
import org.portreeve.application.agent.ListSharedAgents;
import org.portreeve.application.agent.ShareAgents;
import org.portreeve.application.contract.Samples;
import org.portreeve.application.history.ReadHistory;
import org.portreeve.application.history.ReadHistoryFromOutside;
import org.portreeve.application.invitation.AddKnownPerson;
import org.portreeve.application.invitation.AddPeople;
import org.portreeve.application.invitation.SendInvitations;
import org.portreeve.application.membership.ChangeMembers;
import org.portreeve.application.membership.Company;
import org.portreeve.application.membership.FindEverybody;
import org.portreeve.application.memory.CountedTokens;
import org.portreeve.application.memory.Postbox;
import org.portreeve.domain.Extent;
import org.portreeve.domain.catalogue.Catalogue;
import org.portreeve.domain.catalogue.MatrixPreset;
import org.portreeve.domain.catalogue.PermissionDefinition;
import org.portreeve.domain.catalogue.RoleTemplate;
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
import org.portreeve.domain.tenancy.TenantId;

/** A company whose catalogue knows templates and three plans, and the use cases of the platform over it. */
final class Realm {
    static final PlanId SMALL = new PlanId("small");
    static final PlanId LARGE = new PlanId("large");
    private static final Feature OWN_ROLES = new Feature("custom-roles");

    final Company company = new Company();
    final Postbox postbox = new Postbox();
    final ListTenants listing = new ListTenants(company.gatekeeper, company.database.register());
    final ListPeopleOfTenant people =
            new ListPeopleOfTenant(company.ports.states(), company.gatekeeper, company.ports.search());
    final ReadHistoryFromOutside history = new ReadHistoryFromOutside(
            company.ports.states(),
            company.gatekeeper,
            new ReadHistory(company.gatekeeper, company.ports.revisions(), company.ports.directory()));
    final ShowTenant showing = new ShowTenant(company.ports.states(), company.gatekeeper, people, history);
    final ChangeTenant changing = new ChangeTenant(company.gatekeeper, company.changes);
    final ReadBoundary reading = new ReadBoundary(company.ports.states(), company.gatekeeper);
    final ChangeBoundary drawing = new ChangeBoundary(company.gatekeeper, company.changes);
    final ShareAgents sharing = new ShareAgents(company.gatekeeper, company.changes);
    final ListSharedAgents shared = new ListSharedAgents(company.gatekeeper, company.database.sharedAgents());
    final AddKnownPerson adding = new AddKnownPerson(company.gatekeeper, company.ports.directory(), company.changes);
    final ChangeMembers members = new ChangeMembers(company.gatekeeper, company.ports.search(), company.changes);
    final FindEverybody everybody = new FindEverybody(
            company.ports.states(),
            company.gatekeeper,
            company.database.everybody(),
            company.ports.directory(),
            company.ports.search());
    final CreateTenant creating;
    final AddPeople addingByAddress;

    Realm() {
        var tokens = new CountedTokens();
        var sending = new SendInvitations(company.ports.states(), company.ports.directory(), tokens, postbox);
        creating = new CreateTenant(
                company.ports.states(),
                company.gatekeeper,
                company.changes,
                company.ports.directory(),
                tokens,
                sending);
        addingByAddress =
                new AddPeople(company.gatekeeper, company.ports.directory(), company.changes, tokens, sending);
        company.ports.journal().withPlatform((snapshot, recorder) -> {
            PlatformState after = snapshot.platform().withCatalogue(richer(snapshot.catalogue()));
            return recorder.record(ChangeSet.between(snapshot.platform(), after), after, Samples.origin("templates"));
        });
    }

    private static Catalogue richer(Catalogue plain) {
        Map<Permission, PermissionDefinition> permissions = new LinkedHashMap<>(plain.permissions());
        Stream.of("tenant:view", "plan:manage", "platform-audit:view", "boundary:manage", "agent-share:manage")
                .forEach(key -> {
                    Permission permission = new Permission(key);
                    permissions.put(permission, new PermissionDefinition(permission, "platform", "", null));
                });
        Permission roles = new Permission("role:manage");
        permissions.put(roles, new PermissionDefinition(roles, "tenant-organisation", "", OWN_ROLES));
        Set<Permission> core = plain.core().stream()
                .filter(permission -> !permission.equals(roles))
                .collect(Collectors.toSet());
        Map<PlanId, Plan> plans = new LinkedHashMap<>();
        plans.put(Catalogue.FREE, new Plan(Catalogue.FREE, Set.of(), Map.of(Limit.CUSTOM_ROLES, 0L)));
        plans.put(SMALL, new Plan(SMALL, Set.of(OWN_ROLES), Map.of(Limit.CUSTOM_ROLES, 2L)));
        plans.put(LARGE, new Plan(LARGE, Set.of(OWN_ROLES), Map.of()));
        plans.putAll(plain.plans());
        Map<String, List<RoleTemplate>> templates = new LinkedHashMap<>();
        templates.put(
                "department", List.of(template("standard-user", "workflow:run"), template("viewer", "workflow:view")));
        templates.put("development", List.of(template("developer", "workflow:run")));
        templates.put("management", List.of(template("tenant-manager", "tenant:view")));
        return new Catalogue(
                permissions,
                core,
                plain.guardedGroups(),
                plain.guardedPermissions(),
                plain.sections(),
                plain.tenantUser(),
                plans,
                List.of(template("auditor", "audit:view")),
                templates,
                List.of(),
                List.of(new MatrixPreset("Developer-focused", Set.of(Company.TRACES))));
    }

    private static RoleTemplate template(String key, String permission) {
        return new RoleTemplate(new RoleId(key), key, "", Extent.of(Set.of(new Permission(permission))));
    }

    /** The catalogue gains a permission of that group, and a configurable section that carries it. */
    void gain(String permission, String group, String section) {
        company.ports.journal().withPlatform((snapshot, recorder) -> {
            Catalogue plain = snapshot.catalogue();
            Map<Permission, PermissionDefinition> permissions = new LinkedHashMap<>(plain.permissions());
            Permission gained = new Permission(permission);
            permissions.put(gained, new PermissionDefinition(gained, group, "", null));
            Map<SectionId, Section> sections = new LinkedHashMap<>(plain.sections());
            SectionId id = new SectionId(section);
            sections.put(id, new Section(id, section, "", new SectionGate.Configurable(Set.of(gained)), null, null));
            PlatformState after = snapshot.platform()
                    .withCatalogue(new Catalogue(
                            permissions,
                            plain.core(),
                            plain.guardedGroups(),
                            plain.guardedPermissions(),
                            sections,
                            plain.tenantUser(),
                            plain.plans(),
                            plain.builtInRoles(),
                            plain.tenantTemplates(),
                            plain.invitationPresets(),
                            plain.matrixPresets()));
            return recorder.record(ChangeSet.between(snapshot.platform(), after), after, Samples.origin("more"));
        });
    }

    /** Somebody who holds exactly these in the management tenant. */
    Actor.SignedIn with(String... permissions) {
        String name =
                "holder-" + Integer.toHexString(String.join(" ", permissions).hashCode());
        TenantState management = state(Company.MANAGEMENT);
        RoleId id = new RoleId(name);
        Role role = Role.own(
                id,
                name,
                "for tests",
                Stream.of(permissions)
                        .map(Permission::new)
                        .map(Grant::unlimited)
                        .toList());
        company.put(
                Company.join(management.withRoles(management.roles().with(id, role)), name, BaseRole.TENANT_USER, id));
        return (Actor.SignedIn) Company.signedIn(name);
    }

    TenantState state(TenantId tenant) {
        return company.ports.states().read(tenant).requireTenant();
    }

    boolean exists(TenantId tenant) {
        return company.ports.states().read(tenant).tenant() != null;
    }
}
