package org.portreeve.application.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.portreeve.application.membership.EndingNotices;
import org.portreeve.application.membership.EndingNotices.Audience;
import org.portreeve.application.membership.EndingNotices.End;
import org.portreeve.application.membership.PeopleSearch;
import org.portreeve.domain.tenancy.TenantId;

/** Each end is told once to each audience, and administrators are told once a day. */
public abstract class EndingNoticesContract extends SearchedPeople {
    private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");
    private static final Instant SOON = NOW.plusSeconds(60);
    private static final PeopleSearch.Ending WHEN = new PeopleSearch.Ending(NOW, SOON);

    private EndingNotices notices() {
        return ports().notices();
    }

    @BeforeEach
    void ends() {
        change(state -> state.withMember(member(state, "Bengt").withUntil(SOON)));
    }

    @Test
    void only_tenants_in_which_something_ends_then_are_named() {
        assertThat(notices().tenants(WHEN)).contains(id);
        assertThat(notices().tenants(new PeopleSearch.Ending(SOON, SOON.plusSeconds(1))))
                .doesNotContain(id);
    }

    @Test
    void an_end_is_told_once_to_each_audience_and_another_end_anew() {
        End membership = new End(user("Bengt"), null, SOON);
        End role = new End(user("Bengt"), Samples.CLERK, SOON);
        List<End> both = List.of(membership, role);
        assertThat(notices().tell(id, both, Audience.PERSON, NOW)).isEqualTo(both);
        assertThat(notices().tell(id, both, Audience.PERSON, NOW)).isEmpty();
        assertThat(notices().told(id, WHEN, Audience.PERSON)).containsExactlyInAnyOrder(membership, role);
        assertThat(notices().told(id, WHEN, Audience.ADMINISTRATORS)).isEmpty();
        End sooner = new End(user("Bengt"), null, SOON.minusSeconds(1));
        assertThat(notices().tell(id, List.of(membership, sooner), Audience.PERSON, NOW))
                .containsExactly(sooner);
        notices().forget(SOON.minusSeconds(1));
        assertThat(notices().told(id, WHEN, Audience.PERSON)).containsExactlyInAnyOrder(membership, role);
        notices().forget(SOON);
        assertThat(notices().told(id, WHEN, Audience.PERSON)).isEmpty();
    }

    @Test
    void administrators_are_told_once_a_day() {
        LocalDate day = LocalDate.of(2026, 3, 9);
        assertThat(notices().tellOn(id, day)).isTrue();
        assertThat(notices().tellOn(id, day)).isFalse();
        assertThat(notices().tellOn(id, day.minusDays(1))).isFalse();
        assertThat(notices().tellOn(id, day.plusDays(1))).isTrue();
        assertThat(notices().tellOn(new TenantId(id.value() + "-b"), day)).isTrue();
    }
}
