package org.portreeve.ui.component;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.kaributesting.v10.LocatorJ;
import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.progressbar.ProgressBar;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.portreeve.domain.access.DenialCode;
import org.portreeve.domain.access.Step;
import org.portreeve.domain.access.StepResult;
import org.portreeve.domain.membership.BaseRole;
import org.portreeve.domain.membership.MembershipStatus;

class EvidenceTest {
    @BeforeEach
    void start() {
        MockVaadin.setup();
    }

    @AfterEach
    void stop() {
        MockVaadin.tearDown();
    }

    @Test
    void a_ladder_names_step_outcome_evidence_code_and_revision() {
        var ladder = new DecisionLadder(List.of(
                rung(Step.TENANT, StepResult.Outcome.PASS, null),
                rung(Step.SCOPE, StepResult.Outcome.FAIL, DenialCode.OUTSIDE_SUBTENANTS)));
        UI.getCurrent().add(ladder);
        var rungs = LocatorJ._find(ListItem.class);
        assertThat(rungs).hasSize(2);
        assertThat(rungs.getLast().getElement().getTextRecursively())
                .contains("Scope", "Spain is in neither.", "r47,932");
        assertThat(LocatorJ._get(StatusBadge.class).getText()).isEqualTo("outside-subtenants");
        assertThat(rungs.getFirst().getElement().getChild(0).getAttribute("aria-label"))
                .isEqualTo("passes");
    }

    @Test
    void gains_and_losses_show_full_counts_and_what_the_guards_say() {
        var effects = new GainsAndLosses();
        assertThat(effects.getElement().getTextRecursively()).contains("Gains nothing", "Loses nothing");
        effects.show(List.of(GainsAndLosses.Line.key("workflow:run", "from 1 Dec 2026")), 209, List.of(), 0);
        effects.setObjection("Ben is the last active Tenant Admin.");
        assertThat(effects.getElement().getTextRecursively())
                .contains(
                        "Gains 209",
                        "workflow:run",
                        "from 1 Dec 2026",
                        "and 208 more",
                        "Loses nothing",
                        "Ben is the last");
    }

    @Test
    void an_assignment_that_is_staged_says_so() {
        var row = new AssignmentRow(CellState.REMOVED, "Auditor", "direct").withElapsed(7, true);
        UI.getCurrent().add(row);
        assertThat(row.hasClassName("gone")).isTrue();
        assertThat(LocatorJ._get(StatusBadge.class).getText()).isEqualTo("Removed");
        assertThat(LocatorJ._get(ProgressBar.class).getValue()).isEqualTo(1);
    }

    @Test
    void a_glyph_speaks_and_a_silent_one_does_not() {
        assertThat(new Glyph(CellState.SECTION).getElement().getAttribute("aria-label"))
                .isEqualTo("carried by a section");
        assertThat(Glyph.silent(CellState.SECTION).getElement().getAttribute("aria-hidden"))
                .isEqualTo("true");
    }

    @Test
    void badges_know_the_words_of_states() {
        assertThat(StatusBadge.of(MembershipStatus.INVITED).getText()).isEqualTo("Invited");
        assertThat(StatusBadge.of(BaseRole.TENANT_ADMIN).getText()).isEqualTo("Tenant Admin");
    }

    @Test
    void nothing_that_matches_quotes_the_search_and_counts_the_filters() {
        var told = new ArrayList<String>();
        var empty = EmptyState.nothingMatches("anx", 3, () -> told.add("cleared"));
        UI.getCurrent().add(empty);
        assertThat(empty.getElement().getTextRecursively())
                .contains("Nothing matches “anx”", "3 filters narrow this list.");
        LocatorJ._click(LocatorJ._get(ConsoleButton.class));
        assertThat(told).containsExactly("cleared");
    }

    @Test
    void undo_in_a_toast_closes_it() {
        var told = new ArrayList<String>();
        var toast = Toast.show("Saved as r48,214.", "3 people changed.", () -> told.add("undone"));
        LocatorJ._click(LocatorJ._get(ConsoleButton.class));
        assertThat(told).containsExactly("undone");
        assertThat(toast.isOpened()).isFalse();
    }

    private static DecisionLadder.Rung rung(Step step, StepResult.Outcome outcome, DenialCode code) {
        return new DecisionLadder.Rung(
                step, outcome, "Spain is in neither.", code, List.of(), new DecisionLadder.Link("r47,932", "history"));
    }
}
