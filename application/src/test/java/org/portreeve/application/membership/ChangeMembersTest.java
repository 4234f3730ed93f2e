package org.portreeve.application.membership;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.portreeve.application.membership.Company.CLERK;
import static org.portreeve.application.membership.Company.CLOSER;
import static org.portreeve.application.membership.Company.DESK;
import static org.portreeve.application.membership.Company.FINANCE;
import static org.portreeve.application.membership.Company.LOGS;
import static org.portreeve.application.membership.Company.SPAIN;
import static org.portreeve.application.membership.Company.TRACES;
import static org.portreeve.application.membership.Company.user;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.portreeve.application.Actor;
import org.portreeve.application.change.Outcome;
import org.portreeve.application.membership.MemberAction.Mode;
import org.portreeve.domain.Extent;
import org.portreeve.domain.Window;
import org.portreeve.domain.history.Source;
import org.portreeve.domain.membership.BaseRole;
import org.portreeve.domain.membership.Membership;
import org.portreeve.domain.membership.MembershipStatus;
import org.portreeve.domain.section.SectionToggle;
import org.portreeve.domain.tenancy.TenantId;

class ChangeMembersTest {
    private final Company company = new Company();
    private final ChangeMembers changing =
            new ChangeMembers(company.gatekeeper, company.ports.search(), company.changes);

    @Test
    void adding_keeps_a_window_unless_one_is_given() {
        Window march = new Window(company.now, company.now.plus(Duration.ofDays(30)));
        done(company.admin, new MemberAction.Roles(Mode.ADD, Set.of(CLERK), march), "ana");
        done(company.admin, new MemberAction.Roles(Mode.ADD, Set.of(CLERK, CLOSER), null), "ana", "bo");
        assertThat(company.member("ana").roles().get(CLERK).window()).isEqualTo(march);
        assertThat(company.member("bo").roles().get(CLERK).window()).isEqualTo(Window.ALWAYS);
        Window april = new Window(null, company.now.plus(Duration.ofDays(60)));
        done(company.admin, new MemberAction.Roles(Mode.ADD, Set.of(CLERK), april), "ana");
        assertThat(company.member("ana").roles().get(CLERK).window()).isEqualTo(april);
    }

    @Test
    void another_end_is_given_to_what_ends_of_each_and_to_nothing_else() {
        Window march = new Window(company.now, company.now.plus(Duration.ofDays(3)));
        Instant later = company.now.plus(Duration.ofDays(60));
        done(company.admin, new MemberAction.Roles(Mode.ADD, Set.of(CLERK, CLOSER), march), "ana", "bo");
        done(company.admin, new MemberAction.Roles(Mode.ADD, Set.of(CLOSER), Window.ALWAYS), "bo");
        var ends = Map.of(
                user("ana"), new MemberAction.Extend.Ends(true, Set.of(CLERK)),
                user("bo"), new MemberAction.Extend.Ends(false, Set.of(CLERK, CLOSER)));
        done(company.admin, new MemberAction.Extend(ends, later), "ana", "bo");
        assertThat(company.member("ana").roles().get(CLERK).window()).isEqualTo(new Window(company.now, later));
        assertThat(company.member("ana").roles().get(CLOSER).window()).isEqualTo(march);
        assertThat(company.member("ana").until()).isNull();
        assertThat(company.member("bo").roles().get(CLERK).window()).isEqualTo(new Window(company.now, later));
        assertThat(company.member("bo").roles().get(CLOSER).window()).isEqualTo(Window.ALWAYS);
        done(company.admin, new MemberAction.Extend(ends, null), "ana");
        assertThat(company.member("ana").roles().get(CLERK).window()).isEqualTo(new Window(company.now, null));
    }

    @Test
    void an_end_before_the_start_changes_nothing() {
        Window later = new Window(company.now.plus(Duration.ofDays(9)), company.now.plus(Duration.ofDays(19)));
        done(company.admin, new MemberAction.Roles(Mode.ADD, Set.of(CLERK), later), "ana");
        var extend = new MemberAction.Extend(
                Map.of(user("ana"), new MemberAction.Extend.Ends(false, Set.of(CLERK))),
                company.now.plus(Duration.ofDays(8)));
        assertThat(plan(company.admin, extend, "ana").outcome()).isInstanceOf(Outcome.Unchanged.class);
    }

    @Test
    void endings_are_listed_by_time_to_the_moment_and_for_whoever_sees_people() {
        Instant end = company.now.plus(Duration.ofDays(7));
        done(company.admin, new MemberAction.Roles(Mode.ADD, Set.of(CLERK), new Window(null, end)), "ana");
        done(
                company.admin,
                new MemberAction.Roles(Mode.ADD, Set.of(CLOSER), new Window(null, end.minusNanos(1_000))),
                "bo");
        done(
                company.admin,
                new MemberAction.Roles(Mode.ADD, Set.of(CLOSER), new Window(null, end.plusNanos(1_000))),
                "ana");
        var listing = new ListEndings(company.gatekeeper, company.ports.directory());
        var found = listing.of(company.admin, FINANCE, now -> new PeopleSearch.Ending(now, end), "")
                .orElseThrow();
        assertThat(found.endings())
                .extracting(ending -> ending.person().id(), ListEndings.Ending::role)
                .containsExactly(tuple(user("bo"), CLOSER), tuple(user("ana"), CLERK));
        assertThat(found.all()).isEqualTo(2);
        assertThat(listing.of(company.admin, FINANCE, _ -> new PeopleSearch.Ending(end, end), "")
                        .orElseThrow()
                        .endings())
                .isEmpty();
        assertThat(listing.of(company.stranger, FINANCE, now -> new PeopleSearch.Ending(now, end), ""))
                .isEmpty();
    }

    @Test
    void removing_takes_only_what_is_named() {
        done(company.admin, new MemberAction.Roles(Mode.ADD, Set.of(CLERK, CLOSER), null), "ana");
        done(company.admin, new MemberAction.Roles(Mode.REMOVE, Set.of(CLERK), null), "ana", "bo");
        assertThat(company.member("ana").roles()).containsOnlyKeys(CLOSER);
    }

    @Test
    void replacing_leaves_profiles_base_role_and_toggles() {
        done(company.admin, new MemberAction.Profiles(Mode.ADD, Set.of(DESK)), "ana");
        done(company.admin, new MemberAction.Roles(Mode.ADD, Set.of(CLERK), null), "ana");
        done(company.admin, new MemberAction.Roles(Mode.REPLACE, Set.of(CLOSER), null), "ana");
        Membership ana = company.member("ana");
        assertThat(ana.roles()).containsOnlyKeys(CLOSER);
        assertThat(ana.profiles()).containsOnlyKeys(DESK);
        assertThat(ana.isOn(TRACES)).isTrue();
        assertThat(ana.baseRole()).isEqualTo(BaseRole.TENANT_USER);
    }

    @Test
    void sections_are_switched_on_off_or_set_exactly() {
        done(company.admin, new MemberAction.Sections(Mode.ADD, Set.of(LOGS)), "ana");
        assertThat(company.member("ana").sections().get(LOGS))
                .isEqualTo(new SectionToggle(true, SectionToggle.Origin.OVERRIDE));
        assertThat(company.member("ana").sections().get(TRACES).origin()).isEqualTo(SectionToggle.Origin.DEFAULT);
        done(company.admin, new MemberAction.Sections(Mode.REPLACE, Set.of(LOGS)), "ana");
        assertThat(company.member("ana").isOn(TRACES)).isFalse();
        done(company.admin, new MemberAction.Sections(Mode.REMOVE, Set.of(LOGS)), "ana");
        assertThat(company.member("ana").isOn(LOGS)).isFalse();
    }

    @Test
    void subtenants_add_to_a_listed_scope_and_leave_the_whole_tenant_whole() {
        Extent<org.portreeve.domain.tenancy.SubtenantId> spain = Extent.of(Set.of(SPAIN));
        done(company.admin, new MemberAction.Scope(Mode.REPLACE, spain), "ana");
        Extent<org.portreeve.domain.tenancy.SubtenantId> emea = Extent.of(Set.of(Company.EMEA));
        done(company.admin, new MemberAction.Scope(Mode.ADD, emea), "ana");
        assertThat(company.member("ana").scope()).isEqualTo(Extent.of(Set.of(SPAIN, Company.EMEA)));
        assertThat(plan(company.admin, new MemberAction.Scope(Mode.ADD, emea), "bo")
                        .outcome())
                .isInstanceOf(Outcome.Unchanged.class);
        done(company.admin, new MemberAction.Scope(Mode.REMOVE, emea), "ana");
        assertThat(company.member("ana").scope()).isEqualTo(spain);
    }

    @Test
    void disabling_keeps_everything_and_enabling_gives_it_back() {
        done(company.admin, new MemberAction.Roles(Mode.ADD, Set.of(CLERK), null), "ana");
        done(company.admin, new MemberAction.Disable(), "ana");
        assertThat(company.member("ana").status()).isEqualTo(MembershipStatus.DISABLED);
        assertThat(company.member("ana").roles()).containsOnlyKeys(CLERK);
        done(company.admin, new MemberAction.Enable(), "ana", "bo");
        assertThat(company.member("ana").status()).isEqualTo(MembershipStatus.ACTIVE);
    }

    @Test
    void removing_leaves_nothing_of_the_membership() {
        done(company.admin, new MemberAction.Remove(), "ana", "bo");
        assertThat(company.state().members().has(user("ana"))).isFalse();
        assertThat(company.state().people().has(user("bo"))).isFalse();
    }

    @Test
    void one_action_is_one_revision_with_its_source() {
        long before = company.revisions();
        done(company.admin, new MemberAction.Disable(), "ana", "bo", "cy");
        assertThat(company.revisions()).isEqualTo(before + 1);
        assertThat(newest().origin().source()).isEqualTo(Source.BULK);
        done(company.admin, new MemberAction.Enable(), "ana");
        assertThat(newest().origin().source()).isEqualTo(Source.CONSOLE);
    }

    @Test
    void who_is_refused_is_listed_and_the_rest_goes_on_only_if_told_to() {
        ChangeMembers.Wish wish = wish(new MemberAction.Disable(), "admin", "ana", "bo");
        ChangeMembers.Answer plan = changing.plan(company.delegate, FINANCE, wish);
        assertThat(plan.refused()).containsOnlyKeys(user("admin"));
        assertThat(plan.outcome()).isInstanceOf(Outcome.Planned.class);
        assertThat(changing.commit(company.delegate, FINANCE, wish, null).outcome())
                .isInstanceOf(Outcome.Refused.class);
        assertThat(company.member("ana").status()).isEqualTo(MembershipStatus.ACTIVE);
        ChangeMembers.Wish rest = new ChangeMembers.Wish(
                wish.selection(), wish.action(), plan.refused().keySet(), "Left");
        String digest = ((Outcome.Planned) plan.outcome()).plan().digest();
        assertThat(changing.commit(company.delegate, FINANCE, rest, digest).outcome())
                .isInstanceOf(Outcome.Committed.class);
        assertThat(company.member("ana").status()).isEqualTo(MembershipStatus.DISABLED);
        assertThat(company.member("admin").status()).isEqualTo(MembershipStatus.ACTIVE);
    }

    @Test
    void the_last_admin_is_refused_and_the_others_are_not() {
        ChangeMembers.Answer plan = plan(company.admin, new MemberAction.Remove(), "admin", "ana");
        assertThat(plan.refused()).containsOnlyKeys(user("admin"));
        assertThat(plan.refused().get(user("admin")))
                .extracting(objection -> objection.code())
                .contains("last-admin");
    }

    @Test
    void who_finds_no_free_seat_is_refused() {
        for (String name : Arrays.asList("e", "f", "g", "h", "i", "j")) {
            company.put(Company.join(company.state(), name, BaseRole.TENANT_USER)
                    .withMember(company.member("ana").withStatus(MembershipStatus.DISABLED)));
            done(company.admin, new MemberAction.Disable(), name);
        }
        done(company.admin, new MemberAction.Enable(), "ana", "e", "f", "g");
        ChangeMembers.Answer plan = plan(company.admin, new MemberAction.Enable(), "h", "i", "j");
        assertThat(plan.refused()).hasSize(2);
        assertThat(plan.outcome()).isInstanceOf(Outcome.Planned.class);
    }

    @Test
    void everybody_who_matches_is_asked_again_inside_the_change() {
        PeopleSearch.Query disabled = new PeopleSearch.Query(
                "",
                Set.of(MembershipStatus.DISABLED),
                Set.of(),
                Set.of(),
                Set.of(),
                Set.of(),
                null,
                null,
                false,
                null,
                PeopleSearch.Order.NAME,
                false);
        done(company.admin, new MemberAction.Disable(), "ana", "bo");
        ChangeMembers.Wish wish = ChangeMembers.Wish.of(
                new Selection.Matching(disabled, Set.of(user("bo"))), new MemberAction.Enable(), "Back");
        ChangeMembers.Answer plan = changing.plan(company.admin, FINANCE, wish);
        assertThat(plan.selected()).isEqualTo(1);
        done(company.admin, new MemberAction.Disable(), "cy");
        String digest = ((Outcome.Planned) plan.outcome()).plan().digest();
        ChangeMembers.Answer answer = changing.commit(company.admin, FINANCE, wish, digest);
        assertThat(answer.outcome()).isInstanceOf(Outcome.Shifted.class);
        assertThat(answer.selected()).isEqualTo(2);
        assertThat(company.member("ana").status()).isEqualTo(MembershipStatus.DISABLED);
    }

    @Test
    void strangers_and_members_of_other_tenants_are_not_there() {
        assertThat(plan(company.stranger, new MemberAction.Disable(), "ana").outcome())
                .isInstanceOf(Outcome.Absent.class);
        assertThat(plan(company.admin, new MemberAction.Disable(), "ana", "root")
                        .outcome())
                .isInstanceOf(Outcome.Absent.class);
        assertThat(changing.plan(company.admin, new TenantId("nowhere"), wish(new MemberAction.Disable(), "ana"))
                        .outcome())
                .isInstanceOf(Outcome.Absent.class);
        assertThat(plan(Company.signedIn("ana"), new MemberAction.Disable(), "bo")
                        .outcome())
                .isInstanceOf(Outcome.Absent.class);
    }

    private ChangeMembers.Answer plan(Actor actor, MemberAction action, String... names) {
        return changing.plan(actor, FINANCE, wish(action, names));
    }

    private void done(Actor actor, MemberAction action, String... names) {
        assertThat(changing.commit(actor, FINANCE, wish(action, names), null).outcome())
                .isInstanceOf(Outcome.Committed.class);
    }

    private static ChangeMembers.Wish wish(MemberAction action, String... names) {
        return ChangeMembers.Wish.of(
                new Selection.Picked(Arrays.stream(names).map(Company::user).collect(Collectors.toSet())),
                action,
                "Because");
    }

    private org.portreeve.domain.history.Revision newest() {
        return company.ports
                .revisions()
                .page(FINANCE, org.portreeve.application.history.Revisions.Filter.everything(), null, 1)
                .getFirst();
    }
}
