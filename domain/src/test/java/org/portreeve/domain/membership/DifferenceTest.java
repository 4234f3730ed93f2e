package org.portreeve.domain.membership;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.portreeve.domain.MemberFixture;
import org.portreeve.domain.section.SectionId;
import org.portreeve.domain.section.SectionToggle;
import org.portreeve.domain.section.SectionToggle.Origin;
import org.portreeve.domain.tenancy.Joining;

class DifferenceTest {
    private static final SectionId LOGS = new SectionId("logs");

    private static Joining allowing(boolean allowed) {
        return Joining.open().withSections(Map.of(LOGS, allowed));
    }

    private static Membership with(boolean on, Origin origin) {
        return MemberFixture.user("ana").membership().withSections(Map.of(LOGS, new SectionToggle(on, origin)));
    }

    @ParameterizedTest
    @CsvSource({
        "true, DEFAULT, true, NONE",
        "true, OVERRIDE, true, NONE",
        "false, DEFAULT, false, NONE",
        "false, OVERRIDE, false, NONE",
        "true, DEFAULT, false, OLDER_DEFAULT",
        "false, DEFAULT, true, OLDER_DEFAULT",
        "true, OVERRIDE, false, OVERRIDE",
        "false, OVERRIDE, true, OVERRIDE"
    })
    void who_has_what_the_default_says_does_not_differ_and_the_origin_says_why_the_others_do(
            boolean on, Origin origin, boolean allowed, Difference expected) {
        assertThat(Difference.of(with(on, origin), LOGS, allowing(allowed))).isEqualTo(expected);
    }

    @Test
    void what_nothing_ever_set_is_off_by_an_older_default() {
        Membership member = MemberFixture.user("ana").membership();
        assertThat(Difference.of(member, LOGS, allowing(true))).isEqualTo(Difference.OLDER_DEFAULT);
        assertThat(Difference.of(member, LOGS, allowing(false))).isEqualTo(Difference.NONE);
    }

    @Test
    void who_has_not_joined_yet_does_not_differ_and_who_is_disabled_may() {
        Membership off = with(false, Origin.OVERRIDE);
        assertThat(Difference.of(off.withStatus(MembershipStatus.INVITED), LOGS, allowing(true)))
                .isEqualTo(Difference.NONE);
        assertThat(Difference.of(off.withStatus(MembershipStatus.DISABLED), LOGS, allowing(true)))
                .isEqualTo(Difference.OVERRIDE);
    }
}
