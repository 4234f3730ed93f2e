package org.portreeve.application.membership;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.portreeve.application.Actor;
import org.portreeve.application.access.Gatekeeper;
import org.portreeve.application.change.Authorities;
import org.portreeve.application.change.Changes;
import org.portreeve.application.contract.Ports;
import org.portreeve.application.contract.Samples;
import org.portreeve.application.memory.InMemoryDatabase;
import org.portreeve.domain.Extent;
import org.portreeve.domain.Window;
import org.portreeve.domain.catalogue.Catalogue;
import org.portreeve.domain.catalogue.PermissionDefinition;
import org.portreeve.domain.history.Author;
import org.portreeve.domain.history.Source;
import org.portreeve.domain.membership.AgentAccess;
import org.portreeve.domain.membership.BaseRole;
import org.portreeve.domain.membership.Identity;
import org.portreeve.domain.membership.Membership;
import org.portreeve.domain.membership.MembershipStatus;
import org.portreeve.domain.membership.Person;
import org.portreeve.domain.membership.UserId;
import org.portreeve.domain.plan.Limit;
import org.portreeve.domain.plan.Plan;
import org.portreeve.domain.plan.PlanId;
import org.portreeve.domain.plan.Subscription;
import org.portreeve.domain.profile.ProfileId;
import org.portreeve.domain.profile.SecurityProfile;
import org.portreeve.domain.role.Grant;
import org.portreeve.domain.role.Permission;
import org.portreeve.domain.role.Role;
import org.portreeve.domain.role.RoleAssignment;
import org.portreeve.domain.role.RoleId;
import org.portreeve.domain.section.Section;
import org.portreeve.domain.section.SectionGate;
import org.portreeve.domain.section.SectionId;
import org.portreeve.domain.section.SectionToggle;
import org.portreeve.domain.state.PlatformState;
import org.portreeve.domain.state.Table;
import org.portreeve.domain.state.TenantState;
import org.portreeve.domain.tenancy.Joining;
import org.portreeve.domain.tenancy.Subtenant;
import org.portreeve.domain.tenancy.SubtenantId;
import org.portreeve.domain.tenancy.Tenant;
import org.portreeve.domain.tenancy.TenantBoundary;
import org.portreeve.domain.tenancy.TenantId;
import org.portreeve.domain.tenancy.TenantStatus;

/** A company in memory with an admin, a delegate who administers people, and some members; ten seats. */
public final class Company {
    public static final TenantId FINANCE = new TenantId("finance");
    public static final TenantId MANAGEMENT = new TenantId("management");
    public static final RoleId CLERK = new RoleId("clerk");
    public static final RoleId CLOSER = new RoleId("closer");
    public static final RoleId DELEGATE = new RoleId("user-administrator");
    public static final RoleId KEEPER = new RoleId("key-keeper");
    public static final ProfileId DESK = new ProfileId("desk");
    public static final SectionId TRACES = new SectionId("traces");
    public static final SectionId LOGS = new SectionId("logs");
    public static final SubtenantId EMEA = new SubtenantId("emea");
    public static final SubtenantId SPAIN = new SubtenantId("spain");
    private static final PlanId ENTERPRISE = new PlanId("enterprise");

    Instant now = Samples.START;
    public final InMemoryDatabase database = new InMemoryDatabase(() -> now);
    public final Ports ports = database.ports();
    public final Authorities authorities = new Authorities(ports.states());
    public final Gatekeeper gatekeeper = new Gatekeeper(ports.states(), authorities);
    public final Changes changes = new Changes(ports.states(), ports.journal(), authorities);
    public final Actor admin = signedIn("admin");
    public final Actor delegate = signedIn("delegate");
    public final Actor stranger = signedIn("stranger");

    public Company() {
        ports.journal().withPlatform((snapshot, recorder) -> {
            PlatformState after = snapshot.platform().withCatalogue(catalogue());
            return recorder.record(
                    org.portreeve.domain.change.ChangeSet.between(snapshot.platform(), after),
                    after,
                    Samples.origin("seed"));
        });
        Samples.put(ports.journal(), management(), "begin");
        Samples.put(ports.journal(), finance(), "begin");
    }

    public static Actor signedIn(String name) {
        return new Actor.SignedIn(user(name), name, Source.CONSOLE, "r-1");
    }

    public static UserId user(String name) {
        return Samples.user(name);
    }

    public TenantState state() {
        return Objects.requireNonNull(ports.states().read(FINANCE).tenant());
    }

    public Membership member(String name) {
        return Objects.requireNonNull(state().members().get(user(name)));
    }

    public void put(TenantState state) {
        Samples.put(ports.journal(), state, "set up");
    }

    public long revisions() {
        return ports.revisions().count(FINANCE);
    }

    private static Catalogue catalogue() {
        Map<Permission, PermissionDefinition> permissions = new LinkedHashMap<>();
        List<String> tenantOrganisation = List.of(
                "member:view",
                "member:invite",
                "member:import",
                "member:edit",
                "member:disable",
                "member:remove",
                "member:recover-password",
                "role:view",
                "role:manage",
                "role:assign",
                "api-key:manage",
                "settings:manage",
                "section-default:manage",
                "subtenant:manage",
                "audit:view");
        tenantOrganisation.forEach(key -> define(permissions, key, "tenant-organisation"));
        List.of("profile:manage", "exclusion:manage", "agentguard:manage", "security-policy:manage")
                .forEach(key -> define(permissions, key, "tenant-organisation"));
        List.of("workflow:run", "workflow:view", "agent:use-assigned", "trace:view", "log:view")
                .forEach(key -> define(permissions, key, "services"));
        List.of("agent:use", "agent:assign", "agent:register", "agent:edit", "agent:deactivate", "agent:delete")
                .forEach(key -> define(permissions, key, "services"));
        List.of("tenant:create", "tenant:edit", "platform-member:manage")
                .forEach(key -> define(permissions, key, "platform"));
        Map<SectionId, Section> sections = new LinkedHashMap<>();
        for (Section section : List.of(
                new Section(
                        Section.ACCESS_MANAGEMENT, "Access Management", "", new SectionGate.AdminOnly(), null, null),
                new Section(
                        TRACES,
                        "Traces",
                        "",
                        new SectionGate.Configurable(Set.of(new Permission("trace:view"))),
                        null,
                        null),
                new Section(
                        LOGS,
                        "Logs",
                        "",
                        new SectionGate.Configurable(Set.of(new Permission("log:view"))),
                        null,
                        null))) {
            sections.put(section.id(), section);
        }
        return new Catalogue(
                permissions,
                tenantOrganisation.stream().map(Permission::new).collect(Collectors.toSet()),
                Set.of("tenant-organisation", "platform"),
                Set.of(new Permission("agent:assign")),
                sections,
                Set.of(new Permission("agent:use-assigned")),
                Map.of(ENTERPRISE, new Plan(ENTERPRISE, Set.of(), Map.of(Limit.SEATS, 10L, Limit.AGENTS, 3L))),
                List.of(),
                Map.of(),
                List.of(),
                List.of());
    }

    private static void define(Map<Permission, PermissionDefinition> permissions, String key, String group) {
        permissions.put(new Permission(key), new PermissionDefinition(new Permission(key), group, "", null));
    }

    private static Tenant tenant(TenantId id, Tenant.Kind kind) {
        return new Tenant(
                id,
                id.value(),
                kind,
                TenantStatus.ACTIVE,
                ZoneId.of("UTC"),
                Subscription.active(ENTERPRISE),
                TenantBoundary.everything(),
                new Joining(Map.of(LOGS, false), true, Set.of(), Set.of()));
    }

    private static TenantState management() {
        return join(TenantState.empty(tenant(MANAGEMENT, Tenant.Kind.MANAGEMENT)), "root", BaseRole.TENANT_ADMIN);
    }

    private static TenantState finance() {
        TenantState state = TenantState.empty(tenant(FINANCE, Tenant.Kind.ORDINARY))
                .withSubtenants(Table.of(
                        List.of(new Subtenant(EMEA, "EMEA", null), new Subtenant(SPAIN, "Spain", EMEA)), Subtenant::id))
                .withRoles(Table.of(
                        List.of(
                                role("clerk", "Invoice Clerk", "workflow:run"),
                                role("closer", "March Closer", "workflow:view"),
                                role(
                                        "user-administrator",
                                        "User Administrator",
                                        "member:view",
                                        "member:invite",
                                        "member:import",
                                        "member:edit",
                                        "member:disable",
                                        "member:remove",
                                        "role:view",
                                        "role:assign"),
                                role("key-keeper", "Key Keeper", "api-key:manage")),
                        Role::id))
                .withProfiles(Table.of(List.of(new SecurityProfile(DESK, "Desk", Set.of(CLERK))), SecurityProfile::id));
        state = join(state, "admin", BaseRole.TENANT_ADMIN);
        state = join(state, "delegate", BaseRole.TENANT_USER, DELEGATE);
        for (String name : List.of("ana", "bo", "cy", "dee")) {
            state = join(state, name, BaseRole.TENANT_USER);
        }
        return state;
    }

    private static Role role(String key, String name, String... permissions) {
        return Role.own(
                new RoleId(key),
                name,
                "for tests",
                Arrays.stream(permissions)
                        .map(Permission::new)
                        .map(Grant::unlimited)
                        .toList());
    }

    public static TenantState join(TenantState state, String name, BaseRole base, RoleId... roles) {
        Person sample = Samples.person(name);
        Person person = new Person(
                user(name),
                new Identity("https://idp.example", name),
                sample.name(),
                sample.email(),
                true,
                null,
                null,
                true);
        Map<RoleId, RoleAssignment> assigned = new TreeMap<>();
        Stream.of(roles)
                .forEach(id ->
                        assigned.put(id, new RoleAssignment(id, Window.ALWAYS, "", Author.PORTREEVE, Samples.START)));
        return state.withPerson(person)
                .withMember(new Membership(
                        user(name),
                        MembershipStatus.ACTIVE,
                        base,
                        null,
                        Extent.all(),
                        assigned,
                        Map.of(),
                        Map.of(TRACES, new SectionToggle(true, SectionToggle.Origin.DEFAULT)),
                        AgentAccess.byDefault(true),
                        new Membership.Details(Samples.START, null, null, null)));
    }
}
