package org.portreeve.application.matrix;

import static org.assertj.core.api.Assertions.assertThat;
import static org.portreeve.application.membership.Company.FINANCE;
import static org.portreeve.application.membership.Company.LOGS;
import static org.portreeve.application.membership.Company.TRACES;
import static org.portreeve.application.membership.Company.user;

import org.junit.jupiter.api.Test;
import org.portreeve.application.Actor;
import org.portreeve.application.change.Outcome;
import org.portreeve.application.membership.ChangeMembers;
import org.portreeve.application.membership.Company;
import org.portreeve.domain.change.ChangePlan;
import org.portreeve.domain.history.Source;
import org.portreeve.domain.membership.MembershipStatus;
import org.portreeve.domain.section.SectionToggle;
import org.portreeve.domain.section.SectionToggle.Origin;

class ApplyingDefaultsTest {
    private final Council council = new Council();
    private final Company company = council.company;

    private ChangePlan plan(Actor actor, boolean overrides) {
        ChangeMembers.Answer answer = council.members.plan(actor, FINANCE, council.applying(TRACES, overrides));
        return ((Outcome.Planned) answer.outcome()).plan();
    }

    private void tracesOffFromNowOn() {
        council.done(company.admin, TRACES, false);
        council.toggled("ana", TRACES, true, Origin.OVERRIDE);
        council.toggled("bo", TRACES, false, Origin.OVERRIDE);
    }

    @Test
    void an_older_default_gives_way_and_what_was_set_for_somebody_stays() {
        tracesOffFromNowOn();
        ChangePlan plan = plan(company.admin, false);
        assertThat(council.members
                        .plan(company.admin, FINANCE, council.applying(TRACES, false))
                        .selected())
                .isEqualTo(4);
        assertThat(plan.changes().members()).hasSize(4).doesNotContain(user("ana"), user("bo"));
        long before = company.revisions();
        assertThat(council.members
                        .commit(company.admin, FINANCE, council.applying(TRACES, false), plan.digest())
                        .outcome())
                .isInstanceOf(Outcome.Committed.class);
        assertThat(company.revisions()).isEqualTo(before + 1);
        assertThat(council.newest().origin().source()).isEqualTo(Source.BULK);
        assertThat(council.toggle("cy", TRACES)).isEqualTo(new SectionToggle(false, Origin.DEFAULT));
        assertThat(council.toggle("ana", TRACES)).isEqualTo(new SectionToggle(true, Origin.OVERRIDE));
        assertThat(council.differing(company.admin, TRACES)).isEqualTo(new ReadMatrix.Differing(0, 1));
    }

    @Test
    void personal_overrides_give_way_too_where_that_is_wanted_and_agreeing_ones_stay_personal() {
        tracesOffFromNowOn();
        assertThat(plan(company.admin, true).changes().members()).hasSize(5);
        council.members.commit(company.admin, FINANCE, council.applying(TRACES, true), null);
        assertThat(council.toggle("ana", TRACES)).isEqualTo(new SectionToggle(false, Origin.DEFAULT));
        assertThat(council.toggle("bo", TRACES)).isEqualTo(new SectionToggle(false, Origin.OVERRIDE));
        assertThat(council.differing(company.admin, TRACES).all()).isZero();
    }

    @Test
    void it_is_undone_as_one_and_everybody_has_back_what_they_had() {
        tracesOffFromNowOn();
        council.members.commit(company.admin, FINANCE, council.applying(TRACES, true), null);
        assertThat(council.undo(council.newest().number())).isInstanceOf(Outcome.Committed.class);
        assertThat(council.toggle("ana", TRACES)).isEqualTo(new SectionToggle(true, Origin.OVERRIDE));
        assertThat(council.toggle("cy", TRACES)).isEqualTo(new SectionToggle(true, Origin.DEFAULT));
    }

    @Test
    void a_default_that_changed_after_the_preview_is_not_applied_unseen() {
        tracesOffFromNowOn();
        String confirmed = plan(company.admin, false).digest();
        council.done(company.admin, TRACES, true);
        council.toggled("dee", TRACES, false, Origin.DEFAULT);
        assertThat(council.members
                        .commit(company.admin, FINANCE, council.applying(TRACES, false), confirmed)
                        .outcome())
                .isInstanceOf(Outcome.Shifted.class);
    }

    @Test
    void who_has_not_joined_yet_gets_the_default_at_joining() {
        tracesOffFromNowOn();
        company.put(company.state().withMember(company.member("dee").withStatus(MembershipStatus.INVITED)));
        assertThat(plan(company.admin, true).changes().members()).doesNotContain(user("dee"));
        assertThat(council.differing(company.admin, TRACES)).isEqualTo(new ReadMatrix.Differing(3, 1));
    }

    @Test
    void guards_speak_per_person_and_who_may_not_edit_people_applies_nothing() {
        tracesOffFromNowOn();
        ChangeMembers.Answer byDelegate =
                council.members.plan(company.delegate, FINANCE, council.applying(TRACES, false));
        assertThat(byDelegate.refused()).containsOnlyKeys(user("admin"));
        assertThat(byDelegate.outcome()).isInstanceOf(Outcome.Planned.class);
        Actor ana = council.holding("ana", "section-default:manage");
        assertThat(council.members
                        .plan(ana, FINANCE, council.applying(TRACES, false))
                        .outcome())
                .isInstanceOf(Outcome.Absent.class);
    }

    @Test
    void nobody_who_differs_leaves_nothing_to_do() {
        assertThat(council.members
                        .plan(company.admin, FINANCE, council.applying(LOGS, true))
                        .outcome())
                .isInstanceOf(Outcome.Unchanged.class);
    }
}
