package org.portreeve.domain.change;

import static org.assertj.core.api.Assertions.assertThat;
import static org.portreeve.domain.MemberFixture.admin;
import static org.portreeve.domain.MemberFixture.id;
import static org.portreeve.domain.MemberFixture.user;
import static org.portreeve.domain.TenantFixture.EARLIER;
import static org.portreeve.domain.TenantFixture.LATER;
import static org.portreeve.domain.TenantFixture.MUCH_LATER;
import static org.portreeve.domain.TenantFixture.NOW;
import static org.portreeve.domain.TenantFixture.roleIds;
import static org.portreeve.domain.change.Judged.SYSTEM;
import static org.portreeve.domain.change.Judged.by;
import static org.portreeve.domain.change.Judged.judge;
import static org.portreeve.domain.change.Judged.judgeBirth;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.portreeve.domain.CatalogueFixture;
import org.portreeve.domain.MemberFixture;
import org.portreeve.domain.TenantFixture;
import org.portreeve.domain.membership.Invitation;
import org.portreeve.domain.membership.Membership;
import org.portreeve.domain.membership.Person;
import org.portreeve.domain.membership.UserId;
import org.portreeve.domain.profile.ProfileId;
import org.portreeve.domain.role.Exclusion;
import org.portreeve.domain.role.ExclusionId;
import org.portreeve.domain.role.RoleId;
import org.portreeve.domain.state.Newcomer;
import org.portreeve.domain.state.TenantState;
import org.portreeve.domain.tenancy.Joining;

class ExclusionsHoldTest {
    private static TenantFixture open() {
        return TenantFixture.tenant("acme")
                .role("pay", "record:write")
                .role("approve", "record:read")
                .role("other", "workflow:run")
                .profile("payers", "pay")
                .profile("all", "pay", "approve")
                .members(admin("ben"), user("ana").role("pay"));
    }

    private static TenantFixture acme() {
        return open().exclusion("four-eyes", "pay", "approve");
    }

    private static Objection violated(@Nullable String name) {
        return new Objection.ExclusionViolated(
                new ExclusionId("four-eyes"), name == null ? null : id(name), new RoleId("approve"), new RoleId("pay"));
    }

    private static List<Objection> change(MemberFixture member) {
        return judge(by("ben"), acme(), it -> it.members(member));
    }

    @Test
    void nobody_holds_two_roles_of_an_exclusion_directly_or_through_profiles() {
        assertThat(change(user("ana").role("pay").role("approve"))).containsExactly(violated("ana"));
        assertThat(change(user("ana").role("approve").profile("payers"))).containsExactly(violated("ana"));
        assertThat(change(user("ana").profile("all"))).containsExactly(violated("ana"));
        assertThat(change(admin("ana").role("pay").role("approve"))).containsExactly(violated("ana"));
    }

    @Test
    void one_role_of_it_and_any_others_are_fine_twice_the_same_too() {
        assertThat(change(user("ana").role("pay").role("other"))).isEmpty();
        assertThat(change(user("ana").role("pay").profile("payers"))).isEmpty();
        assertThat(change(user("ana").role("approve"))).isEmpty();
    }

    @Test
    void windows_that_only_meet_do_not_overlap_and_those_of_the_future_count() {
        assertThat(change(user("ana").role("pay", null, LATER).role("approve", LATER, null)))
                .isEmpty();
        assertThat(change(user("ana").role("pay", null, MUCH_LATER).role("approve", LATER, null)))
                .containsExactly(violated("ana"));
        assertThat(change(user("ana")
                        .role("pay", LATER, MUCH_LATER)
                        .profile("payers")
                        .role("approve", MUCH_LATER, null)))
                .containsExactly(violated("ana"));
    }

    @Test
    void what_is_over_does_not_count() {
        assertThat(change(user("ana").role("pay").role("approve", null, NOW))).isEmpty();
        assertThat(change(user("ana").role("pay", EARLIER, NOW).role("approve", EARLIER, null)))
                .isEmpty();
    }

    @Test
    void nothing_behind_the_end_of_the_membership_counts() {
        assertThat(change(user("ana").role("pay").role("approve", LATER, null).until(LATER)))
                .isEmpty();
        assertThat(change(user("ana").role("pay").role("approve", LATER, null).until(MUCH_LATER)))
                .containsExactly(violated("ana"));
        assertThat(change(user("ana").role("pay").role("approve").until(EARLIER)))
                .isEmpty();
    }

    @Test
    void invited_and_disabled_members_count() {
        assertThat(change(user("ana").role("pay").role("approve").disabled())).containsExactly(violated("ana"));
        assertThat(change(user("new").role("pay").role("approve").invited())).containsExactly(violated("new"));
    }

    @Test
    void joining_roles_and_profiles_count() {
        Joining roles = new Joining(Map.of(), true, roleIds("pay", "approve"), Set.of());
        Joining profiles = new Joining(Map.of(), true, roleIds("approve"), Set.of(new ProfileId("payers")));
        Joining one = new Joining(Map.of(), true, roleIds("pay", "other"), Set.of(new ProfileId("payers")));
        assertThat(judge(by("ben"), acme(), it -> it.joining(roles))).containsExactly(violated(null));
        assertThat(judge(by("ben"), acme(), it -> it.joining(profiles))).containsExactly(violated(null));
        assertThat(judge(by("ben"), acme(), it -> it.joining(one))).isEmpty();
    }

    @Test
    void a_profile_that_grows_violates_for_its_holders() {
        TenantFixture tenant =
                acme().members(user("pia").role("approve").profile("payers")).profile("payers", "other");
        TenantFixture holders = acme().profile("others", "other")
                .members(user("ana").role("pay").profile("others"), user("ria").profile("others"));
        assertThat(tenant.state().profiles().size()).isEqualTo(2);
        assertThat(judge(by("ben"), tenant, it -> it.profile("payers", "pay"))).containsExactly(violated("pia"));
        assertThat(judge(by("ben"), holders, it -> it.profile("others", "approve")))
                .containsExactly(violated("ana"));
    }

    @Test
    void making_an_exclusion_changes_nobody_and_names_who_violates_it_already() {
        TenantFixture tenant = open().members(
                        user("ana").role("pay").role("approve"), user("bob").profile("all"))
                .joining(new Joining(Map.of(), true, roleIds("pay", "approve"), Set.of()));
        assertThat(judge(by("ben"), tenant, it -> it.exclusion("four-eyes", "pay", "approve")))
                .isEmpty();
        Exclusion exclusion = new Exclusion(new ExclusionId("four-eyes"), "Four eyes", roleIds("pay", "approve"));
        assertThat(ExclusionsHold.violations(exclusion, tenant.state(), NOW))
                .extracting(Objection.ExclusionViolated::user)
                .containsExactlyInAnyOrder(id("ana"), id("bob"), null);
        assertThat(ExclusionsHold.violations(exclusion, open().state(), NOW)).isEmpty();
    }

    @Test
    void an_exclusion_and_a_violation_of_it_in_one_change_are_refused() {
        assertThat(judge(
                        by("ben"),
                        open(),
                        it -> it.exclusion("four-eyes", "pay", "approve")
                                .members(user("ana").role("pay").role("approve"))))
                .containsExactly(violated("ana"));
    }

    @Test
    void an_old_violation_may_stay_and_not_grow_longer() {
        TenantFixture tenant = acme().members(user("ana").role("pay").role("approve", null, LATER));
        assertThat(judge(
                        by("ben"),
                        tenant,
                        it -> it.members(user("ana")
                                .role("pay")
                                .role("approve", null, LATER)
                                .externalId("1"))))
                .isEmpty();
        assertThat(judge(
                        by("ben"),
                        tenant,
                        it -> it.members(user("ana").role("pay", null, LATER).role("approve", NOW, LATER))))
                .isEmpty();
        assertThat(judge(
                        by("ben"),
                        tenant,
                        it -> it.members(user("ana").role("pay").role("approve", null, MUCH_LATER))))
                .containsExactly(violated("ana"));
    }

    @Test
    void re_enabling_an_old_violator_is_no_new_violation() {
        TenantFixture tenant =
                acme().members(user("ana").role("pay").role("approve").disabled());
        assertThat(judge(
                        by("ben"),
                        tenant,
                        it -> it.members(user("ana").role("pay").role("approve"))))
                .isEmpty();
    }

    /** Before an exclusion somebody was invited to both roles; now they are to be accepted, maybe under another name. */
    private static TenantState invitedToBoth() {
        return acme().members(user("gus").role("pay").role("approve").invited()).state();
    }

    private static TenantState accepted(TenantState before, String as, UnaryOperator<Membership> also) {
        UserId gus = id("gus");
        Person person = user(as).person();
        Membership invited = Objects.requireNonNull(before.members().get(gus));
        Invitation invitation = Objects.requireNonNull(before.invitations().get(gus));
        TenantState bound = before.inPlaceOf(gus, person);
        Membership member = Newcomer.accept(
                CatalogueFixture.catalogue(), before.tenant(), invited.of(person.id()), invitation, NOW);
        return bound.withMember(also.apply(member))
                .withInvitations(bound.invitations()
                        .with(person.id(), invitation.of(person.id()).accepted(NOW)));
    }

    @Test
    void accepting_what_violated_before_is_no_new_violation_whoever_accepts() {
        TenantState before = invitedToBoth();
        for (String as : List.of("gus", "somebody-known")) {
            assertThat(judge(SYSTEM, before, accepted(before, as, it -> it))).isEmpty();
        }
    }

    @Test
    void accepting_more_than_violated_before_is_refused_whoever_accepts() {
        TenantState before = acme().members(
                        user("gus").role("pay").role("approve", null, LATER).invited())
                .state();
        for (String as : List.of("gus", "somebody-known")) {
            assertThat(judge(
                            SYSTEM,
                            before,
                            accepted(
                                    before,
                                    as,
                                    it -> it.withRoles(user(as).role("pay")
                                            .role("approve")
                                            .membership()
                                            .roles()))))
                    .containsExactly(violated(as));
        }
    }

    @Test
    void who_is_found_by_a_sign_in_goes_on_with_what_their_placeholder_violated() {
        TenantState before = acme().members(
                        user("gus").role("pay").role("approve").placeholder())
                .state();
        TenantState after = before.inPlaceOf(id("gus"), user("somebody-known").person());
        assertThat(judge(SYSTEM, before, after)).isEmpty();
        assertThat(judge(by("ben"), before, after)).contains(violated("somebody-known"));
    }

    @Test
    void who_comes_while_another_violator_goes_takes_nobodys_place() {
        TenantState before =
                acme().members(user("gus").role("pay").role("approve")).state();
        TenantState after = TenantFixture.from(before)
                .withoutMember("gus")
                .members(user("new").role("pay").role("approve").externalId("7"))
                .state();
        assertThat(judge(SYSTEM, before, after)).containsExactly(violated("new"));
    }

    @Test
    void a_joining_profile_that_grows_violates_for_who_is_invited_to_the_other_role() {
        TenantFixture tenant = acme().profile("others", "other")
                .joining(new Joining(Map.of(), true, Set.of(), Set.of(new ProfileId("others"))))
                .members(
                        user("gus").role("pay").invited(),
                        user("ria").role("other").invited());
        assertThat(judge(by("ben"), tenant, it -> it.profile("others", "approve")))
                .containsExactly(violated("gus"));
        assertThat(judge(by("ben"), tenant, it -> it.profile("others", "other", "pay")))
                .isEmpty();
    }

    @Test
    void it_binds_every_key_the_system_and_births() {
        for (Authority authority : List.of(Judged.TENANT_KEY, Judged.PLATFORM_KEY, SYSTEM)) {
            assertThat(judge(authority, acme(), it -> it.members(user("ana").profile("all"))))
                    .containsExactly(violated("ana"));
        }
        assertThat(judgeBirth(SYSTEM, acme().members(user("ana").profile("all"))))
                .containsExactly(violated("ana"));
        assertThat(judgeBirth(SYSTEM, acme().joining(new Joining(Map.of(), true, roleIds("pay", "approve"), Set.of()))))
                .containsExactly(violated(null));
    }
}
