package org.portreeve.domain.change;

import static org.assertj.core.api.Assertions.assertThat;
import static org.portreeve.domain.MemberFixture.admin;
import static org.portreeve.domain.MemberFixture.id;
import static org.portreeve.domain.MemberFixture.user;
import static org.portreeve.domain.TenantFixture.EARLIER;
import static org.portreeve.domain.TenantFixture.LATER;
import static org.portreeve.domain.TenantFixture.MUCH_LATER;
import static org.portreeve.domain.TenantFixture.NOW;
import static org.portreeve.domain.TenantFixture.on;
import static org.portreeve.domain.TenantFixture.roleIds;
import static org.portreeve.domain.change.Judged.PROVISIONING_KEY;
import static org.portreeve.domain.change.Judged.SYSTEM;
import static org.portreeve.domain.change.Judged.TENANT_KEY;
import static org.portreeve.domain.change.Judged.by;
import static org.portreeve.domain.change.Judged.judge;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.portreeve.domain.CatalogueFixture;
import org.portreeve.domain.MemberFixture;
import org.portreeve.domain.TenantFixture;
import org.portreeve.domain.section.SectionId;
import org.portreeve.domain.tenancy.Joining;
import org.portreeve.domain.tenancy.Tenant;

class NoEscalationTest {
    /** Uma administers people and roles and may run workflows until later; Eve edits people and assigns no roles. */
    private static TenantFixture acme() {
        return TenantFixture.tenant("acme")
                .subtenant("emea")
                .subtenant("spain", "emea")
                .builtIn(
                        "user-administrator",
                        "member:invite",
                        "member:edit",
                        "member:disable",
                        "member:remove",
                        "role:assign")
                .role("assigner", "role:assign", "role:manage", "profile:manage", "settings:manage", "member:invite")
                .role("editor", "member:edit", "member:disable", "member:invite", "agent:assign", "agent:edit")
                .role("runner", "workflow:run")
                .role("guardian", "api-key:manage")
                .role("clerk", on("record:write", "march", "april"))
                .role("march-clerk", on("record:write", "march"))
                .role("writer", "record:write")
                .profile("office", "runner")
                .members(
                        admin("ben"),
                        user("uma").role("user-administrator"),
                        user("ass").role("assigner"),
                        user("eve").role("editor").role("runner", null, LATER),
                        user("ana"));
    }

    private static List<Objection> escalations(List<Objection> objections) {
        return objections.stream()
                .filter(Objection.Escalation.class::isInstance)
                .toList();
    }

    private static void assertRefused(Authority authority, TenantFixture before, UnaryOperator<TenantFixture> change) {
        assertThat(escalations(judge(authority, before, change))).isNotEmpty();
    }

    private static void assertGiven(Authority authority, TenantFixture before, UnaryOperator<TenantFixture> change) {
        assertThat(escalations(judge(authority, before, change))).isEmpty();
    }

    private static UnaryOperator<TenantFixture> with(MemberFixture member) {
        return tenant -> tenant.members(member);
    }

    @Test
    void tenant_admins_give_anything_also_to_themselves() {
        for (Authority authority : List.of(by("ben"), TENANT_KEY, Judged.PLATFORM_KEY, SYSTEM)) {
            assertThat(judge(
                            authority, acme(), with(user("ana").role("guardian").role("writer"))))
                    .isEmpty();
        }
        assertGiven(by("ben"), acme(), with(admin("ben").role("guardian")));
    }

    @Test
    void who_assigns_roles_gives_what_is_not_guarded_through_roles_and_profiles_that_exist() {
        assertThat(judge(by("uma"), acme(), with(user("ana").role("writer").profile("office"))))
                .isEmpty();
        assertThat(judge(PROVISIONING_KEY, acme(), with(user("ana").role("writer"))))
                .isEmpty();
        assertThat(judge(
                        by("pia", "platform-member:manage"),
                        acme(),
                        with(user("ana").role("writer"))))
                .isEmpty();
    }

    @Test
    void what_is_guarded_is_given_by_who_holds_it_only() {
        for (Authority authority : List.of(by("uma"), PROVISIONING_KEY, by("pia", "platform-member:manage"))) {
            assertRefused(authority, acme(), with(user("ana").role("guardian")));
        }
        TenantFixture holder =
                acme().members(user("uma").role("user-administrator").role("guardian"));
        assertGiven(by("uma"), holder, with(user("ana").role("guardian")));
    }

    @Test
    void the_objection_says_who_would_gain_what_and_when() {
        List<Objection> objections = judge(by("uma"), acme(), with(user("ana").role("guardian", LATER, MUCH_LATER)));
        assertThat(objections).hasSize(1);
        assertThat(objections.getFirst()).isInstanceOfSatisfying(Objection.Escalation.class, escalation -> {
            assertThat(escalation.user()).isEqualTo(id("ana"));
            assertThat(escalation.gain()).isInstanceOfSatisfying(Gain.OfHolding.class, gain -> {
                assertThat(gain.holding().grant().permission()).hasToString("api-key:manage");
                assertThat(gain.window().from()).isEqualTo(LATER);
                assertThat(gain.window().until()).isEqualTo(MUCH_LATER);
            });
        });
    }

    @Test
    void who_assigns_no_roles_gives_what_they_hold_no_longer_than_they_hold_it() {
        TenantFixture guest = acme().members(user("gil").role("runner").until(NOW.plusSeconds(60)));
        assertGiven(by("eve"), guest, with(user("gil").role("runner").until(LATER)));
        assertRefused(by("eve"), guest, with(user("gil").role("runner").until(MUCH_LATER)));
        assertRefused(by("eve"), guest, with(user("gil").role("runner")));
    }

    @Test
    void one_s_own_end_ends_what_one_may_give() {
        TenantFixture tenant = acme().members(
                        user("eve").role("editor").role("runner").until(LATER),
                        user("gil").role("runner").until(NOW.plusSeconds(60)));
        assertGiven(by("eve"), tenant, with(user("gil").role("runner").until(LATER)));
        assertRefused(by("eve"), tenant, with(user("gil").role("runner").until(MUCH_LATER)));
    }

    @Test
    void two_of_one_s_own_windows_that_meet_count_as_one() {
        TenantFixture tenant = acme().role("other-runner", "workflow:run")
                .members(
                        user("eve").role("editor").role("runner", null, LATER).role("other-runner", LATER, null),
                        user("gil").role("runner").until(NOW.plusSeconds(60)));
        assertGiven(by("eve"), tenant, with(user("gil").role("runner")));
    }

    @Test
    void resources_are_given_no_wider_than_held() {
        TenantFixture tenant = acme().role("editor", "role:manage").role("may-clerk", on("record:write", "may"));
        TenantFixture holder = tenant.members(
                user("eve").role("editor").role("clerk"), user("gil").role("march-clerk"));
        UnaryOperator<TenantFixture> both = it -> it.role("march-clerk", on("record:write", "march", "april"));
        UnaryOperator<TenantFixture> may = it -> it.role("march-clerk", on("record:write", "march", "may"));
        UnaryOperator<TenantFixture> all = it -> it.role("march-clerk", "record:write");
        assertGiven(by("eve"), holder, both);
        assertRefused(by("eve"), holder, may);
        assertRefused(by("eve"), holder, all);
        TenantFixture jointly =
                holder.members(user("eve").role("editor").role("clerk").role("may-clerk"));
        assertGiven(by("eve"), jointly, may);
    }

    @Test
    void a_limited_grant_of_what_is_held_unlimited_is_no_gain() {
        TenantFixture tenant = acme().members(user("ana").role("writer"));
        assertGiven(by("eve"), tenant, with(user("ana").role("writer").role("clerk")));
        assertRefused(
                by("eve"),
                acme().members(user("ana").role("clerk")),
                with(user("ana").role("writer")));
    }

    @Test
    void a_role_that_is_made_or_widened_in_the_same_change_does_not_exist_yet() {
        assertRefused(
                by("ass"),
                acme(),
                it -> it.role("new", "record:read").members(user("ana").role("new")));
        assertGiven(
                by("ass"), acme().role("new", "record:read"), with(user("ana").role("new")));
        assertRefused(
                by("ass"),
                acme(),
                it -> it.role("runner", "workflow:run", "record:read")
                        .members(user("ana").role("runner")));
        assertRefused(
                by("ass"),
                acme(),
                it -> it.profile("new", "runner").members(user("ana").profile("new")));
    }

    @Test
    void making_a_role_gives_nothing_to_anybody() {
        assertThat(judge(by("ass"), acme(), it -> it.role("new", "api-key:manage", "record:read")))
                .isEmpty();
    }

    @Test
    void holders_of_a_role_that_is_widened_gain() {
        TenantFixture held = acme().members(user("ana").role("runner"));
        UnaryOperator<TenantFixture> widen = it -> it.role("runner", "workflow:run", "record:read");
        assertRefused(by("ass"), held, widen);
        assertGiven(by("ben"), held, widen);
        assertGiven(by("ass"), acme().members(user("eve")), widen);
        TenantFixture reader = held.role("reader", "record:read")
                .members(user("ass").role("assigner").role("reader"));
        assertGiven(by("ass"), reader, widen);
        assertGiven(by("ass"), held, it -> it.role("runner", new String[0]));
    }

    @Test
    void holders_of_a_profile_and_its_roles_gain_too() {
        TenantFixture held = acme().members(user("ana").profile("office"));
        assertRefused(by("ass"), held, it -> it.role("runner", "workflow:run", "record:read"));
        assertRefused(by("ass"), held, it -> it.profile("office", "runner", "writer"));
        assertGiven(by("ben"), held, it -> it.profile("office", "runner", "writer"));
    }

    @Test
    void equal_holders_of_a_widened_role_are_told_of_once() {
        TenantFixture held =
                acme().members(user("ana").role("runner"), user("amy").role("runner"));
        assertThat(escalations(judge(by("ass"), held, it -> it.role("runner", "workflow:run", "record:read"))))
                .hasSize(2);
    }

    @Test
    void pending_invitations_gain_and_expired_or_disabled_ones_do_not() {
        UnaryOperator<TenantFixture> widen = it -> it.role("runner", "workflow:run", "record:read");
        assertRefused(
                by("ass"),
                acme().members(user("eve"), user("new").role("runner").invited()),
                widen);
        TenantFixture expired = acme().members(
                        user("eve"), user("new").role("runner").invited())
                .invitation(user("new").invited().membership(), NOW);
        assertGiven(by("ass"), expired, widen);
        TenantFixture disabled =
                acme().members(user("eve"), user("off").role("runner").disabled());
        assertGiven(by("ass"), disabled, widen);
    }

    @Test
    void resending_what_has_expired_gives_it_anew() {
        TenantFixture expired = acme().members(user("new").role("writer").invited())
                .invitation(user("new").invited().membership(), NOW);
        UnaryOperator<TenantFixture> resend =
                it -> it.invitation(user("new").invited().membership(), LATER);
        assertRefused(by("eve"), expired, resend);
        assertGiven(by("uma"), expired, resend);
    }

    @Test
    void future_joiners_gain_what_joining_gives() {
        Joining writers = new Joining(Map.of(), true, roleIds("writer"), Set.of());
        Joining guardians = new Joining(Map.of(), true, roleIds("guardian"), Set.of());
        assertThat(judge(by("ass"), acme(), it -> it.joining(writers))).isEmpty();
        List<Objection> refused = judge(by("ass"), acme(), it -> it.joining(guardians));
        assertThat(refused).hasSize(1);
        assertThat(((Objection.Escalation) refused.getFirst()).user()).isNull();
        assertGiven(by("ben"), acme(), it -> it.joining(guardians));
    }

    @Test
    void a_joining_role_that_is_widened_gives_to_future_joiners() {
        TenantFixture tenant =
                acme().members(user("eve")).joining(new Joining(Map.of(), true, roleIds("runner"), Set.of()));
        assertRefused(by("ass"), tenant, it -> it.role("runner", "workflow:run", "record:read"));
    }

    @Test
    void section_defaults_are_given_by_who_has_the_section_on() {
        TenantFixture shut = acme().role("matrix", "section-default:manage")
                .joining(new Joining(Map.of(new SectionId("traces"), false), true, Set.of(), Set.of()))
                .members(user("mat").role("matrix"), user("max").role("matrix").on("traces"));
        assertRefused(by("mat"), shut, it -> it.joining(Joining.open()));
        assertGiven(by("max"), shut, it -> it.joining(Joining.open()));
    }

    @Test
    void newcomers_as_everybody_are_no_gain_and_more_is() {
        TenantFixture tenant = acme().joining(new Joining(Map.of(), true, roleIds("guardian"), Set.of()));
        MemberFixture plain =
                user("new").role("guardian").on("traces", "agents").invited();
        assertThat(judge(by("eve"), tenant, with(plain))).isEmpty();
        assertRefused(by("eve"), tenant, with(user("new").role("writer").invited()));
    }

    @Test
    void who_manages_members_from_outside_may_join_as_everybody() {
        assertThat(judge(
                        by("pia", "platform-member:manage"),
                        acme(),
                        with(user("pia").on("traces"))))
                .isEmpty();
        assertRefused(
                by("pia", "platform-member:manage"), acme(), with(user("pia").role("writer")));
    }

    @Test
    void nobody_but_an_admin_gains_from_their_own_change() {
        assertRefused(
                by("uma"), acme(), with(user("uma").role("user-administrator").role("writer")));
        assertRefused(
                by("uma"), acme(), with(user("uma").role("user-administrator").on("traces")));
        assertRefused(by("eve"), acme(), with(user("eve").role("editor").role("runner")));
        TenantFixture own = acme().members(user("ass").role("assigner").role("runner"));
        assertRefused(by("ass"), own, it -> it.role("runner", "workflow:run", "record:read"));
        assertGiven(by("uma"), acme(), with(user("uma")));
    }

    @Test
    void re_enabling_gives_everything_back() {
        TenantFixture writer = acme().members(user("off").role("writer").disabled());
        TenantFixture plain = acme().members(user("off").on("traces").disabled());
        assertRefused(by("eve"), writer, with(user("off").role("writer")));
        assertGiven(by("uma"), writer, with(user("off").role("writer")));
        assertGiven(by("eve"), plain, with(user("off").on("traces")));
    }

    @Test
    void an_ended_membership_that_goes_on_gives_everything_back() {
        TenantFixture ended = acme().members(user("off").role("writer").until(EARLIER));
        assertRefused(by("eve"), ended, with(user("off").role("writer")));
        assertGiven(by("eve"), ended, with(user("off").role("writer").until(NOW)));
    }

    @Test
    void a_wider_scope_is_a_gain_of_all_that_is_held() {
        TenantFixture tenant = acme().members(
                        user("ana").role("writer").in("spain"), user("bob").in("spain"));
        assertRefused(by("eve"), tenant, with(user("ana").role("writer").in("emea")));
        assertRefused(by("eve"), tenant, with(user("ana").role("writer")));
        assertGiven(by("uma"), tenant, with(user("ana").role("writer")));
        assertGiven(by("eve"), tenant, with(user("bob")));
        assertGiven(by("eve"), tenant, with(user("ana").role("writer").in()));
    }

    @Test
    void moving_a_subtenant_gives_its_things_to_whoever_covers_its_new_place() {
        TenantFixture tenant = acme().subtenant("italy")
                .role("mover", "subtenant:manage")
                .members(user("mo").role("mover"), user("ana").role("writer").in("emea"));
        assertRefused(by("mo"), tenant, it -> it.subtenant("italy", "emea"));
        assertGiven(by("ben"), tenant, it -> it.subtenant("italy", "emea"));
        assertGiven(by("mo"), tenant, it -> it.subtenant("france", "emea"));
        assertGiven(by("mo"), tenant, it -> it.subtenant("spain", null));
        TenantFixture holder = tenant.members(user("mo").role("mover").role("writer"));
        assertGiven(by("mo"), holder, it -> it.subtenant("italy", "emea"));
    }

    @Test
    void moving_a_thing_gives_it_to_whoever_covers_its_new_place() {
        TenantFixture tenant = acme().subtenant("italy")
                .agent("bot", "italy")
                .resource("record", "march", "italy")
                .role("chatter", "agent:use")
                .role("settler", "settings:manage")
                .members(
                        user("sue").role("settler"),
                        user("ana").role("clerk").role("chatter").in("spain"));
        assertRefused(by("sue"), tenant, it -> it.resource("record", "march", "spain"));
        assertRefused(by("sue"), tenant, it -> it.resource("record", "march", null));
        assertRefused(by("eve"), tenant, it -> it.agent("bot", "spain"));
        assertGiven(by("sue"), tenant, it -> it.resource("record", "may", "spain"));
        assertGiven(by("ben"), tenant, it -> it.agent("bot", "spain"));
        assertGiven(by("eve"), tenant, it -> it.agent("new-bot", "spain"));
        TenantFixture holder = tenant.members(user("sue").role("settler").role("writer"));
        assertGiven(by("sue"), holder, it -> it.resource("record", "march", "spain"));
    }

    @Test
    void sections_are_given_by_who_has_them_on_and_toggles_without_effect_by_anybody() {
        UnaryOperator<TenantFixture> change = with(user("ana").on("traces"));
        assertRefused(by("eve"), acme(), change);
        assertRefused(by("uma"), acme(), change);
        assertGiven(by("eve"), acme().members(user("eve").role("editor").on("traces")), change);
        assertGiven(by("eve"), acme(), with(user("ana").on("analytics")));
        assertGiven(by("eve"), acme().members(user("ana").on("traces")), with(user("ana")));
    }

    @Test
    void a_section_that_boundary_or_plan_closes_is_given_like_any_other() {
        TenantFixture free = acme().plan(CatalogueFixture.FREE)
                .members(user("eve").role("editor").on("mcp-debug"));
        assertGiven(by("eve"), free, with(user("ana").on("mcp-debug")));
        assertRefused(by("eve"), free, with(user("ana").on("eval")));
    }

    @Test
    void agents_are_given_by_who_may_use_them() {
        TenantFixture tenant =
                acme().agent("bot").agent("bat").members(user("ana").noAgents());
        assertGiven(by("eve"), tenant, with(user("ana").noAgents().allowed("bot")));
        assertGiven(by("eve"), tenant, with(user("ana")));
        TenantFixture blocked = tenant.members(user("eve").role("editor").blocked("bot"));
        assertRefused(by("eve"), blocked, with(user("ana").noAgents().allowed("bot")));
        assertGiven(by("eve"), blocked, with(user("ana").noAgents().allowed("bat")));
        assertRefused(by("eve"), blocked, with(user("ana")));
        assertGiven(by("eve"), blocked, with(user("ana").blocked("bot")));
        TenantFixture named =
                tenant.members(user("eve").role("editor").noAgents().allowed("bot"));
        assertGiven(by("eve"), named, with(user("ana").noAgents().allowed("bot")));
        assertRefused(by("eve"), named, with(user("ana")));
    }

    @Test
    void lifting_a_block_is_giving_the_agent() {
        TenantFixture tenant = acme().agent("bot")
                .members(user("ana").blocked("bot"), user("eve").role("editor").noAgents());
        assertRefused(by("eve"), tenant, with(user("ana")));
        assertRefused(by("eve"), tenant, with(user("ana").noAgents()));
        assertGiven(by("ben"), tenant, with(user("ana")));
        TenantFixture user = tenant.role("chatter", "agent:use")
                .members(user("eve").role("editor").role("chatter").noAgents());
        assertGiven(by("eve"), user, with(user("ana")));
    }

    @Test
    void a_demoted_admin_held_everything_before() {
        assertThat(judge(
                        by("pia", "platform-member:manage"),
                        acme().members(admin("ada")),
                        with(user("ada").role("guardian"))))
                .isEmpty();
        assertRefused(
                by("pia", "platform-member:manage"),
                acme().members(admin("ada").until(LATER)),
                with(user("ada").role("guardian")));
    }

    @Test
    void platform_permissions_are_given_by_holders_only_and_no_longer_than_they_hold_them() {
        TenantFixture management = acme().kind(Tenant.Kind.MANAGEMENT)
                .role("tenant-manager", "tenant:edit")
                .members(
                        user("tom").role("tenant-manager").role("user-administrator"),
                        user("tim").role("tenant-manager", null, LATER).role("user-administrator"));
        UnaryOperator<TenantFixture> forGood = with(user("ana").role("tenant-manager"));
        assertRefused(by("ben"), management, forGood);
        assertRefused(by("uma"), management, forGood);
        assertRefused(by("tim", "tenant:edit"), management, forGood);
        assertGiven(by("tom", "tenant:edit"), management, forGood);
        assertGiven(Judged.PLATFORM_KEY, management, forGood);
        assertGiven(by("tim", "tenant:edit"), management, with(user("ana").role("tenant-manager", null, LATER)));
        assertGiven(by("ben"), management, with(user("ana").role("guardian")));
        assertRefused(
                by("tim", "tenant:edit"),
                management,
                with(user("tim").role("tenant-manager").role("user-administrator")));
    }

    @Test
    void from_outside_nobody_sets_people_in_the_management_tenant() {
        TenantFixture management = acme().kind(Tenant.Kind.MANAGEMENT);
        assertRefused(
                by("pia", "platform-member:manage"),
                management,
                with(user("ana").role("writer")));
    }
}
