package org.portreeve.ui.users;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.portreeve.domain.Extent;
import org.portreeve.domain.Window;
import org.portreeve.domain.agent.Agent;
import org.portreeve.domain.agent.AgentId;
import org.portreeve.domain.history.Author;
import org.portreeve.domain.membership.BaseRole;
import org.portreeve.domain.membership.Email;
import org.portreeve.domain.membership.Identity;
import org.portreeve.domain.membership.Membership;
import org.portreeve.domain.membership.MembershipStatus;
import org.portreeve.domain.membership.Person;
import org.portreeve.domain.membership.PersonName;
import org.portreeve.domain.membership.ProfileAssignment;
import org.portreeve.domain.membership.UserId;
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
import org.portreeve.domain.section.SectionToggle;
import org.portreeve.domain.state.Newcomer;
import org.portreeve.domain.state.Table;
import org.portreeve.domain.state.TenantState;
import org.portreeve.domain.tenancy.Joining;
import org.portreeve.domain.tenancy.Subtenant;
import org.portreeve.domain.tenancy.SubtenantId;
import org.portreeve.domain.tenancy.Tenant;
import org.portreeve.domain.tenancy.TenantBoundary;
import org.portreeve.domain.tenancy.TenantId;
import org.portreeve.domain.tenancy.TenantStatus;

/** The people, roles and tenants of the tests. */
public final class Cast {
    public static final TenantId MANAGEMENT = new TenantId("management");
    public static final TenantId FINANCE = new TenantId("finance");
    public static final ZoneId MADRID = ZoneId.of("Europe/Madrid");

    public static final UserId BEN = user(1);
    public static final UserId ANA = user(2);
    public static final UserId DANA = user(3);
    public static final UserId OLGA = user(4);
    public static final UserId HANNE = user(5);
    public static final UserId MAYA = user(6);

    public static final RoleId CLERK = new RoleId("invoice-clerk");
    public static final RoleId WORKFLOW = new RoleId("workflow-execution");
    public static final RoleId CHAT = new RoleId("ai-chat-auditor");
    public static final RoleId EVALUATOR = new RoleId("evaluator");
    public static final RoleId USER_ADMIN = new RoleId("user-administrator");
    public static final RoleId LOOKER = new RoleId("looker");
    public static final ProfileId ACCOUNTING = new ProfileId("accounting");
    public static final SubtenantId EMEA = new SubtenantId("emea");
    public static final SubtenantId SPAIN = new SubtenantId("spain");
    public static final SubtenantId APAC = new SubtenantId("apac");
    public static final AgentId LEDGER = new AgentId("ledger");
    public static final AgentId HERALD = new AgentId("herald");
    public static final RoleId EDITOR = new RoleId("member-editor");

    private Cast() {}

    public static Hamlet hamlet() {
        var hamlet = new Hamlet(tenant(MANAGEMENT, Tenant.Kind.MANAGEMENT), finance());
        hamlet.seen(FINANCE, BEN, Hamlet.NOW.minus(Duration.ofMinutes(4)));
        hamlet.seen(FINANCE, ANA, Hamlet.NOW.minus(Duration.ofDays(2)));
        hamlet.seen(FINANCE, HANNE, Hamlet.NOW.minus(Duration.ofDays(60)));
        return hamlet;
    }

    private static TenantState finance() {
        var state = tenant(FINANCE, Tenant.Kind.ORDINARY)
                .withRoles(Table.of(
                        List.of(
                                role(CLERK, "Invoice Clerk", "Books invoices", "trace:view"),
                                role(WORKFLOW, "Workflow Execution", "Runs workflows", "workflow:run"),
                                role(CHAT, "AI Chat Auditor", "Reads chats", "ai-chat:audit"),
                                role(EVALUATOR, "Evaluator", "Runs evaluations", "evaluation:run"),
                                role(
                                        USER_ADMIN,
                                        "User Administrator",
                                        "Looks after people",
                                        "member:view",
                                        "role:assign"),
                                role(LOOKER, "Looker", "Looks", "member:view", "audit:view"),
                                role(EDITOR, "Member Editor", "Keeps profiles", "member:view", "member:edit")),
                        Role::id))
                .withProfiles(Table.of(
                        List.of(new SecurityProfile(ACCOUNTING, "Accounting", Set.of(CLERK))), SecurityProfile::id))
                .withExclusions(Table.of(
                        List.of(new Exclusion(new ExclusionId("four-eyes"), "Four eyes", Set.of(WORKFLOW, CHAT))),
                        Exclusion::id))
                .withSubtenants(Table.of(
                        List.of(
                                new Subtenant(EMEA, "EMEA", null),
                                new Subtenant(SPAIN, "Spain", EMEA),
                                new Subtenant(APAC, "Asia and Pacific", null)),
                        Subtenant::id))
                .withAgents(Table.of(
                        List.of(
                                new Agent(LEDGER, "Ledger", true, SPAIN, false),
                                new Agent(HERALD, "Herald", true, null, true)),
                        Agent::id));
        state = add(state, person(BEN, "Ben", "Adeyemi"), it -> it.withBaseRole(BaseRole.TENANT_ADMIN));
        state = add(
                state,
                person(ANA, "Ana", "Ruiz Montalbán"),
                it -> it.withRoles(Map.of(CHAT, direct(CHAT, Window.ALWAYS, "Audit"))));
        state = add(
                state,
                Person.placeholder(DANA, new PersonName("דנה", "לוי"), new Email("dana.levi@acme.example")),
                it -> it.withStatus(MembershipStatus.INVITED));
        state = add(
                state,
                person(OLGA, "Olga", "Orlova"),
                it -> it.withRoles(Map.of(USER_ADMIN, direct(USER_ADMIN, Window.ALWAYS, "")))
                        .withScope(Extent.of(Set.of(SPAIN))));
        return add(
                state,
                person(HANNE, "Hanne", "Ødegård"),
                it -> it.withStatus(MembershipStatus.DISABLED)
                        .withProfiles(
                                Map.of(ACCOUNTING, new ProfileAssignment(ACCOUNTING, "", Author.of(BEN), longAgo())))
                        .withRoles(Map.of(
                                EVALUATOR, direct(EVALUATOR, Window.ALWAYS, ""),
                                WORKFLOW,
                                        direct(WORKFLOW, new Window(longAgo(), Hamlet.NOW.minusSeconds(1)), "Done"))));
    }

    private static TenantState tenant(TenantId id, Tenant.Kind kind) {
        return TenantState.empty(new Tenant(
                id,
                id.equals(FINANCE) ? "Finance" : "Management",
                kind,
                TenantStatus.ACTIVE,
                MADRID,
                Subscription.active(SmallCatalogue.PLAN),
                TenantBoundary.everything(),
                Joining.open()));
    }

    private static TenantState add(TenantState state, Person person, UnaryOperator<Membership> as) {
        var member = Newcomer.join(SmallCatalogue.catalogue(), state.tenant(), person.id(), longAgo(), Author.of(BEN));
        var off = Map.of(SmallCatalogue.TRACES, new SectionToggle(false, SectionToggle.Origin.DEFAULT));
        return state.withPerson(person).withMember(as.apply(member.withSections(off)));
    }

    public static RoleAssignment direct(RoleId role, Window window, String reason) {
        return new RoleAssignment(role, window, reason, Author.of(BEN), longAgo());
    }

    public static Role role(RoleId id, String name, String purpose, String... permissions) {
        return Role.own(
                id,
                name,
                purpose,
                List.of(permissions).stream()
                        .map(Permission::new)
                        .map(Grant::unlimited)
                        .toList());
    }

    private static Person person(UserId id, String given, String family) {
        var email = new Email(given.toLowerCase(java.util.Locale.ROOT) + "@acme.example");
        return new Person(
                id,
                new Identity("https://idp.acme.example", given),
                new PersonName(given, family),
                email,
                true,
                null,
                "en",
                true);
    }

    private static Instant longAgo() {
        return Hamlet.NOW.minus(Duration.ofDays(200));
    }

    private static UserId user(long number) {
        return new UserId(new UUID(0, number));
    }
}
