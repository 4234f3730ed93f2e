package org.portreeve.application.matrix;

import static org.assertj.core.api.Assertions.assertThat;
import static org.portreeve.application.membership.Company.FINANCE;
import static org.portreeve.application.membership.Company.LOGS;
import static org.portreeve.application.membership.Company.MANAGEMENT;
import static org.portreeve.application.membership.Company.TRACES;
import static org.portreeve.application.membership.Company.user;

import java.time.Instant;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.portreeve.application.membership.ChangeMembers;
import org.portreeve.application.membership.Company;
import org.portreeve.application.membership.MemberAction;
import org.portreeve.application.membership.Selection;
import org.portreeve.domain.section.SectionToggle;
import org.portreeve.domain.section.SectionToggle.Origin;

class TraceTogglesTest {
    private static final Instant END = Instant.parse("2030-01-01T00:00:00Z");

    private final Council council = new Council();
    private final Company company = council.company;

    private TraceToggles.Traces traces(String name) {
        return council.tracing.of(company.delegate, FINANCE, user(name)).orElseThrow();
    }

    @Test
    void a_toggle_names_the_revision_that_made_it_what_it_is_and_by_whom() {
        council.members.commit(
                company.admin,
                FINANCE,
                ChangeMembers.Wish.of(
                        new Selection.Picked(Set.of(user("ana"))),
                        new MemberAction.Sections(MemberAction.Mode.ADD, Set.of(LOGS)),
                        ""),
                null);
        long set = council.newest().number();
        company.put(company.state().withMember(company.member("ana").withUntil(END)));
        TraceToggles.Traces traces = traces("ana");
        assertThat(traces.settings().get(LOGS).revision()).isEqualTo(set);
        assertThat(traces.authors().of(traces.settings().get(LOGS).author()))
                .isEqualTo(company.state().labelOf(user("admin")));
        assertThat(traces.settings().get(TRACES).revision()).isLessThan(set);
    }

    @Test
    void a_default_that_was_applied_later_says_so() {
        council.done(company.admin, TRACES, false);
        council.members.commit(company.admin, FINANCE, council.applying(TRACES, false), null);
        assertThat(traces("ana").settings().get(TRACES).revision())
                .isEqualTo(council.newest().number());
        assertThat(council.toggle("ana", TRACES)).isEqualTo(new SectionToggle(false, Origin.DEFAULT));
    }

    @Test
    void it_is_found_behind_many_later_revisions() {
        for (int i = 0; i < 120; i++) {
            company.put(company.state().withMember(company.member("ana").withUntil(END.plusSeconds(i))));
        }
        assertThat(traces("ana").settings()).containsKey(TRACES);
    }

    @Test
    void strangers_other_tenants_and_who_may_not_see_people_learn_nothing() {
        assertThat(council.tracing.of(company.delegate, FINANCE, user("root"))).isEmpty();
        assertThat(council.tracing.of(company.admin, MANAGEMENT, user("ana"))).isEmpty();
        assertThat(council.tracing.of(council.holding("bo", "section-default:manage"), FINANCE, user("ana")))
                .isEmpty();
    }
}
