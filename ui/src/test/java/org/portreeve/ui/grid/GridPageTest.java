package org.portreeve.ui.grid;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._assertOne;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.portreeve.ui.grid.Town.*;

import com.github.mvysny.kaributesting.v10.ComboBoxKt;
import com.github.mvysny.kaributesting.v10.NotFoundError;
import com.github.mvysny.kaributesting.v10.NotificationsKt;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.portreeve.domain.Window;
import org.portreeve.domain.change.Change;
import org.portreeve.domain.role.RoleId;
import org.portreeve.ui.component.ConsoleButton;
import org.portreeve.ui.component.EmptyState;
import org.portreeve.ui.component.Note;
import org.portreeve.ui.component.PermissionColumn;
import org.portreeve.ui.component.PermissionGrid;
import org.portreeve.ui.component.PermissionRow;
import org.portreeve.ui.component.SearchField;
import org.portreeve.ui.history.UndoDialog;

class GridPageTest {
    private final GridStage stage = new GridStage(finance());

    @AfterEach
    void close() {
        stage.close();
    }

    @Test
    void each_cell_says_how_the_role_is_held() {
        stage.open("");
        assertThat(stage.cell(ANA, "clerk")).isEqualTo('w');
        assertThat(stage.cell(ANA, "closer")).isEqualTo('p');
        assertThat(stage.cell(ANA, "auditor")).isEqualTo('n');
        assertThat(stage.cell(BO, "evaluator")).isEqualTo('c');
        assertThat(stage.cell(SIOBHAN, "looker")).isEqualTo('d');
        assertThat(stage.cell(BEN, "clerk")).isEqualTo('b');
        assertThat(stage.row(BEN).admin()).isTrue();
        assertThat(stage.rows()).extracting(PermissionRow::total).containsExactly("2", "all", "1", "1");
        assertThat(stage.page()).contains("4 people").contains("5 columns");
    }

    @Test
    void a_role_that_the_plan_lacks_is_struck_with_the_reason() {
        stage.open("");
        assertThat(stage.column("evaluator").struckBecause()).isEqualTo("not in the plan");
        assertThat(stage.column("clerk").struckBecause()).isNull();
        assertThat(stage.column("clerk").group()).isEqualTo("Own roles");
    }

    @Test
    void a_second_click_takes_a_staged_change_back() {
        stage.open("");
        assertThat(stage.toggle(BO, "clerk")).isEqualTo('a');
        assertThat(stage.toggle(BO, "clerk")).isEqualTo('n');
        _assertNone(StagedBar.class);
    }

    @Test
    void staged_changes_are_counted_planned_and_saved_as_one_revision() {
        stage.open("");
        _assertNone(StagedBar.class);
        assertThat(stage.toggle(BO, "clerk")).isEqualTo('a');
        assertThat(stage.toggle(ANA, "clerk")).isEqualTo('r');
        assertThat(stage.cell(BO, "clerk")).isEqualTo('a');
        assertThat(stage.bar())
                .contains("2 staged changes")
                .contains("1 added")
                .contains("1 removed")
                .contains("1 person gains 1 permission, 1 person loses 1 permission. No guard objects.");
        var reason = _get(_get(StagedBar.class), TextField.class);
        assertThat(reason.getValueChangeMode()).isEqualTo(ValueChangeMode.EAGER);
        _setValue(reason, "Ana leaves the desk");
        click("Save as one revision");
        assertThat(stage.revisions).hasSize(1);
        var revision = stage.revisions.getFirst();
        assertThat(revision.origin().reason()).isEqualTo("Ana leaves the desk");
        assertThat(revision.changes().of(Change.OfMembership.class)).hasSize(2);
        assertThat(stage.cell(BO, "clerk")).isEqualTo('d');
        assertThat(stage.cell(ANA, "clerk")).isEqualTo('n');
        _assertNone(StagedBar.class);
        assertThat(GridStage.text(NotificationsKt.getNotifications().getFirst()))
                .startsWith("Saved as r1. 2 people changed.");
    }

    @Test
    void a_direct_assignment_may_stand_beside_the_profiles() {
        stage.open("");
        assertThat(stage.toggle(ANA, "closer")).isEqualTo('a');
        assertThat(stage.bar()).contains("Nobody gains or loses anything.");
        click("Save as one revision");
        assertThat(stage.cell(ANA, "closer")).isEqualTo('x');
    }

    @Test
    void discard_forgets_everything() {
        stage.open("");
        stage.toggle(BO, "clerk");
        click("Discard");
        assertThat(stage.cell(BO, "clerk")).isEqualTo('n');
        _assertNone(StagedBar.class);
        assertThat(stage.revisions).isEmpty();
    }

    @Test
    void what_a_guard_says_stands_above_the_bar_and_nothing_is_saved() {
        stage.open("");
        stage.toggle(ANA, "auditor");
        assertThat(GridStage.text(_get(Note.class)))
                .contains("Ana")
                .contains("Invoice Clerk")
                .contains("exclusion-violated");
        assertThat(stage.bar()).contains("1 objection stands against it.");
        assertThat(button("Save as one revision").isEnabled()).isFalse();
        stage.toggle(ANA, "auditor");
        _assertNone(Note.class);
    }

    @Test
    void who_may_only_look_is_told_at_the_first_staged_change() {
        stage.as(SIOBHAN).open("");
        stage.toggle(BO, "clerk");
        assertThat(GridStage.text(_get(StagedBar.class))).contains("not-permitted");
        assertThat(button("Save as one revision").isEnabled()).isFalse();
    }

    @Test
    void effects_that_have_shifted_are_shown_anew_before_they_are_saved() {
        stage.open("");
        stage.toggle(BO, "clerk");
        stage.meanwhile = () -> stage.state = stage.state.withRoles(stage.state
                .roles()
                .with(new RoleId("clerk"), role("clerk", "Invoice Clerk", "trace:view", "ai-chat:audit")));
        click("Save as one revision");
        assertThat(GridStage.text(_get(Note.class))).contains("Somebody changed something meanwhile.");
        assertThat(stage.revisions).isEmpty();
        click("Save as one revision");
        assertThat(stage.revisions).hasSize(1);
    }

    @Test
    void somebody_who_left_meanwhile_is_said_so() {
        stage.open("");
        stage.toggle(BO, "clerk");
        stage.meanwhile = () -> stage.state = stage.state
                .withMembers(stage.state.members().without(BO))
                .withPeople(stage.state.people().without(BO));
        click("Save as one revision");
        assertThat(GridStage.text(_get(Note.class))).contains("is no longer here");
    }

    @Test
    void a_click_on_a_cell_that_has_changed_since_stages_nothing_and_says_by_whom() {
        stage.open("");
        var before = stage.row(BO);
        stage.state = stage.state.withMember(
                stage.member(BO).withRoles(Map.of(new RoleId("clerk"), assigned("clerk", Window.ALWAYS))));
        assertThat(stage.toggle(before, "clerk")).isEqualTo('d');
        assertThat(GridStage.text(_get(Note.class)))
                .contains("Bo holds Invoice Clerk already.")
                .contains("Ben granted it on 20 Nov 2026");
        assertThat(stage.bar()).doesNotContain("staged change");
        assertThat(stage.toggle(BO, "clerk")).isEqualTo('r');
        _assertNone(Note.class);
    }

    @Test
    void what_somebody_else_took_meanwhile_is_not_given_back_by_a_click() {
        stage.open("");
        var before = stage.row(ANA);
        stage.state = stage.state.withMember(stage.member(ANA).withRoles(Map.of()));
        assertThat(stage.toggle(before, "clerk")).isEqualTo('n');
        assertThat(GridStage.text(_get(Note.class))).contains("Ana no longer holds Invoice Clerk directly.");
        assertThat(stage.revisions).isEmpty();
    }

    @Test
    void what_somebody_else_saved_first_leaves_what_is_staged() {
        stage.open("");
        stage.toggle(BO, "clerk");
        stage.meanwhile = () -> stage.state = stage.state.withMember(
                stage.member(BO).withRoles(Map.of(new RoleId("clerk"), assigned("clerk", Window.ALWAYS))));
        click("Save as one revision");
        assertThat(GridStage.text(_get(Note.class))).contains("Bo holds Invoice Clerk already.");
        assertThat(stage.cell(BO, "clerk")).isEqualTo('d');
        assertThat(stage.bar()).doesNotContain("staged change");
        assertThat(stage.revisions).isEmpty();
    }

    @Test
    void what_was_saved_can_be_undone_from_the_toast() {
        stage.open("");
        stage.toggle(BO, "clerk");
        click("Save as one revision");
        click("Undo");
        assertThat(GridStage.text(_get(UndoDialog.class))).contains("Loses 2 trace:view");
    }

    @Test
    void a_search_that_finds_nobody_says_so_and_offers_to_clear_it() {
        stage.open("q=zzz");
        assertThat(GridStage.text(_get(EmptyState.class))).contains("Nothing matches “zzz”");
        click("Clear filters");
        assertThat(stage.rows()).hasSize(4);
    }

    @Test
    void people_of_the_same_name_are_told_apart_by_their_address() {
        stage.state = stage.state
                .withPerson(person(ANA, "Ana", "ana@acme.example"))
                .withPerson(person(BO, "Ana", "bo@acme.example"))
                .withPerson(person(BEN, "Ben", "ben@acme.example"));
        stage.open("");
        assertThat(stage.row(ANA).apart()).isEqualTo("ana@acme.example");
        assertThat(stage.row(BO).apart()).isEqualTo("bo@acme.example");
        assertThat(stage.row(BEN).apart()).isEmpty();
    }

    @Test
    void a_phone_shows_one_role_at_a_time() {
        stage.open("");
        var grid = _get(PermissionGrid.class);
        grid.setNarrow(true);
        assertThat(grid.visibleColumns()).hasSize(1);
        @SuppressWarnings("unchecked")
        ComboBox<PermissionColumn> chooser = _get(grid.columnTools(), ComboBox.class);
        var clerk = ComboBoxKt.getSuggestionItems(chooser).stream()
                .filter(column -> column.id().equals("clerk"))
                .findFirst()
                .orElseThrow();
        _setValue(chooser, clerk);
        assertThat(grid.visibleColumns()).containsExactly(clerk);
        assertThat(stage.cell(ANA, "clerk")).isEqualTo('w');
        assertThat(stage.toggle(BO, "clerk")).isEqualTo('a');
        grid.setNarrow(false);
        assertThat(grid.visibleColumns()).hasSize(5);
        assertThat(stage.cell(BO, "clerk")).isEqualTo('a');
    }

    @Test
    void the_diff_names_people_roles_gains_and_losses() {
        stage.open("");
        stage.toggle(BO, "clerk");
        stage.toggle(ANA, "clerk");
        click("Show diff");
        assertThat(GridStage.text(_get(DiffDialog.class)))
                .contains("Bo Invoice Clerk")
                .contains("Ana Invoice Clerk")
                .contains("Gains 2 trace:view at once")
                .contains("Loses 1 trace:view");
    }

    @Test
    void why_says_through_window_granted_and_reason() {
        stage.open("");
        assertThat(stage.why(ANA, "clerk"))
                .contains("Invoice Clerk held by Ana")
                .contains("Through assigned directly")
                .contains("Window 1 Oct to 30 Nov 2026")
                .contains("Granted Ben, 20 Nov 2026")
                .contains("Reason Quarterly audit")
                .contains("trace:view");
        assertThat(stage.why(ANA, "closer")).contains("Through profile Accounting");
        assertThat(stage.why(BO, "evaluator")).contains("evaluation:run not in the plan");
        assertThat(stage.why(BO, "clerk")).contains("not held by").contains("Through nothing");
    }

    @Test
    void searching_keeps_what_is_staged() {
        stage.open("q=bo");
        assertThat(stage.rows()).extracting(PermissionRow::name).containsExactly("Bo");
        stage.toggle(BO, "clerk");
        _setValue(_get(SearchField.class, spec -> spec.withPlaceholder("Search people")), "");
        assertThat(stage.rows()).hasSize(4);
        assertThat(stage.cell(BO, "clerk")).isEqualTo('a');
    }

    @Test
    void leaving_with_staged_changes_asks_first() {
        stage.open("");
        stage.toggle(BO, "clerk");
        stage.open("mode=resources");
        _assertOne(ConfirmDialog.class);
        _assertOne(RolesPart.class);
    }

    @Test
    void people_by_permissions_shows_what_the_decision_says_and_through_what() {
        stage.open("mode=permissions");
        assertThat(stage.cell(ANA, "trace:view")).isEqualTo('w');
        assertThat(stage.cell(ANA, "workflow:run")).isEqualTo('p');
        assertThat(stage.cell(ANA, "ai-chat:audit")).isEqualTo('n');
        assertThat(stage.cell(BO, "evaluation:run")).isEqualTo('c');
        assertThat(stage.cell(SIOBHAN, "role:view")).isEqualTo('d');
        assertThat(stage.cell(BEN, "trace:view")).isEqualTo('b');
        assertThat(stage.column("evaluation:run").struckBecause()).isEqualTo("not in the plan");
        assertThat(stage.column("trace:view").group()).isEqualTo("Services");
        assertThat(stage.why(ANA, "trace:view"))
                .contains("trace:view open to Ana")
                .contains("allowed")
                .contains("Invoice Clerk");
        assertThat(stage.why(BO, "evaluation:run")).contains("closed to").contains("plan-lacks-feature");
        _assertNone(StagedBar.class);
    }

    @Test
    void a_permission_on_listed_resources_only_or_from_a_later_day_says_so() {
        stage.state = stage.state
                .withRoles(stage.state.roles().with(new RoleId("holder"), role("holder", "Holder", Set.of("p1", "p2"))))
                .withMember(stage.member(BO).withRoles(Map.of(new RoleId("holder"), assigned("holder", Window.ALWAYS))))
                .withMember(stage.member(ANA)
                        .withRoles(Map.of(
                                new RoleId("clerk"),
                                assigned("clerk", new Window(Instant.parse("2027-01-01T00:00:00Z"), null)))));
        stage.open("mode=permissions");
        assertThat(stage.cell(BO, HOLD.value())).isEqualTo('o');
        assertThat(stage.why(BO, HOLD.value()))
                .contains("closed to")
                .contains("no-role-grants")
                .contains("Holder only on p1, p2");
        assertThat(stage.cell(ANA, "trace:view")).isEqualTo('l');
        assertThat(stage.why(ANA, "trace:view")).contains("Invoice Clerk from 1 Jan 2027");
        stage.open("mode=resources&permission=" + HOLD.value());
        assertThat(stage.cell(BO, "p1")).isEqualTo('d');
    }

    @Test
    void a_tenant_without_listed_resources_says_what_the_grid_is_for() {
        stage.open("mode=resources");
        assertThat(stage.page()).contains("No role lists resources");
    }

    @Test
    void people_by_resources_shows_the_decisions() {
        stage.state = fire();
        stage.open("mode=resources&permission=" + HOLD.value());
        assertThat(_get(PermissionGrid.class).visibleColumns())
                .hasSize(40)
                .extracting(PermissionColumn::id)
                .startsWith("p1", "p2", "p3");
        assertThat(stage.cell(BEN, "p1")).isEqualTo('b');
        assertThat(stage.cell(user(10), "p1")).isEqualTo('d');
        assertThat(stage.cell(user(11), "p1")).isEqualTo('n');
        assertThat(stage.why(user(10), "p1"))
                .contains("open to")
                .contains("allowed")
                .contains("Mined 0")
                .contains("entitlement:hold");
        assertThat(stage.why(user(11), "p1")).contains("closed to").contains("no-role-grants");
        assertThat(stage.page()).contains("325 people").contains("Columns 1 to 40 of 590");
    }

    @Test
    void the_largest_matrix_costs_few_components() {
        stage.state = fire();
        stage.open("mode=resources");
        assertThat(stage.rows()).hasSize(325);
        assertThat(components(UI.getCurrent())).isLessThan(3_000);
        stage.open("mode=permissions");
        assertThat(components(UI.getCurrent())).isLessThan(3_000);
        stage.open("mode=roles");
        assertThat(components(UI.getCurrent())).isLessThan(3_000);
    }

    @Test
    void what_is_absent_and_what_is_closed_are_the_same() {
        assertThatThrownBy(() -> GridStage.navigate("t/nowhere/grid", "")).isInstanceOf(NotFoundError.class);
        stage.as(BO);
        assertThatThrownBy(() -> stage.open("")).isInstanceOf(NotFoundError.class);
        assertThatThrownBy(() -> stage.open("mode=permissions")).isInstanceOf(NotFoundError.class);
        assertThatThrownBy(() -> stage.open("mode=resources")).isInstanceOf(NotFoundError.class);
    }

    private static long components(Component component) {
        return 1 + component.getChildren().mapToLong(GridPageTest::components).sum();
    }

    private static ConsoleButton button(String text) {
        return _get(ConsoleButton.class, spec -> spec.withText(text));
    }

    private static void click(String text) {
        _click(button(text));
    }
}
