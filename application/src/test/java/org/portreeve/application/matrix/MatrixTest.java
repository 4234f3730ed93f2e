package org.portreeve.application.matrix;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.portreeve.application.membership.Company.FINANCE;
import static org.portreeve.application.membership.Company.LOGS;
import static org.portreeve.application.membership.Company.MANAGEMENT;
import static org.portreeve.application.membership.Company.TRACES;

import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.portreeve.application.Actor;
import org.portreeve.application.change.Outcome;
import org.portreeve.application.membership.Company;
import org.portreeve.domain.Extent;
import org.portreeve.domain.Malformed;
import org.portreeve.domain.access.AccessRequest;
import org.portreeve.domain.change.ChangePlan;
import org.portreeve.domain.change.Effects;
import org.portreeve.domain.membership.Difference;
import org.portreeve.domain.role.Permission;
import org.portreeve.domain.section.Section;
import org.portreeve.domain.section.SectionToggle.Origin;
import org.portreeve.domain.tenancy.TenantId;

class MatrixTest {
    private final Council council = new Council();
    private final Company company = council.company;

    @Test
    void the_matrix_lists_every_section_with_what_newcomers_get() {
        Actor ana = council.holding("ana", "section-default:manage");
        ReadMatrix.View view = council.reading.of(ana, FINANCE).orElseThrow();
        assertThat(view.rows())
                .extracting(row -> row.section().id())
                .containsExactly(Section.ACCESS_MANAGEMENT, TRACES, LOGS);
        assertThat(view.defaults()).isEqualTo(Map.of(TRACES, true, LOGS, false));
        assertThat(view.people()).isEqualTo(6);
        assertThat(view.seesPeople()).isFalse();
    }

    @Test
    void without_the_permission_and_in_another_tenant_there_is_no_matrix() {
        Actor ana = council.holding("ana", "section-default:manage");
        assertThat(council.reading.of(company.delegate, FINANCE)).isEmpty();
        assertThat(council.reading.of(ana, MANAGEMENT)).isEmpty();
        assertThat(council.reading.of(ana, new TenantId("nowhere"))).isEmpty();
        ChangeDefaults.Answer absent = new ChangeDefaults.Went(new Outcome.Absent());
        assertThat(council.changing.plan(company.delegate, FINANCE, council.wish(TRACES, false)))
                .isEqualTo(absent);
        assertThat(council.changing.commit(ana, MANAGEMENT, council.wish(TRACES, false), null))
                .isEqualTo(absent);
    }

    @Test
    void people_who_differ_are_counted_by_what_made_it_so() {
        council.done(company.admin, TRACES, false);
        council.toggled("ana", TRACES, true, Origin.OVERRIDE);
        council.toggled("bo", TRACES, false, Origin.OVERRIDE);
        assertThat(council.differing(company.admin, TRACES)).isEqualTo(new ReadMatrix.Differing(4, 1));
        assertThat(council.differing(company.admin, LOGS)).isEqualTo(new ReadMatrix.Differing(0, 0));
    }

    @Test
    void where_nothing_was_ever_set_the_section_is_off_by_an_older_default() {
        council.done(company.admin, LOGS, true);
        assertThat(council.differing(company.admin, LOGS)).isEqualTo(new ReadMatrix.Differing(6, 0));
    }

    @Test
    void those_who_differ_are_listed_by_name_a_page_at_a_time_to_who_may_see_people() {
        council.done(company.admin, TRACES, false);
        council.toggled("cy", TRACES, true, Origin.OVERRIDE);
        Set<Difference> all = Set.of(Difference.OLDER_DEFAULT, Difference.OVERRIDE);
        ReadMatrix.People page = council.reading
                .differing(company.admin, FINANCE, TRACES, all, 1, 3)
                .orElseThrow();
        assertThat(page.all()).isEqualTo(6);
        assertThat(page.page())
                .extracting(one -> one.member().user().toString())
                .hasSize(3);
        assertThat(page.page())
                .extracting(one -> one.person().label())
                .isSortedAccordingTo(String.CASE_INSENSITIVE_ORDER);
        assertThat(council.reading
                        .differing(company.admin, FINANCE, TRACES, Set.of(Difference.OVERRIDE), 0, 9)
                        .orElseThrow()
                        .page())
                .extracting(one -> one.member().user())
                .containsExactly(Company.user("cy"));
        Actor ana = council.holding("ana", "section-default:manage");
        assertThat(council.reading.differing(ana, FINANCE, TRACES, all, 0, 9)).isEmpty();
        assertThat(council.reading.differing(company.delegate, FINANCE, TRACES, all, 0, 9))
                .isEmpty();
    }

    @Test
    void changing_a_default_is_one_revision_that_touches_nobody_who_is_there() {
        long before = company.revisions();
        ChangePlan plan = council.done(company.admin, TRACES, false);
        assertThat(plan.effects().isEmpty()).isTrue();
        assertThat(company.revisions()).isEqualTo(before + 1);
        assertThat(company.state().tenant().joining().allows(TRACES)).isFalse();
        assertThat(company.state().tenant().joining().allows(LOGS)).isFalse();
        assertThat(company.member("ana").isOn(TRACES)).isTrue();
        assertThat(council.undo(council.newest().number())).isInstanceOf(Outcome.Committed.class);
        assertThat(company.state().tenant().joining().allows(TRACES)).isTrue();
    }

    @Test
    void the_plan_says_what_newcomers_gain_and_lose() {
        ChangePlan plan = Council.planned(council.changing.plan(
                company.admin,
                FINANCE,
                new ChangeDefaults.Wish(Map.of(TRACES, true, LOGS, false), Map.of(TRACES, false, LOGS, true), "")));
        Effects effects = ChangeDefaults.forNewcomers(plan);
        assertThat(effects.groups()).hasSize(1);
        assertThat(effects.groups().getFirst().gains())
                .extracting(Effects.Effect::what)
                .containsExactlyInAnyOrder(
                        new Effects.What.Access(new AccessRequest.OpenSection(LOGS)),
                        new Effects.What.Access(new AccessRequest.DoPermission(new Permission("log:view"))));
        assertThat(effects.groups().getFirst().losses())
                .extracting(Effects.Effect::what)
                .contains(new Effects.What.Access(new AccessRequest.OpenSection(TRACES)));
    }

    @Test
    void what_is_so_already_changes_nothing() {
        assertThat(council.changing.commit(company.admin, FINANCE, council.wish(TRACES, true), null))
                .isEqualTo(new ChangeDefaults.Went(new Outcome.Unchanged()));
    }

    @Test
    void an_overtaken_matrix_is_told_what_newcomers_get_by_now() {
        ChangeDefaults.Wish late = council.wish(LOGS, true);
        council.done(company.admin, TRACES, false);
        long before = company.revisions();
        assertThat(council.changing.commit(company.admin, FINANCE, late, null))
                .isEqualTo(new ChangeDefaults.Stale(Map.of(TRACES, false, LOGS, false)));
        assertThat(company.revisions()).isEqualTo(before);
    }

    @Test
    void only_what_was_seen_to_be_configurable_can_be_set() {
        assertThatThrownBy(() -> council.wish(Section.ACCESS_MANAGEMENT, true)).isInstanceOf(Malformed.class);
    }

    @Test
    void with_exactly_the_permission_one_gives_what_one_has_and_no_more() {
        Actor ana = council.holding("ana", "section-default:manage");
        assertThat(council.done(ana, TRACES, false).isAcceptable()).isTrue();
        assertThat(Council.codes(council.changing.commit(ana, FINANCE, council.wish(LOGS, true), null)))
                .contains("escalation");
    }

    @Test
    void who_is_not_whole_tenant_sets_nothing_for_the_whole_tenant() {
        Actor ana = council.holding("ana", "section-default:manage");
        company.put(company.state().withMember(company.member("ana").withScope(Extent.of(Set.of(Company.SPAIN)))));
        assertThat(Council.codes(council.changing.commit(ana, FINANCE, council.wish(TRACES, false), null)))
                .contains("outside-subtenants");
    }
}
