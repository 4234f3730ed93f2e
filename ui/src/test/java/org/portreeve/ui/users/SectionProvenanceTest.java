package org.portreeve.ui.users;

import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.portreeve.application.membership.MemberEdit;
import org.portreeve.domain.section.SectionToggle;
import org.portreeve.domain.tenancy.Joining;
import org.portreeve.ui.component.ConsoleButton;

class SectionProvenanceTest {
    private final UsersStage stage = new UsersStage();

    @AfterEach
    void close() {
        stage.close();
    }

    private String sections() {
        stage.open("/" + Cast.ANA + "?tab=sections");
        return UsersStage.text(_get(SectionsTab.class));
    }

    private void byDefault(boolean allowed) {
        stage.hamlet.change(
                Cast.FINANCE,
                state -> state.withTenant(state.tenant()
                        .withJoining(Joining.open().withSections(Map.of(SmallCatalogue.TRACES, allowed)))));
    }

    private static List<String> ways() {
        return _find(_get(SectionsTab.class), ConsoleButton.class).stream()
                .flatMap(button -> button.getAriaLabel().stream())
                .toList();
    }

    @Test
    void a_toggle_says_which_default_it_follows_and_what_the_default_is_today() {
        assertThat(sections()).contains("Traces Default of 4 May 2026; today’s is on");
        assertThat(ways()).containsExactly("Back to the default: on: Traces");
    }

    @Test
    void a_toggle_that_follows_the_default_of_today_offers_no_way_back() {
        byDefault(false);
        assertThat(sections()).contains("Traces Default of 4 May 2026").doesNotContain("today’s");
        assertThat(ways()).isEmpty();
    }

    @Test
    void who_may_see_people_and_not_the_history_is_told_all_the_same_who_set_it_and_when() {
        stage.hold(Cast.OLGA, Cast.EDITOR);
        stage.olgaEverywhere();
        stage.saved(Cast.BEN, Cast.ANA, new MemberEdit.Section(SmallCatalogue.TRACES, true));
        stage.as(Cast.OLGA);
        assertThat(sections()).contains("Set by Ben Adeyemi on 20 Nov 2026");
        assertThat(ways()).containsExactly("Back to the default: on: Traces");
    }

    @Test
    void a_default_that_somebody_applied_names_them_and_the_day() {
        stage.saved(Cast.BEN, Cast.ANA, new MemberEdit.SectionByDefault(SmallCatalogue.TRACES));
        byDefault(false);
        assertThat(sections()).contains("Default of 20 Nov 2026, applied by Ben Adeyemi; today’s is off");
    }

    @Test
    void what_nothing_ever_set_is_off_and_says_what_the_default_is() {
        stage.hamlet.change(
                Cast.FINANCE,
                state -> state.withMember(
                        stage.hamlet.member(Cast.FINANCE, Cast.ANA).withSections(Map.of())));
        assertThat(sections()).contains("Never set, so it is off; the default of today is on");
    }

    @Test
    void a_personal_override_that_agrees_with_the_default_can_still_go_back_to_it() {
        stage.hamlet.change(
                Cast.FINANCE,
                state -> state.withMember(stage.hamlet
                        .member(Cast.FINANCE, Cast.ANA)
                        .withSections(Map.of(
                                SmallCatalogue.TRACES, new SectionToggle(true, SectionToggle.Origin.OVERRIDE)))));
        assertThat(sections()).contains("Set for this person");
        assertThat(ways()).containsExactly("Back to the default: on: Traces");
    }
}
