package org.portreeve.application.guards;

import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.portreeve.application.contract.Samples;
import org.portreeve.domain.Extent;
import org.portreeve.domain.Window;
import org.portreeve.domain.catalogue.Catalogue;
import org.portreeve.domain.catalogue.PermissionDefinition;
import org.portreeve.domain.history.Author;
import org.portreeve.domain.membership.AgentAccess;
import org.portreeve.domain.membership.BaseRole;
import org.portreeve.domain.membership.Email;
import org.portreeve.domain.membership.Identity;
import org.portreeve.domain.membership.Membership;
import org.portreeve.domain.membership.MembershipStatus;
import org.portreeve.domain.membership.Person;
import org.portreeve.domain.membership.PersonName;
import org.portreeve.domain.plan.Limit;
import org.portreeve.domain.plan.Plan;
import org.portreeve.domain.plan.PlanId;
import org.portreeve.domain.plan.Subscription;
import org.portreeve.domain.profile.SecurityProfile;
import org.portreeve.domain.role.Grant;
import org.portreeve.domain.role.Permission;
import org.portreeve.domain.role.Role;
import org.portreeve.domain.role.RoleAssignment;
import org.portreeve.domain.role.RoleId;
import org.portreeve.domain.section.Section;
import org.portreeve.domain.section.SectionGate;
import org.portreeve.domain.state.Table;
import org.portreeve.domain.state.TenantState;
import org.portreeve.domain.tenancy.Joining;
import org.portreeve.domain.tenancy.Subtenant;
import org.portreeve.domain.tenancy.Tenant;
import org.portreeve.domain.tenancy.TenantBoundary;
import org.portreeve.domain.tenancy.TenantStatus;

/** The borough as it is founded: its catalogue, its tenant, its people. */
final class Founding {
    static final PlanId OPEN = new PlanId("open");
    static final PlanId FULL = new PlanId("full");
    /** As many as take a seat from the start. */
    private static final long SEATS = 5;

    private static final List<String> ORGANISATION = List.of(
            "member:view",
            "member:invite",
            "member:import",
            "member:edit",
            "member:disable",
            "member:remove",
            "role:view",
            "role:manage",
            "role:assign",
            "profile:manage",
            "subtenant:manage",
            "settings:manage",
            "audit:view");

    private Founding() {}

    static Catalogue catalogue() {
        Map<Permission, PermissionDefinition> permissions = new LinkedHashMap<>();
        ORGANISATION.forEach(key -> define(permissions, key, "tenant-organisation"));
        define(permissions, "api-key:manage", "tenant-organisation");
        define(permissions, "workflow:run", "services");
        define(permissions, "workflow:view", "services");
        define(permissions, "platform-member:manage", "platform");
        return new Catalogue(
                permissions,
                ORGANISATION.stream().map(Permission::new).collect(Collectors.toSet()),
                Set.of("tenant-organisation", "platform"),
                Set.of(),
                Map.of(
                        Section.ACCESS_MANAGEMENT,
                        new Section(
                                Section.ACCESS_MANAGEMENT,
                                "Access Management",
                                "",
                                new SectionGate.AdminOnly(),
                                null,
                                null)),
                Set.of(),
                Map.of(
                        OPEN, new Plan(OPEN, Set.of(), Map.of()),
                        FULL, new Plan(FULL, Set.of(), Map.of(Limit.SEATS, SEATS))),
                List.of(),
                Map.of(),
                List.of(),
                List.of());
    }

    private static void define(Map<Permission, PermissionDefinition> all, String key, String group) {
        all.put(new Permission(key), new PermissionDefinition(new Permission(key), group, "", null));
    }

    static TenantState founded() {
        TenantState state = TenantState.empty(new Tenant(
                        Borough.HERE,
                        "Borough",
                        Tenant.Kind.DEFAULT,
                        TenantStatus.ACTIVE,
                        ZoneOffset.UTC,
                        Subscription.active(OPEN),
                        TenantBoundary.everything(),
                        Joining.open()))
                .withRoles(Table.of(
                        List.of(
                                role(Borough.RUNNER, "workflow:run"),
                                role(Borough.CLERK, "workflow:view"),
                                role(Borough.KEEPER, "api-key:manage"),
                                role(Borough.STEWARD, ORGANISATION.toArray(String[]::new))),
                        Role::id))
                .withProfiles(Table.of(
                        List.of(new SecurityProfile(Borough.DESK, "Desk", Set.of(Borough.CLERK))), SecurityProfile::id))
                .withSubtenants(Table.of(
                        List.of(
                                new Subtenant(Borough.NORTH, "North", null),
                                new Subtenant(Borough.SOUTH, "South", null),
                                new Subtenant(Borough.YARD, "Yard", Borough.SOUTH)),
                        Subtenant::id));
        state = join(state, "admin", it -> it.withBaseRole(BaseRole.TENANT_ADMIN));
        state = join(state, "steward", it -> it.withRoles(held(Borough.STEWARD)));
        state = join(
                state, "warden", it -> it.withRoles(held(Borough.STEWARD)).withScope(Extent.of(Set.of(Borough.NORTH))));
        state = join(state, "ana", it -> it);
        state = join(state, "bo", it -> it.withScope(Extent.of(Set.of(Borough.NORTH))));
        return join(state, "idle", it -> it.withStatus(MembershipStatus.DISABLED));
    }

    static Role role(RoleId id, String... permissions) {
        return Role.own(
                id,
                id.value(),
                "for tests",
                Arrays.stream(permissions)
                        .map(Permission::new)
                        .map(Grant::unlimited)
                        .toList());
    }

    static Map<RoleId, RoleAssignment> held(RoleId... roles) {
        Map<RoleId, RoleAssignment> all = new TreeMap<>();
        for (RoleId role : roles) {
            all.put(role, new RoleAssignment(role, Window.ALWAYS, "", Author.PORTREEVE, Samples.START));
        }
        return all;
    }

    static TenantState join(TenantState state, String name, UnaryOperator<Membership> as) {
        Person person = new Person(
                Borough.user(name),
                new Identity("https://idp.example", name),
                new PersonName(name, ""),
                new Email(name + "@borough.example"),
                true,
                null,
                null,
                true);
        return state.withPerson(person)
                .withMember(as.apply(new Membership(
                        Borough.user(name),
                        MembershipStatus.ACTIVE,
                        BaseRole.TENANT_USER,
                        null,
                        Extent.all(),
                        Map.of(),
                        Map.of(),
                        Map.of(),
                        AgentAccess.byDefault(true),
                        new Membership.Details(Samples.START, null, null, null))));
    }
}
