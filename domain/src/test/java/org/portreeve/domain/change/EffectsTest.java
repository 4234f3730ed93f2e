package org.portreeve.domain.change;

import static org.assertj.core.api.Assertions.assertThat;
import static org.portreeve.domain.MemberFixture.admin;
import static org.portreeve.domain.MemberFixture.id;
import static org.portreeve.domain.MemberFixture.user;
import static org.portreeve.domain.TenantFixture.LATER;
import static org.portreeve.domain.TenantFixture.MUCH_LATER;
import static org.portreeve.domain.TenantFixture.NOW;
import static org.portreeve.domain.TenantFixture.on;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.portreeve.domain.CatalogueFixture;
import org.portreeve.domain.Extent;
import org.portreeve.domain.TenantFixture;
import org.portreeve.domain.Window;
import org.portreeve.domain.access.AccessRequest;
import org.portreeve.domain.agent.AgentId;
import org.portreeve.domain.membership.AgentAccess;
import org.portreeve.domain.membership.BaseRole;
import org.portreeve.domain.membership.Membership;
import org.portreeve.domain.membership.MembershipStatus;
import org.portreeve.domain.membership.Person;
import org.portreeve.domain.membership.UserId;
import org.portreeve.domain.plan.Subscription;
import org.portreeve.domain.plan.SubscriptionStatus;
import org.portreeve.domain.role.Permission;
import org.portreeve.domain.state.TenantState;
import org.portreeve.domain.tenancy.SubtenantId;

/** Examples of what is told; that it is exact is shown by {@link EffectsMatchDecisionsTest}. */
class EffectsTest {
    private static TenantFixture acme() {
        return TenantFixture.tenant("acme")
                .role("runner", "workflow:run")
                .role("writer", "record:write")
                .role("march", on("record:write", "march"))
                .members(admin("ben"), user("ana"), user("bob"), user("cid").role("runner"));
    }

    private static ChangePlan plan(TenantFixture before, UnaryOperator<TenantFixture> change) {
        TenantState state = before.state();
        return ChangePlan.of(new Proposal(
                CatalogueFixture.catalogue(),
                state,
                change.apply(TenantFixture.from(state)).state(),
                Judged.SYSTEM,
                NOW));
    }

    private static Effects effects(TenantFixture before, UnaryOperator<TenantFixture> change) {
        return plan(before, change).effects();
    }

    private static Effects.Effect may(String permission, @Nullable String resource, Window window) {
        return effect(
                new Effects.What.Access(new AccessRequest.DoPermission(new Permission(permission), resource)), window);
    }

    private static Effects.Effect effect(Effects.What what, Window window) {
        return new Effects.Effect(what, window);
    }

    private static Effects.Effect reach(String subtenant) {
        return effect(new Effects.What.Reach(new SubtenantId(subtenant)), Window.ALWAYS);
    }

    private static final Effects.Effect EVERYWHERE = effect(new Effects.What.WholeTenant(), Window.ALWAYS);

    @Test
    void people_who_gain_the_same_stand_together_and_others_are_left_out() {
        Effects effects = effects(
                acme(),
                it -> it.members(
                        user("ana").role("runner"),
                        user("bob").role("runner"),
                        user("cid").role("runner").externalId("c")));
        assertThat(effects.groups()).hasSize(1);
        Effects.Group group = effects.groups().getFirst();
        assertThat(group.people())
                .containsExactlyInAnyOrder(id("ana"), id("bob"))
                .isSorted();
        assertThat(group.gains()).containsExactly(may("workflow:run", null, Window.ALWAYS));
        assertThat(group.losses()).isEmpty();
        assertThat(effects.people()).hasSize(2);
        assertThat(effects.isEmpty()).isFalse();
    }

    @Test
    void a_change_without_effects_has_none() {
        Effects effects =
                effects(acme(), it -> it.name("Acme Inc.").members(user("ana").externalId("1")));
        assertThat(effects.isEmpty()).isTrue();
        assertThat(effects).isEqualTo(Effects.NONE);
    }

    @Test
    void windows_are_told_from_now_on_and_what_is_the_same_across_an_edge_is_told_once() {
        Instant start = NOW.minusSeconds(60);
        Effects effects = effects(
                acme(),
                it -> it.members(
                        user("ana").role("runner", start, LATER),
                        user("bob").role("runner", LATER, MUCH_LATER).role("writer", null, LATER)));
        assertThat(effects.groups())
                .flatExtracting(Effects.Group::gains)
                .containsExactlyInAnyOrder(
                        may("workflow:run", null, new Window(null, LATER)),
                        may("workflow:run", null, new Window(LATER, MUCH_LATER)),
                        may("record:write", null, new Window(null, LATER)));
    }

    @Test
    void a_gap_makes_two_effects() {
        TenantFixture tenant = acme().members(user("ana").role("runner", LATER, MUCH_LATER));
        Effects effects = effects(tenant, it -> it.members(user("ana").role("runner")));
        assertThat(effects.groups().getFirst().gains())
                .containsExactly(
                        may("workflow:run", null, new Window(null, LATER)),
                        may("workflow:run", null, new Window(MUCH_LATER, null)));
    }

    @Test
    void what_is_left_of_a_permission_stands_beside_its_loss() {
        TenantFixture tenant = acme().members(user("ana").role("writer"));
        Effects.Group group = effects(tenant, it -> it.members(user("ana").role("march")))
                .groups()
                .getFirst();
        assertThat(group.losses()).containsExactly(may("record:write", null, Window.ALWAYS));
        assertThat(group.gains()).containsExactly(may("record:write", "march", Window.ALWAYS));
    }

    @Test
    void a_newcomer_gains_all_they_have_and_where() {
        TenantFixture tenant =
                acme().subtenant("emea").subtenant("spain", "emea").subtenant("italy", "emea");
        Effects effects =
                effects(tenant, it -> it.members(user("all"), user("some").in("spain", "emea")));
        assertThat(effects.groups())
                .hasSize(2)
                .allSatisfy(group -> assertThat(group.losses()).isEmpty());
        assertThat(effects.groups())
                .flatExtracting(Effects.Group::gains)
                .contains(EVERYWHERE, reach("emea"))
                .doesNotContain(reach("spain"));
    }

    @Test
    void a_narrower_scope_is_told_as_what_is_lost_and_what_is_left() {
        TenantFixture tenant = acme().subtenant("emea").subtenant("spain", "emea");
        Effects.Group group = effects(tenant, it -> it.members(user("ana").in("spain")))
                .groups()
                .getFirst();
        assertThat(group.losses()).containsExactly(EVERYWHERE);
        assertThat(group.gains()).containsExactly(reach("spain"));
        TenantFixture scoped = tenant.members(user("ana").in("emea"));
        Effects.Group narrower = effects(scoped, it -> it.members(user("ana").in("spain")))
                .groups()
                .getFirst();
        assertThat(narrower.losses()).containsExactly(reach("emea"));
        assertThat(narrower.gains()).containsExactly(reach("spain"));
    }

    @Test
    void a_new_subtenant_is_no_news_for_the_whole_tenant_and_is_for_who_covers_its_parent() {
        TenantFixture tenant = acme().subtenant("emea").members(user("eve").in("emea"));
        Effects effects = effects(tenant, it -> it.subtenant("spain", "emea"));
        assertThat(effects.groups()).hasSize(1);
        assertThat(effects.groups().getFirst().people()).containsExactly(id("eve"));
        assertThat(effects.groups().getFirst().gains()).containsExactly(reach("spain"));
    }

    @Test
    void a_thing_that_moves_is_told_apart() {
        TenantFixture tenant = acme().subtenant("emea")
                .subtenant("asia")
                .resource("record", "march", "emea")
                .members(user("eve").role("writer").in("emea"), user("all").role("writer"));
        Effects effects = effects(tenant, it -> it.resource("record", "march", "asia"));
        assertThat(effects.groups())
                .containsExactly(new Effects.Group(
                        List.of(id("eve")), List.of(), List.of(may("record:write", "march", Window.ALWAYS))));
    }

    @Test
    void invited_and_disabled_people_gain_when_they_come_not_before() {
        assertThat(effects(
                                acme(),
                                it -> it.members(
                                        user("new").role("runner").invited(),
                                        user("off").disabled()))
                        .isEmpty())
                .isTrue();
        TenantFixture invited = acme().members(user("new").role("runner").invited());
        assertThat(effects(invited, it -> it.members(user("new").role("runner")))
                        .people())
                .containsExactly(id("new"));
    }

    @Test
    void a_trial_gives_until_its_end() {
        TenantFixture free =
                acme().plan(CatalogueFixture.FREE).members(user("ana").on("mcp-debug"));
        Subscription trial = new Subscription(CatalogueFixture.ENTERPRISE, SubscriptionStatus.TRIAL, LATER);
        Effects effects = effects(free, it -> it.subscription(trial));
        assertThat(effects.people()).contains(id("ana"), id("ben"));
        assertThat(effects.groups())
                .flatExtracting(Effects.Group::gains)
                .extracting(Effects.Effect::window)
                .containsOnly(new Window(null, LATER));
    }

    @Test
    void a_new_agent_is_gained_by_whom_it_is_open_to() {
        Effects effects = effects(acme().members(user("shut").noAgents()), it -> it.agent("bot"));
        Effects.What use = new Effects.What.Access(new AccessRequest.UseAgent(new AgentId("bot")));
        assertThat(effects.groups()).hasSize(1);
        assertThat(effects.groups().getFirst().gains()).containsExactly(effect(use, Window.ALWAYS));
        assertThat(effects.people()).hasSize(4).doesNotContain(id("shut"));
    }

    @Test
    void equal_effects_have_equal_digests_and_others_have_others() {
        UnaryOperator<TenantFixture> assign = it -> it.members(user("ana").role("runner"));
        String digest = plan(acme(), assign).digest();
        assertThat(digest).hasSize(64).isEqualTo(plan(acme(), assign).digest());
        assertThat(plan(acme(), assign.andThen(it -> it.name("Other"))::apply).digest())
                .isEqualTo(digest);
        assertThat(plan(acme(), it -> it.members(user("bob").role("runner"))).digest())
                .isNotEqualTo(digest);
        assertThat(plan(acme(), it -> it.members(user("ana").role("writer"))).digest())
                .isNotEqualTo(digest);
        assertThat(plan(acme(), it -> it.members(user("ana").role("runner", null, LATER)))
                        .digest())
                .isNotEqualTo(digest);
        TenantFixture held = acme().members(user("ana").role("runner"));
        assertThat(plan(held, it -> it.members(user("ana"))).digest()).isNotEqualTo(digest);
    }

    @Test
    void a_newcomer_has_the_same_digest_under_any_number_and_not_under_another_address() {
        String one = plan(acme(), it -> newcomer(it, new UUID(7, 1), "new")).digest();
        assertThat(plan(acme(), it -> newcomer(it, new UUID(7, 2), "new")).digest())
                .isEqualTo(one);
        assertThat(plan(acme(), it -> newcomer(it, new UUID(7, 1), "other")).digest())
                .isNotEqualTo(one);
    }

    private static TenantFixture newcomer(TenantFixture tenant, UUID number, String name) {
        Person person = user(name).placeholder().person();
        UserId user = new UserId(number);
        TenantState state = tenant.state();
        return TenantFixture.from(state.withPerson(Person.placeholder(user, person.name(), person.email()))
                .withMembers(state.members()
                        .with(
                                user,
                                new Membership(
                                        user,
                                        MembershipStatus.ACTIVE,
                                        BaseRole.TENANT_USER,
                                        null,
                                        Extent.all(),
                                        Map.of(),
                                        Map.of(),
                                        Map.of(),
                                        AgentAccess.byDefault(true),
                                        user(name).membership().details()))));
    }
}
