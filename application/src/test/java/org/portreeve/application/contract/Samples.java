package org.portreeve.application.contract;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.portreeve.application.change.Journal;
import org.portreeve.domain.Extent;
import org.portreeve.domain.Window;
import org.portreeve.domain.agent.Agent;
import org.portreeve.domain.agent.AgentId;
import org.portreeve.domain.apikey.ApiKey;
import org.portreeve.domain.apikey.ApiKeyId;
import org.portreeve.domain.catalogue.Catalogue;
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
import org.portreeve.domain.plan.SubscriptionStatus;
import org.portreeve.domain.profile.ProfileId;
import org.portreeve.domain.profile.SecurityProfile;
import org.portreeve.domain.role.Exclusion;
import org.portreeve.domain.role.ExclusionId;
import org.portreeve.domain.role.Grant;
import org.portreeve.domain.role.Permission;
import org.portreeve.domain.role.Role;
import org.portreeve.domain.role.RoleAssignment;
import org.portreeve.domain.role.RoleId;
import org.portreeve.domain.section.SectionId;
import org.portreeve.domain.section.SectionToggle;
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

/** A tenant in which every part has a value that differs from the others. */
public final class Samples {
    /** When it all began. */
    public static final Instant START = Instant.parse("2026-01-02T03:04:05.678901Z");
    /** Who granted what they have. */
    public static final Author ROOT = Author.of(user("root"));

    public static final Permission RUN = new Permission("workflow:run");
    public static final Permission WRITE = new Permission("record:write");
    public static final RoleId CLERK = new RoleId("invoice-clerk");
    public static final RoleId AUDITOR = new RoleId("auditor");
    public static final ProfileId ACCOUNTING = new ProfileId("accounting");
    public static final SubtenantId EMEA = new SubtenantId("emea");
    public static final SubtenantId SPAIN = new SubtenantId("spain");
    public static final AgentId BOT = new AgentId("invoice-bot");
    public static final SectionId AGENTS = new SectionId("agents");
    public static final SectionId TRACES = new SectionId("traces");

    private Samples() {}

    /** A tenant with an open boundary, and nobody in it. */
    public static Tenant tenant(String slug) {
        return new Tenant(
                new TenantId(slug),
                "Tenant " + slug,
                Tenant.Kind.ORDINARY,
                TenantStatus.ACTIVE,
                ZoneId.of("UTC"),
                Subscription.active(Catalogue.FREE),
                TenantBoundary.everything(),
                Joining.open());
    }

    /** A tenant in which every table has rows, and every column somewhere a value. */
    public static TenantState full(String slug) {
        Tenant tenant = new Tenant(
                new TenantId(slug),
                "Finanzen & Söhne \uD83C\uDF0D",
                Tenant.Kind.ORDINARY,
                TenantStatus.ACTIVE,
                ZoneId.of("Europe/Madrid"),
                new Subscription(new PlanId("pro"), SubscriptionStatus.TRIAL, START.plusSeconds(99)),
                new TenantBoundary(Extent.of(Set.of(RUN, WRITE)), Extent.all(), Extent.of(Set.of())),
                new Joining(Map.of(AGENTS, true, TRACES, false), false, Set.of(CLERK), Set.of(ACCOUNTING)));
        Role clerk = Role.own(
                CLERK,
                "Invoice Clerk",
                "Books invoices ",
                List.of(Grant.unlimited(RUN), Grant.on(WRITE, Set.of("ledger", "ledger ", "Ledger", "\uD83D\uDCD2"))));
        Role auditor = new Role(AUDITOR, "Auditor", "", Role.Origin.BUILT_IN, "audit", Map.of());
        Person ana = ana(slug);
        Person ben = Person.placeholder(
                user(slug + "ben"), new PersonName("Ben", ""), new Email("ben@" + slug + ".example"));
        return new TenantState(
                tenant,
                Table.of(
                        List.of(new Subtenant(EMEA, "EMEA", null), new Subtenant(SPAIN, "España", EMEA)),
                        Subtenant::id),
                Table.of(List.of(clerk, auditor), Role::id),
                Table.of(
                        List.of(new SecurityProfile(ACCOUNTING, "Accounting", Set.of(CLERK, AUDITOR))),
                        SecurityProfile::id),
                Table.of(
                        List.of(new Exclusion(new ExclusionId("four-eyes"), "Four eyes", Set.of(CLERK, AUDITOR))),
                        Exclusion::id),
                Table.of(
                        List.of(
                                new Agent(BOT, "Invoice Bot", true, SPAIN, false),
                                new Agent(new AgentId("shared-bot"), "Shared", false, null, true)),
                        Agent::id),
                Table.of(
                        List.of(
                                new Resource(new ResourceId("record", "ledger "), null, SPAIN),
                                new Resource(new ResourceId("record", "ledger"), "Ledger", null),
                                new Resource(new ResourceId("record", "LEDGER"), "Upper", null),
                                new Resource(new ResourceId("record", "\uD83D\uDCD2"), "Emoji", null)),
                        Resource::id),
                Table.of(List.of(ana, ben), Person::id),
                Table.of(List.of(anaIn(slug, ana), benIn(ben)), Membership::user),
                Table.of(
                        List.of(new Invitation(
                                ben.id(),
                                START,
                                START.plusSeconds(600),
                                Author.of(ana.id()),
                                "Come in \uD83D\uDC4B",
                                "hash-of-" + slug,
                                Set.of(Invitation.Part.values()),
                                null)),
                        Invitation::user),
                Table.of(List.of(apiKey(slug)), ApiKey::id));
    }

    private static Person ana(String slug) {
        return new Person(
                user(slug + "ana"),
                new Identity("https://idp.example", slug + "|Ana "),
                new PersonName("Ána", "Ruíz"),
                new Email("ana@" + slug + ".example"),
                true,
                new Email("other@" + slug + ".example"),
                "es",
                true);
    }

    private static Membership anaIn(String slug, Person ana) {
        return new Membership(
                ana.id(),
                MembershipStatus.ACTIVE,
                BaseRole.TENANT_ADMIN,
                START.plusSeconds(5000),
                Extent.of(Set.of(EMEA, SPAIN)),
                Map.of(
                        CLERK,
                        new RoleAssignment(
                                CLERK, new Window(START, START.plusSeconds(60)), "Closing", ROOT, START.plusSeconds(1)),
                        AUDITOR,
                        new RoleAssignment(AUDITOR, Window.ALWAYS, "", ROOT, START)),
                Map.of(ACCOUNTING, new ProfileAssignment(ACCOUNTING, "Books", ROOT, START.plusSeconds(2))),
                Map.of(
                        AGENTS,
                        new SectionToggle(true, SectionToggle.Origin.DEFAULT),
                        TRACES,
                        new SectionToggle(false, SectionToggle.Origin.OVERRIDE)),
                new AgentAccess(false, Set.of(BOT), Set.of(new AgentId("shared-bot"))),
                new Membership.Details(START, "ana-" + slug + " ", "Head of \uD83D\uDCB6", "+34 600 123"));
    }

    private static Membership benIn(Person ben) {
        return member(ben.id()).withStatus(MembershipStatus.INVITED);
    }

    /** An active Tenant User with nothing else. */
    public static Membership member(UserId user) {
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
                new Membership.Details(START, null, null, null));
    }

    /** Somebody who has signed in. */
    public static Person person(String name) {
        return new Person(
                user(name),
                new Identity("https://idp.example", name),
                new PersonName(name, "Example"),
                new Email(name + "@people.example"),
                true,
                null,
                null,
                true);
    }

    /** A key with every scope. */
    public static ApiKey apiKey(String name) {
        return new ApiKey(
                new ApiKeyId(UUID.nameUUIDFromBytes(name.getBytes(java.nio.charset.StandardCharsets.UTF_8))),
                name,
                "prv_" + name,
                "hash",
                Set.of(ApiKey.Scope.values()),
                START.plusSeconds(7),
                ROOT,
                START,
                START.plusSeconds(8));
    }

    /** The number of somebody, the same each time. */
    public static UserId user(String name) {
        return new UserId(UUID.nameUUIDFromBytes(name.getBytes(java.nio.charset.StandardCharsets.UTF_8)));
    }

    /** Who does what these tests do. */
    public static Origin origin(String reason) {
        return new Origin(ROOT, user("somebody"), Source.CONSOLE, "r-1", reason);
    }

    /** Makes the catalogue of the platform that of these samples. */
    public static Revision putCatalogue(Journal journal) {
        return journal.withPlatform((snapshot, recorder) -> {
            PlatformState after = snapshot.platform().withCatalogue(SampleCatalogue.catalogue());
            return recorder.record(ChangeSet.between(snapshot.platform(), after), after, origin("seed"));
        });
    }

    /** Makes a tenant what {@code after} is, as one revision. */
    public static Revision put(Journal journal, TenantState after, String reason) {
        return journal.withTenant(
                after.tenant().id(),
                (snapshot, recorder) ->
                        recorder.record(ChangeSet.between(snapshot.tenant(), after), after, origin(reason)));
    }

    /** The same tenant with one more member. */
    public static TenantState with(TenantState tenant, Person person, Membership member) {
        return tenant.withPerson(person).withMember(member);
    }
}
