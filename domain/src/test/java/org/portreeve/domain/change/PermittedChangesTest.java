package org.portreeve.domain.change;

import static org.assertj.core.api.Assertions.assertThat;
import static org.portreeve.domain.MemberFixture.admin;
import static org.portreeve.domain.MemberFixture.user;
import static org.portreeve.domain.TenantFixture.LATER;
import static org.portreeve.domain.TenantFixture.MUCH_LATER;
import static org.portreeve.domain.TenantFixture.roleIds;
import static org.portreeve.domain.change.Judged.PLATFORM_KEY;
import static org.portreeve.domain.change.Judged.PROVISIONING_KEY;
import static org.portreeve.domain.change.Judged.SYSTEM;
import static org.portreeve.domain.change.Judged.TENANT_KEY;
import static org.portreeve.domain.change.Judged.by;
import static org.portreeve.domain.change.Judged.codes;
import static org.portreeve.domain.change.Judged.judge;
import static org.portreeve.domain.change.Judged.judgeBirth;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.portreeve.domain.CatalogueFixture;
import org.portreeve.domain.Extent;
import org.portreeve.domain.TenantFixture;
import org.portreeve.domain.agent.Agent;
import org.portreeve.domain.agent.AgentId;
import org.portreeve.domain.apikey.ApiKey;
import org.portreeve.domain.membership.Person;
import org.portreeve.domain.membership.PersonName;
import org.portreeve.domain.plan.Subscription;
import org.portreeve.domain.plan.SubscriptionStatus;
import org.portreeve.domain.role.Permission;
import org.portreeve.domain.section.SectionId;
import org.portreeve.domain.state.TenantState;
import org.portreeve.domain.tenancy.Joining;
import org.portreeve.domain.tenancy.SubtenantId;
import org.portreeve.domain.tenancy.Tenant;
import org.portreeve.domain.tenancy.TenantBoundary;
import org.portreeve.domain.tenancy.TenantStatus;

class PermittedChangesTest {
    private static TenantFixture acme() {
        return TenantFixture.tenant("acme")
                .role("runner", "workflow:run")
                .role("spare", "workflow:view")
                .profile("office", "runner")
                .role("lone", "process:view")
                .exclusion("apart", "lone", "spare")
                .subtenant("emea")
                .subtenant("spain", "emea")
                .agent("bot", "spain")
                .resource("record", "march", "spain")
                .apiKey("asking", ApiKey.Scope.DECIDE)
                .members(
                        admin("ben"),
                        user("ana").role("runner"),
                        user("bob").role("spare").profile("office").in("spain").allowed("bot"),
                        user("inv").invited(),
                        user("off").disabled());
    }

    private static List<Objection> notPermitted(List<Objection> objections) {
        return objections.stream()
                .filter(Objection.NotPermitted.class::isInstance)
                .toList();
    }

    private static Arguments needs(String permission, String name, UnaryOperator<TenantFixture> change) {
        return Arguments.of(permission, Named.of(name, change));
    }

    static Stream<Arguments> changes() {
        return Stream.of(
                needs("settings:manage", "rename the tenant", it -> it.name("Acme Inc.")),
                needs("tenant:edit", "suspend it", it -> it.status(TenantStatus.SUSPENDED)),
                needs("tenant:edit", "make it the default", it -> it.kind(Tenant.Kind.DEFAULT)),
                needs("plan:manage", "change its plan", it -> it.plan(CatalogueFixture.TEAM)),
                needs(
                        "boundary:manage",
                        "bound its sections",
                        it -> it.boundary(new TenantBoundary(Extent.all(), Extent.of(Set.of()), Extent.all()))),
                needs(
                        "boundary:manage",
                        "bound its permissions",
                        it -> it.boundary(new TenantBoundary(Extent.of(Set.of()), Extent.all(), Extent.all()))),
                needs(
                        "boundary:manage",
                        "bound its agents",
                        it -> it.boundary(new TenantBoundary(Extent.all(), Extent.all(), Extent.of(Set.of())))),
                needs(
                        "section-default:manage",
                        "change the matrix",
                        it -> it.joining(
                                new Joining(Map.of(new SectionId("traces"), false), true, Set.of(), Set.of()))),
                needs(
                        "agent:assign",
                        "change joining agents",
                        it -> it.joining(new Joining(Map.of(), false, Set.of(), Set.of()))),
                needs(
                        "settings:manage",
                        "change joining roles",
                        it -> it.joining(new Joining(Map.of(), true, roleIds("runner"), Set.of()))),
                needs("subtenant:manage", "make a subtenant", it -> it.subtenant("italy", "emea")),
                needs("role:manage", "make a role", it -> it.role("new", "workflow:view")),
                needs("role:manage", "edit a role", it -> it.role("runner", "workflow:view")),
                needs("profile:manage", "edit a profile", it -> it.profile("office", "spare")),
                needs("exclusion:manage", "edit an exclusion", it -> it.exclusion("apart", "runner")),
                needs("agent:register", "register an agent", it -> it.agent("bat")),
                needs("agent:edit", "move an agent", it -> it.agent("bot", "emea")),
                needs(
                        "agent:deactivate",
                        "deactivate an agent",
                        it -> it.agent(new Agent(new AgentId("bot"), "bot", false, new SubtenantId("spain"), false))),
                needs("settings:manage", "move a resource", it -> it.resource("record", "march", "emea")),
                needs(
                        "member:edit",
                        "edit a person's note",
                        it -> it.members(user("ana").role("runner").externalId("7"))),
                needs(
                        "member:edit",
                        "end a membership",
                        it -> it.members(user("ana").role("runner").until(LATER))),
                needs(
                        "member:edit",
                        "narrow a scope",
                        it -> it.members(user("ana").role("runner").in("emea"))),
                needs(
                        "member:edit",
                        "switch a section",
                        it -> it.members(user("ana").role("runner").on("traces"))),
                needs(
                        "member:edit",
                        "make an admin",
                        it -> it.members(admin("ana").role("runner"))),
                needs("member:edit", "rename a placeholder", PermittedChangesTest::renamed),
                needs(
                        "role:assign",
                        "assign a role",
                        it -> it.members(user("ana").role("runner").role("spare"))),
                needs("role:assign", "revoke a role", it -> it.members(user("ana"))),
                needs(
                        "role:assign",
                        "move a window",
                        it -> it.members(user("ana").role("runner", null, LATER))),
                needs(
                        "role:assign",
                        "give a profile",
                        it -> it.members(user("ana").role("runner").profile("office"))),
                needs(
                        "agent:assign",
                        "block an agent",
                        it -> it.members(user("ana").role("runner").blocked("bot"))),
                needs(
                        "member:disable",
                        "disable",
                        it -> it.members(user("ana").role("runner").disabled())),
                needs("member:disable", "re-enable", it -> it.members(user("off"))),
                needs("member:remove", "remove", it -> it.withoutMember("ana")),
                needs("member:remove", "remove who is invited", it -> it.withoutMember("inv")),
                needs("member:invite", "invite", it -> it.members(user("new").invited())),
                needs(
                        "member:invite",
                        "create now",
                        it -> it.members(user("new").placeholder())),
                needs(
                        "member:invite",
                        "accept for somebody",
                        it -> it.members(user("inv").placeholder())),
                needs("member:invite", "resend", it -> it.invitation(user("inv").membership(), MUCH_LATER)),
                needs("api-key:manage", "make a key", it -> it.apiKey("other", ApiKey.Scope.DECIDE)));
    }

    private static TenantFixture renamed(TenantFixture tenant) {
        Person person = user("inv").invited().person();
        return TenantFixture.from(tenant.state().withPerson(person.withName(new PersonName("Ines", "Inv"))));
    }

    @ParameterizedTest
    @MethodSource("changes")
    void each_change_asks_for_its_permission_and_for_no_other(String permission, UnaryOperator<TenantFixture> change) {
        boolean platform = CatalogueFixture.catalogue().isPlatform(new Permission(permission));
        TenantFixture with = platform
                ? acme()
                : acme().role("holder", permission).members(user("hal").role("holder"));
        Authority hal = platform ? by("hal", permission) : by("hal");
        assertThat(notPermitted(judge(hal, with, change))).isEmpty();
        assertThat(notPermitted(judge(by("ana"), acme(), change)))
                .extracting(objection ->
                        ((Objection.NotPermitted) objection).permission().value())
                .containsOnly(permission);
        assertThat(notPermitted(judge(PLATFORM_KEY, acme(), change))).isEmpty();
        assertThat(notPermitted(judge(SYSTEM, acme(), change))).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("changes")
    void tenant_admins_and_their_keys_may_change_all_but_what_is_the_platforms(
            String permission, UnaryOperator<TenantFixture> change) {
        boolean platform = CatalogueFixture.catalogue().isPlatform(new Permission(permission));
        assertThat(notPermitted(judge(by("ben"), acme(), change)).isEmpty()).isNotEqualTo(platform);
        assertThat(notPermitted(judge(TENANT_KEY, acme(), change)).isEmpty()).isNotEqualTo(platform);
    }

    @ParameterizedTest
    @MethodSource("changes")
    void managing_members_from_outside_covers_people_and_roles_of_people(
            String permission, UnaryOperator<TenantFixture> change) {
        boolean people = permission.startsWith("member:") || permission.equals("role:assign");
        Authority pia = by("pia", "platform-member:manage");
        assertThat(notPermitted(judge(pia, acme(), change)).isEmpty()).isEqualTo(people);
        TenantFixture management = acme().kind(Tenant.Kind.MANAGEMENT);
        assertThat(notPermitted(judge(pia, management, change))).isNotEmpty();
    }

    @Test
    void a_provisioning_key_may_what_the_role_user_administrator_may() {
        TenantFixture tenant = acme().builtIn("user-administrator", "member:invite", "member:edit", "role:assign");
        UnaryOperator<TenantFixture> invite =
                it -> it.members(user("new").role("runner").invited());
        assertThat(judge(PROVISIONING_KEY, tenant, invite)).isEmpty();
        assertThat(notPermitted(judge(PROVISIONING_KEY, acme(), invite))).isNotEmpty();
        assertThat(notPermitted(judge(PROVISIONING_KEY, tenant, it -> it.role("new", "workflow:run"))))
                .isNotEmpty();
    }

    @Test
    void a_suspended_tenant_is_changed_from_the_platform_only() {
        TenantFixture suspended = acme().status(TenantStatus.SUSPENDED);
        UnaryOperator<TenantFixture> promote = it -> it.members(admin("ana").role("runner"));
        assertThat(judge(by("ben"), suspended, promote)).isNotEmpty();
        assertThat(judge(TENANT_KEY, suspended, promote)).isNotEmpty();
        assertThat(judge(by("pia", "platform-member:manage"), suspended, promote))
                .isEmpty();
        assertThat(judge(PLATFORM_KEY, suspended, promote)).isEmpty();
        assertThat(judge(by("tom", "tenant:edit"), suspended, it -> it.status(TenantStatus.ACTIVE)))
                .isEmpty();
    }

    @Test
    void what_the_plan_alone_stands_in_the_way_of_is_said_to_be_the_plans() {
        Subscription lapsed = new Subscription(CatalogueFixture.ENTERPRISE, SubscriptionStatus.PAST_DUE, null);
        UnaryOperator<TenantFixture> edit = it -> it.role("runner", "workflow:view");
        assertThat(codes(judge(by("ben"), acme().subscription(lapsed), edit))).containsExactly("subscription-lapsed");
        assertThat(codes(judge(TENANT_KEY, acme().plan(CatalogueFixture.FREE), edit)))
                .containsExactly("plan-lacks-feature");
        assertThat(codes(judge(by("ana"), acme().subscription(lapsed), edit))).contains("not-permitted");
        assertThat(judge(TENANT_KEY, acme().plan(CatalogueFixture.FREE), it -> it.subtenant("new")))
                .hasSize(1);
    }

    @Test
    void a_lapse_does_not_close_the_way_back() {
        TenantFixture tenant =
                acme().subscription(new Subscription(CatalogueFixture.ENTERPRISE, SubscriptionStatus.PAST_DUE, null));
        assertThat(judge(by("ben"), tenant, it -> it.members(user("ana")))).isEmpty();
        assertThat(judge(by("tom", "plan:manage"), tenant, it -> it.plan(CatalogueFixture.ENTERPRISE)))
                .isEmpty();
    }

    @Test
    void a_grant_on_one_agent_is_enough_for_that_agent() {
        TenantFixture tenant = acme().agent("bat", "spain")
                .role("keeper", TenantFixture.on("agent:edit", "bot"))
                .members(user("kim").role("keeper"));
        assertThat(notPermitted(judge(by("kim"), tenant, it -> it.agent("bot", "emea"))))
                .isEmpty();
        assertThat(notPermitted(judge(by("kim"), tenant, it -> it.agent("bat", "emea"))))
                .isNotEmpty();
    }

    @Test
    void shared_agents_are_the_platforms_save_where_they_belong_in_the_tenant() {
        Agent shared = new Agent(new AgentId("lent"), "lent", true, null, true);
        Agent renamed = new Agent(new AgentId("lent"), "Lent", true, null, true);
        Agent placed = new Agent(new AgentId("lent"), "lent", true, new SubtenantId("spain"), true);
        Agent owned = new Agent(new AgentId("lent"), "lent", true, null, false);
        TenantFixture tenant = acme().agent(shared);
        Authority sam = by("sam", "agent-share:manage");
        UnaryOperator<TenantFixture> removal = it ->
                TenantFixture.from(it.state().withAgents(it.state().agents().without(shared.id())));
        for (UnaryOperator<TenantFixture> change :
                List.<UnaryOperator<TenantFixture>>of(it -> it.agent(renamed), it -> it.agent(owned), removal)) {
            assertThat(notPermitted(judge(by("ben"), tenant, change))).isNotEmpty();
            assertThat(notPermitted(judge(sam, tenant, change))).isEmpty();
        }
        assertThat(notPermitted(judge(by("ben"), acme(), it -> it.agent(shared))))
                .isNotEmpty();
        assertThat(notPermitted(judge(sam, acme(), it -> it.agent(shared)))).isEmpty();
        assertThat(judge(by("ben"), tenant, it -> it.agent(placed))).isEmpty();
        assertThat(notPermitted(judge(
                        sam,
                        acme(),
                        it -> it.boundary(new TenantBoundary(Extent.all(), Extent.all(), Extent.of(Set.of()))))))
                .isEmpty();
    }

    @Test
    void who_edits_tenants_may_rename_them() {
        assertThat(judge(by("tom", "tenant:edit"), acme(), it -> it.name("Acme Inc.")))
                .isEmpty();
    }

    @Test
    void what_newcomers_may_use_of_agents_is_also_for_whoever_manages_the_settings() {
        TenantFixture tenant =
                acme().role("holder", "settings:manage").members(user("hal").role("holder"));
        assertThat(notPermitted(
                        judge(by("hal"), tenant, it -> it.joining(new Joining(Map.of(), false, Set.of(), Set.of())))))
                .isEmpty();
    }

    @Test
    void newcomers_with_joining_roles_need_no_right_to_assign_them() {
        TenantFixture tenant = acme().joining(new Joining(Map.of(), true, roleIds("runner"), Set.of()))
                .role("inviter", "member:invite")
                .members(user("ivy").role("inviter"));
        assertThat(judge(
                        by("ivy"),
                        tenant,
                        it -> it.members(user("new").role("runner").invited())))
                .isEmpty();
        assertThat(notPermitted(judge(
                        by("ivy"),
                        tenant,
                        it -> it.members(
                                user("new").role("runner").role("spare").invited()))))
                .isNotEmpty();
    }

    @Test
    void nobody_but_the_system_invites_back_who_is_a_member() {
        UnaryOperator<TenantFixture> back =
                it -> it.members(user("ana").role("runner").invited());
        assertThat(notPermitted(judge(by("ben"), acme(), back))).isNotEmpty();
        assertThat(notPermitted(judge(PLATFORM_KEY, acme(), back))).isNotEmpty();
    }

    @Test
    void deleting_a_thing_asks_for_nothing_beside_itself() {
        TenantFixture tenant = acme().role("holder", "role:manage", "subtenant:manage", "agent:delete")
                .members(user("hal").role("holder"));
        TenantState state = tenant.state();
        TenantState without = cascade(
                state.withRoles(
                        state.roles().without(roleIds("spare").iterator().next())),
                state);
        assertThat(judge(by("hal"), state, without)).isEmpty();
        TenantState homeless =
                cascade(state.withSubtenants(state.subtenants().without(new SubtenantId("spain"))), state);
        assertThat(notPermitted(judge(by("hal"), state, homeless))).isEmpty();
        TenantState agentless = cascade(state.withAgents(state.agents().without(new AgentId("bot"))), state);
        assertThat(judge(by("hal"), state, agentless)).isEmpty();
    }

    private static TenantState cascade(TenantState deleted, TenantState before) {
        Cascade cascade = Cascade.of(ChangeSet.between(before, deleted));
        return deleted.withMembers(deleted.members().replaceAll(cascade::leaves))
                .withProfiles(deleted.profiles().replaceAll(cascade::leaves))
                .withExclusions(deleted.exclusions().replaceAll(cascade::leaves))
                .withAgents(deleted.agents().replaceAll(cascade::leaves))
                .withResources(deleted.resources().replaceAll(cascade::leaves));
    }

    @Test
    void deleting_a_thing_and_more_asks_for_more() {
        TenantFixture tenant =
                acme().role("holder", "role:manage").members(user("hal").role("holder"));
        TenantState state = tenant.state();
        TenantState without = cascade(
                state.withRoles(
                        state.roles().without(roleIds("spare").iterator().next())),
                state);
        TenantState more = TenantFixture.from(without).members(user("ana")).state();
        assertThat(notPermitted(judge(by("hal"), state, more))).isNotEmpty();
    }

    @Test
    void tenants_are_made_by_who_may_make_them_with_all_that_is_in_them() {
        TenantFixture born = acme().apiKey("acting", ApiKey.Scope.CONFIGURE);
        assertThat(judgeBirth(by("pia", "tenant:create"), born)).isEmpty();
        assertThat(judgeBirth(by("ben", "tenant:create"), born)).isEmpty();
        assertThat(judgeBirth(PLATFORM_KEY, born)).isEmpty();
        assertThat(judgeBirth(SYSTEM, born)).isEmpty();
        for (Authority authority : List.of(by("ben"), by("pia", "tenant:edit"), TENANT_KEY, PROVISIONING_KEY)) {
            assertThat(notPermitted(judgeBirth(authority, born))).isNotEmpty();
        }
    }

    @Test
    void a_newborn_tenant_gets_shared_agents_from_who_may_share_them() {
        TenantFixture born = acme().agent(new Agent(new AgentId("lent"), "lent", true, null, true));
        assertThat(notPermitted(judgeBirth(by("pia", "tenant:create"), born))).isNotEmpty();
        assertThat(judgeBirth(by("pia", "tenant:create", "agent-share:manage"), born))
                .isEmpty();
    }
}
