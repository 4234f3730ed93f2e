package org.portreeve.domain.change;

import static org.assertj.core.api.Assertions.assertThat;
import static org.portreeve.domain.MemberFixture.admin;
import static org.portreeve.domain.MemberFixture.user;
import static org.portreeve.domain.TenantFixture.EARLIER;
import static org.portreeve.domain.TenantFixture.LATER;
import static org.portreeve.domain.TenantFixture.NOW;
import static org.portreeve.domain.change.Judged.SYSTEM;
import static org.portreeve.domain.change.Judged.by;
import static org.portreeve.domain.change.Judged.judge;
import static org.portreeve.domain.change.Judged.judgeBirth;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.portreeve.domain.CatalogueFixture;
import org.portreeve.domain.MemberFixture;
import org.portreeve.domain.TenantFixture;
import org.portreeve.domain.agent.Agent;
import org.portreeve.domain.agent.AgentId;
import org.portreeve.domain.apikey.ApiKey;
import org.portreeve.domain.membership.Membership;
import org.portreeve.domain.plan.Limit;
import org.portreeve.domain.plan.PlanId;
import org.portreeve.domain.state.TenantState;

class LimitsHoldTest {
    /** On free: two seats, one agent, one key, no roles of its own. One seat is taken. */
    private static TenantFixture free() {
        return TenantFixture.tenant("acme").plan(CatalogueFixture.FREE).members(admin("ben"));
    }

    private static Objection reached(Limit limit, long allowed, long wanted) {
        return new Objection.LimitReached(limit, allowed, wanted);
    }

    private static List<Objection> add(TenantFixture tenant, MemberFixture... members) {
        return judge(by("ben"), tenant, it -> it.members(members));
    }

    @Test
    void active_members_placeholders_and_invitations_take_seats_up_to_the_limit() {
        for (MemberFixture second :
                List.of(user("ana"), user("ana").placeholder(), user("ana").invited(), admin("ana"))) {
            assertThat(add(free(), second)).isEmpty();
            assertThat(add(free().members(second), user("cid"))).containsExactly(reached(Limit.SEATS, 2, 3));
            assertThat(add(free().members(user("cid")), second)).containsExactly(reached(Limit.SEATS, 2, 3));
        }
    }

    @Test
    void disabled_and_ended_members_and_expired_invitations_take_none() {
        TenantFixture full = free().members(
                        user("off").disabled(),
                        user("old").until(NOW),
                        user("exp").invited())
                .invitation(user("exp").invited().membership(), NOW);
        assertThat(add(full, user("ana"))).isEmpty();
        assertThat(LimitsHold.used(Limit.SEATS, full.state(), NOW)).isEqualTo(1);
        assertThat(LimitsHold.used(Limit.SEATS, full.state(), EARLIER)).isEqualTo(3);
    }

    @Test
    void an_invited_member_without_an_invitation_takes_none() {
        TenantState state = free().members(user("exp").invited()).state();
        TenantState without = state.withInvitations(state.invitations().without(MemberFixture.id("exp")));
        assertThat(LimitsHold.used(Limit.SEATS, without, NOW)).isEqualTo(1);
    }

    @Test
    void re_enabling_prolonging_and_resending_need_a_seat() {
        Membership expired = user("exp").invited().membership();
        TenantFixture full = free().members(
                        user("ana"),
                        user("off").disabled(),
                        user("old").until(NOW),
                        user("exp").invited())
                .invitation(expired, NOW);
        assertThat(add(full, user("off"))).containsExactly(reached(Limit.SEATS, 2, 3));
        assertThat(add(full, user("old").until(LATER))).containsExactly(reached(Limit.SEATS, 2, 3));
        assertThat(judge(by("ben"), full, it -> it.invitation(expired, LATER)))
                .containsExactly(reached(Limit.SEATS, 2, 3));
    }

    @Test
    void accepting_an_invitation_needs_no_other_seat_and_one_may_be_swapped() {
        TenantFixture full = free().members(user("ana").invited());
        assertThat(judge(SYSTEM, full, it -> it.members(user("ana")))).isEmpty();
        assertThat(judge(by("ben"), full, it -> it.withoutMember("ana").members(user("cid"))))
                .isEmpty();
    }

    @Test
    void a_sign_in_finds_no_seat_either() {
        assertThat(judge(SYSTEM, free().members(user("ana")), it -> it.members(user("cid"))))
                .containsExactly(reached(Limit.SEATS, 2, 3));
    }

    @Test
    void people_stay_over_the_limit_after_a_downgrade_and_others_may_change() {
        TenantFixture big = TenantFixture.tenant("acme")
                .role("own", "workflow:run")
                .agent("bot")
                .agent("bat")
                .members(admin("ben"), user("ana"), user("cid"), user("dan"));
        assertThat(judge(by("pia", "plan:manage"), big, it -> it.plan(CatalogueFixture.FREE)))
                .isEmpty();
        TenantFixture over = big.plan(CatalogueFixture.FREE);
        assertThat(add(over, user("ana").externalId("1"))).isEmpty();
        assertThat(judge(by("ben"), over, it -> it.withoutMember("dan"))).isEmpty();
        assertThat(add(over, user("eve"))).containsExactly(reached(Limit.SEATS, 2, 5));
    }

    @Test
    void agents_of_ones_own_are_limited_and_shared_ones_are_not() {
        assertThat(judge(by("ben"), free(), it -> it.agent("bot"))).isEmpty();
        assertThat(judge(by("ben"), free().agent("bot"), it -> it.agent("bat")))
                .containsExactly(reached(Limit.AGENTS, 1, 2));
        Agent shared = new Agent(new AgentId("bat"), "bat", true, null, true);
        assertThat(judge(SYSTEM, free().agent("bot"), it -> it.agent(shared))).isEmpty();
    }

    @Test
    void keys_are_limited_save_revoked_and_expired_ones() {
        TenantFixture one = free().apiKey("first", ApiKey.Scope.DECIDE);
        assertThat(judge(by("ben"), free(), it -> it.apiKey("first", ApiKey.Scope.DECIDE)))
                .isEmpty();
        assertThat(judge(by("ben"), one, it -> it.apiKey("second", ApiKey.Scope.DECIDE)))
                .containsExactly(reached(Limit.API_KEYS, 1, 2));
        ApiKey first = one.state().apiKeys().iterator().next();
        assertThat(judge(by("ben"), one, it -> it.apiKey(first.revoked(NOW)).apiKey("second", ApiKey.Scope.DECIDE)))
                .isEmpty();
    }

    @Test
    void roles_of_ones_own_are_limited_and_built_in_ones_are_not() {
        TenantFixture team = TenantFixture.tenant("acme")
                .plan(CatalogueFixture.TEAM)
                .members(admin("ben"))
                .role("first", "workflow:run");
        assertThat(judge(by("ben"), team, it -> it.role("second", "workflow:run")))
                .isEmpty();
        assertThat(judge(
                        by("ben"), team, it -> it.role("second", "workflow:run").role("third", "workflow:run")))
                .containsExactly(reached(Limit.CUSTOM_ROLES, 2, 3));
        assertThat(judge(SYSTEM, team, it -> it.role("second", "workflow:run").builtIn("third", "workflow:run")))
                .isEmpty();
    }

    @Test
    void days_of_history_use_nothing_and_an_unknown_plan_limits_nothing() {
        assertThat(LimitsHold.used(Limit.HISTORY_DAYS, free().state(), NOW)).isZero();
        assertThat(judge(SYSTEM, free().plan(new PlanId("gone")), it -> it.members(user("ana"), user("cid"))))
                .isEmpty();
    }

    @Test
    void births_are_limited() {
        assertThat(judgeBirth(by("pia", "tenant:create"), free().members(user("ana"), user("cid"))))
                .containsExactly(reached(Limit.SEATS, 2, 3));
        assertThat(judgeBirth(by("pia", "tenant:create"), free().members(user("ana"))))
                .isEmpty();
    }
}
