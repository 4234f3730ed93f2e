package org.portreeve.ui.history;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.portreeve.application.change.Snapshot;
import org.portreeve.application.history.AuthorNames;
import org.portreeve.domain.Extent;
import org.portreeve.domain.Window;
import org.portreeve.domain.agent.Agent;
import org.portreeve.domain.agent.AgentId;
import org.portreeve.domain.apikey.ApiKey;
import org.portreeve.domain.apikey.ApiKeyId;
import org.portreeve.domain.catalogue.Catalogue;
import org.portreeve.domain.change.Change;
import org.portreeve.domain.change.ChangeSet;
import org.portreeve.domain.history.Author;
import org.portreeve.domain.history.Origin;
import org.portreeve.domain.history.Revision;
import org.portreeve.domain.history.Source;
import org.portreeve.domain.membership.AgentAccess;
import org.portreeve.domain.membership.BaseRole;
import org.portreeve.domain.membership.Email;
import org.portreeve.domain.membership.Identity;
import org.portreeve.domain.membership.Invitation;
import org.portreeve.domain.membership.Membership;
import org.portreeve.domain.membership.MembershipStatus;
import org.portreeve.domain.membership.Person;
import org.portreeve.domain.membership.PersonName;
import org.portreeve.domain.membership.ProfileAssignment;
import org.portreeve.domain.membership.UserId;
import org.portreeve.domain.plan.PlanId;
import org.portreeve.domain.plan.Subscription;
import org.portreeve.domain.profile.ProfileId;
import org.portreeve.domain.profile.SecurityProfile;
import org.portreeve.domain.role.Exclusion;
import org.portreeve.domain.role.ExclusionId;
import org.portreeve.domain.role.Grant;
import org.portreeve.domain.role.Permission;
import org.portreeve.domain.role.Role;
import org.portreeve.domain.role.RoleAssignment;
import org.portreeve.domain.role.RoleId;
import org.portreeve.domain.section.Section;
import org.portreeve.domain.section.SectionGate;
import org.portreeve.domain.section.SectionId;
import org.portreeve.domain.state.PlatformState;
import org.portreeve.domain.state.Table;
import org.portreeve.domain.state.TenantState;
import org.portreeve.domain.tenancy.Joining;
import org.portreeve.domain.tenancy.Resource;
import org.portreeve.domain.tenancy.ResourceId;
import org.portreeve.domain.tenancy.Subtenant;
import org.portreeve.domain.tenancy.SubtenantId;
import org.portreeve.domain.tenancy.Tenant;
import org.portreeve.domain.tenancy.TenantBoundary;
import org.portreeve.domain.tenancy.TenantId;
import org.portreeve.domain.tenancy.TenantStatus;

/** Finance, three people in it, and what can happen there. */
final class Happening {
    static final Instant NOW = Instant.parse("2026-11-20T10:00:00Z");
    static final Window UNTIL_MARCH = new Window(null, Instant.parse("2027-03-01T00:00:00Z"));
    static final TenantId FINANCE = new TenantId("finance");
    static final UserId BEN = user(8);
    static final AuthorNames AUTHORS = new AuthorNames(Map.of(Author.of(BEN), "Ben Adeyemi"));
    static final UserId ANA = user(1);
    static final UserId BO = user(2);
    static final List<UserId> PEOPLE = List.of(ANA, BO, user(3));
    static final RoleId CLERK = new RoleId("invoice-clerk");
    static final ProfileId ACCOUNTING = new ProfileId("accounting");
    static final Tenant TENANT = tenant("Finance", TenantBoundary.everything(), Joining.open());
    static final ApiKey KEY = new ApiKey(
            new ApiKeyId(new UUID(7, 7)),
            "Grafana",
            "prv_ab",
            "hash",
            Set.of(ApiKey.Scope.DECIDE),
            null,
            Author.of(BEN),
            NOW,
            null);
    static final TenantState STATE = state();
    static final Snapshot SNAPSHOT = new Snapshot(NOW, 47_988, new PlatformState(catalogue(), Table.empty()), STATE);

    /** At least one creation, change and removal of each kind but memberships and people, which have tests of their own. */
    static final List<Change> EVERY_KIND = everyKind();

    private Happening() {}

    static UserId user(int number) {
        return new UserId(new UUID(0, number));
    }

    static Person person(UserId id, String given, String family) {
        return new Person(id, null, new PersonName(given, family), null, false, null, null, false);
    }

    static Membership member(UserId user) {
        return new Membership(
                user,
                MembershipStatus.ACTIVE,
                BaseRole.TENANT_USER,
                null,
                Extent.all(),
                Map.of(),
                Map.of(),
                Map.of(),
                AgentAccess.byDefault(true),
                new Membership.Details(NOW, null, null, null));
    }

    static Membership with(Membership member, RoleId role, Window window) {
        Map<RoleId, RoleAssignment> roles = new TreeMap<>(member.roles());
        roles.put(role, new RoleAssignment(role, window, "", Author.of(BEN), NOW));
        return member.withRoles(roles);
    }

    static Membership withProfile(Membership member) {
        return member.withProfiles(Map.of(ACCOUNTING, new ProfileAssignment(ACCOUNTING, "", Author.of(BEN), NOW)));
    }

    static Invitation invitation(UserId user) {
        return Invitation.pending(user, NOW, NOW.plusSeconds(86_400), Author.of(BEN), "");
    }

    static Role role(String key, String name, String... permissions) {
        return Role.own(
                new RoleId(key),
                name,
                "",
                Stream.of(permissions)
                        .map(permission -> Grant.unlimited(new Permission(permission)))
                        .toList());
    }

    static Tenant bounded(String... permissions) {
        Extent<Permission> inside =
                Extent.of(Stream.of(permissions).map(Permission::new).collect(java.util.stream.Collectors.toSet()));
        return tenant("Finance", new TenantBoundary(inside, Extent.all(), Extent.all()), Joining.open());
    }

    static Tenant closedToNewcomers(Tenant tenant) {
        return tenant(
                tenant.name(),
                tenant.boundary(),
                new Joining(Map.of(new SectionId("traces"), false), true, Set.of(), Set.of()));
    }

    static Revision revision(Source source, Change... changes) {
        return revision(47_988, NOW, source, "", changes);
    }

    static Revision revision(long number, Instant time, Source source, String reason, Change... changes) {
        var origin = new Origin(Author.of(BEN), null, source, "01JCKQ7R2M9E", reason);
        return new Revision(number, FINANCE, time, origin, new ChangeSet(List.of(changes)));
    }

    private static Tenant tenant(String name, TenantBoundary boundary, Joining joining) {
        return new Tenant(
                FINANCE,
                name,
                Tenant.Kind.ORDINARY,
                TenantStatus.ACTIVE,
                ZoneOffset.UTC,
                Subscription.active(new PlanId("free")),
                boundary,
                joining);
    }

    private static TenantState state() {
        TenantState state = TenantState.empty(TENANT)
                .withRoles(Table.of(List.of(role("invoice-clerk", "Invoice Clerk", "invoice:view")), Role::id))
                .withProfiles(Table.of(
                        List.of(new SecurityProfile(ACCOUNTING, "Accounting", Set.of(CLERK))), SecurityProfile::id))
                .withSubtenants(Table.of(List.of(new Subtenant(new SubtenantId("emea"), "EMEA", null)), Subtenant::id))
                .withAgents(
                        Table.of(List.of(new Agent(new AgentId("ledger"), "Ledger", true, null, false)), Agent::id));
        for (Person person :
                List.of(person(ANA, "Ana", "Ruiz"), person(BO, "Bo", "Li"), person(user(3), "Cy", "Twombly"))) {
            state = state.withPerson(person).withMember(member(person.id()));
        }
        return state;
    }

    private static Catalogue catalogue() {
        var traces =
                new Section(new SectionId("traces"), "Traces", "", new SectionGate.Configurable(Set.of()), null, null);
        return new Catalogue(
                Map.of(),
                Set.of(),
                Set.of(),
                Set.of(),
                Map.of(traces.id(), traces),
                Set.of(),
                Map.of(),
                List.of(),
                Map.of(),
                List.of(),
                List.of());
    }

    private static List<Change> everyKind() {
        var plain = role("r", "R", "a:b");
        var emea = new Subtenant(new SubtenantId("emea"), "EMEA", null);
        var iberia = new Subtenant(new SubtenantId("iberia"), "Iberia", new SubtenantId("emea"));
        var profile = new SecurityProfile(ACCOUNTING, "Accounting", Set.of(CLERK));
        var exclusion = new Exclusion(new ExclusionId("x"), "Four eyes", Set.of(CLERK));
        var agent = new Agent(new AgentId("ledger"), "Ledger", true, null, false);
        var resource = new Resource(new ResourceId("record", "p1"), "Patient 1", null);
        var ana = person(ANA, "Ana", "Ruiz");
        return List.of(
                new Change.OfTenant(null, TENANT),
                new Change.OfTenant(TENANT, tenant("Treasury", TENANT.boundary(), TENANT.joining())),
                new Change.OfTenant(TENANT, suspendedInMadrid()),
                new Change.OfTenant(TENANT, bounded("a:b")),
                new Change.OfTenant(bounded("a:b"), TENANT),
                new Change.OfTenant(
                        TENANT,
                        tenant(
                                "Finance",
                                TENANT.boundary(),
                                new Joining(Map.of(), false, Set.of(CLERK), Set.of(ACCOUNTING)))),
                new Change.OfSubtenant(null, emea),
                new Change.OfSubtenant(emea, null),
                new Change.OfSubtenant(iberia, new Subtenant(iberia.id(), "Spain and Portugal", null)),
                new Change.OfRole(plain, new Role(plain.id(), "S", "Why", plain.origin(), "Other", plain.grants())),
                new Change.OfRole(plain, role("r", "R")),
                new Change.OfRole(
                        plain, plain.withGrants(List.of(Grant.on(new Permission("a:b"), Set.of("p1", "p2"))))),
                new Change.OfProfile(null, profile),
                new Change.OfProfile(profile, null),
                new Change.OfProfile(profile, new SecurityProfile(ACCOUNTING, "Books", Set.of(new RoleId("auditor")))),
                new Change.OfExclusion(null, exclusion),
                new Change.OfExclusion(exclusion, null),
                new Change.OfExclusion(
                        exclusion, new Exclusion(exclusion.id(), "Two eyes", Set.of(new RoleId("auditor")))),
                new Change.OfAgent(null, agent),
                new Change.OfAgent(agent, null),
                new Change.OfAgent(agent, new Agent(agent.id(), "Books", false, new SubtenantId("emea"), true)),
                new Change.OfResource(null, resource),
                new Change.OfResource(resource, null),
                new Change.OfResource(resource, new Resource(resource.id(), "P. 1", new SubtenantId("emea"))),
                new Change.OfPerson(null, ana),
                new Change.OfPerson(ana, null),
                new Change.OfPerson(
                        ana,
                        new Person(
                                ANA,
                                new Identity("https://id", "ana"),
                                new PersonName("Anna", "Ruiz"),
                                new Email("ana@example.com"),
                                true,
                                new Email("a@example.com"),
                                "es",
                                true)),
                new Change.OfInvitation(null, invitation(ANA)),
                new Change.OfInvitation(
                        invitation(ANA), Invitation.pending(ANA, NOW, NOW.plusSeconds(999_999), Author.of(BEN), "")),
                new Change.OfApiKey(null, KEY),
                new Change.OfApiKey(KEY, null),
                new Change.OfApiKey(
                        KEY,
                        new ApiKey(
                                KEY.id(),
                                "Prometheus",
                                "prv_cd",
                                "other",
                                Set.of(ApiKey.Scope.CONFIGURE),
                                NOW.plusSeconds(86_400),
                                Author.of(BEN),
                                NOW,
                                null,
                                ANA)),
                new Change.OfCatalogue(null, catalogue()),
                new Change.OfCatalogue(
                        catalogue(),
                        new Catalogue(
                                Map.of(), Set.of(), Set.of(), Set.of(), Map.of(), Set.of(), Map.of(), List.of(),
                                Map.of(), List.of(), List.of())));
    }

    private static Tenant suspendedInMadrid() {
        return new Tenant(
                FINANCE,
                "Finance",
                Tenant.Kind.DEFAULT,
                TenantStatus.SUSPENDED,
                ZoneId.of("Europe/Madrid"),
                new Subscription(new PlanId("pro"), org.portreeve.domain.plan.SubscriptionStatus.PAST_DUE, null),
                TENANT.boundary(),
                TENANT.joining());
    }
}
