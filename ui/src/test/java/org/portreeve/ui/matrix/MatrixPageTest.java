package org.portreeve.ui.matrix;

import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.mvysny.kaributesting.v10.GridKt;
import com.github.mvysny.kaributesting.v10.NotFoundError;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.portreeve.application.matrix.ReadMatrix;
import org.portreeve.domain.section.SectionToggle;
import org.portreeve.domain.section.SectionToggle.Origin;
import org.portreeve.ui.component.SaveFoot;
import org.portreeve.ui.users.BulkDialog;
import org.portreeve.ui.users.Cast;
import org.portreeve.ui.users.SmallCatalogue;

class MatrixPageTest {
    private final MatrixStage stage = new MatrixStage();

    @AfterEach
    void close() {
        stage.close();
    }

    private static void toggle() {
        _setValue(MatrixStage.box(), !MatrixStage.box().getValue());
    }

    @SuppressWarnings("unchecked")
    private static <T> void segment(String name, T value) {
        var group = _find(RadioButtonGroup.class).stream()
                .filter(one -> name.equals(one.getElement().getAttribute("aria-label")))
                .findFirst()
                .orElseThrow();
        _setValue((RadioButtonGroup<T>) group, value);
    }

    @Test
    void every_section_stands_there_with_its_gate_and_what_it_means() {
        stage.open();
        assertThat(MatrixStage.page())
                .contains("Permission Matrix What a newcomer to Finance may open.")
                .contains("Only people who join from now on get these settings.")
                .contains("Access Management Users, roles and permissions of this tenant Admin only No Opens to Tenant"
                        + " Admins, and to holders of a permission with a page there. Tenant Admins any nothing to set")
                .contains("Traces Execution traces and user journeys Configurable Yes On or off per person;")
                .contains("Carries trace:view.");
        assertThat(MatrixStage.box().getValue()).isTrue();
        assertThat(_find(SaveFoot.class)).isEmpty();
    }

    @Test
    void those_who_differ_are_counted_by_what_made_it_so_and_who_is_only_invited_is_not() {
        stage.toggled(Cast.ANA, false, Origin.OVERRIDE);
        stage.open();
        assertThat(MatrixStage.page())
                .contains("4 existing people")
                .contains("4 differ 3 by an older default 1 by a personal override");
    }

    @Test
    void a_default_is_staged_previewed_for_newcomers_and_saved_as_one_revision() {
        stage.open();
        toggle();
        assertThat(MatrixStage.page())
                .contains("Carries trace:view. Changed Once saved, nobody differs.")
                .contains("People who join from now on Gains nothing Loses 2 trace:view section Traces Nobody")
                .contains("Nobody who is in Finance today gains or loses anything.");
        assertThat(MatrixStage.box().getLabel()).isEqualTo("Not allowed");
        MatrixStage.save("Quiet start");
        assertThat(stage.joining().allows(SmallCatalogue.TRACES)).isFalse();
        assertThat(MatrixStage.text(_get(Notification.class)))
                .contains("Saved as r1.", "1 default changed for people who join from now on.");
        assertThat(MatrixStage.page()).contains("nobody differs");
        assertThat(_find(SaveFoot.class)).isEmpty();
    }

    @Test
    void discarding_leaves_everything_as_it_was() {
        stage.open();
        toggle();
        MatrixStage.click("Discard");
        assertThat(MatrixStage.box().getValue()).isTrue();
        assertThat(_find(SaveFoot.class)).isEmpty();
    }

    @Test
    void a_preset_stages_exactly_its_sections_and_is_marked_while_it_is_so() {
        stage.open();
        segment("Preset", "Minimal");
        assertThat(MatrixStage.box().getValue()).isFalse();
        assertThat(MatrixStage.page()).contains("No section is allowed");
        MatrixStage.save("");
        assertThat(stage.joining().allows(SmallCatalogue.TRACES)).isFalse();
        segment("Preset", "Full access");
        assertThat(MatrixStage.box().getValue()).isTrue();
    }

    @Test
    void an_overtaken_matrix_keeps_what_is_staged_and_compares_with_now() {
        stage.open();
        toggle();
        stage.meanwhile(false);
        MatrixStage.save("");
        assertThat(MatrixStage.page()).contains("Somebody has changed the defaults meanwhile.");
        MatrixStage.click("Compare with now");
        assertThat(_find(SaveFoot.class)).isEmpty();
        assertThat(MatrixStage.box().getValue()).isFalse();
    }

    @Test
    @SuppressWarnings("unchecked")
    void who_differs_is_listed_with_why_and_leads_to_the_persons_toggles() {
        stage.toggled(Cast.ANA, false, Origin.OVERRIDE);
        stage.open();
        MatrixStage.click("4 differ");
        assertThat(_get(Dialog.class).getHeaderTitle()).isEqualTo("Who differs in Traces");
        var grid = (Grid<ReadMatrix.Someone>) _get(Grid.class);
        assertThat(GridKt._findAll(grid))
                .extracting(one -> one.person().label())
                .containsExactly("Ana Ruiz Montalbán", "Ben Adeyemi", "Hanne Ødegård", "Olga Orlova");
        var person = MatrixStage.text(
                GridKt._getCellComponent(grid, 0, grid.getColumns().getFirst().getKey()));
        assertThat(person).contains("Ana Ruiz Montalbán");
    }

    @Test
    void the_defaults_are_applied_to_existing_people_after_a_preview_and_can_be_undone() {
        stage.toggled(Cast.ANA, false, Origin.OVERRIDE);
        stage.open();
        MatrixStage.click("Apply to existing users…");
        var dialog = _get(BulkDialog.class);
        assertThat(dialog.getHeaderTitle()).isEqualTo("Apply the defaults to 3 people");
        assertThat(MatrixStage.text(dialog)).contains("section Traces", "Olga Orlova");
        segment("Whom", true);
        assertThat(dialog.getHeaderTitle()).isEqualTo("Apply the defaults to 4 people");
        assertThat(MatrixStage.text(dialog)).contains("Ana Ruiz Montalbán");
        segment("Whom", false);
        MatrixStage.click("Apply to 3 people");
        assertThat(stage.toggle(Cast.OLGA)).isEqualTo(new SectionToggle(true, Origin.DEFAULT));
        assertThat(stage.toggle(Cast.ANA)).isEqualTo(new SectionToggle(false, Origin.OVERRIDE));
        assertThat(stage.toggle(Cast.DANA)).isEqualTo(new SectionToggle(false, Origin.DEFAULT));
        assertThat(MatrixStage.page()).contains("1 differs 1 by a personal override");
        assertThat(MatrixStage.text(_get(Notification.class))).contains("Saved as r1.");
    }

    @Test
    void what_is_staged_is_saved_before_anything_is_applied() {
        stage.open();
        toggle();
        assertThat(MatrixStage.button("Apply to existing users…").isEnabled()).isFalse();
        UI.getCurrent().navigate("t/management/matrix");
        assertThat(_find(ConfirmDialog.class)).hasSize(1);
    }

    @Test
    void exactly_its_permission_opens_the_page_and_shows_no_people() {
        stage.holding(Cast.HANNE, "section-default:manage");
        stage.hamlet.change(
                Cast.FINANCE,
                state -> state.withMember(stage.hamlet
                        .member(Cast.FINANCE, Cast.HANNE)
                        .withStatus(org.portreeve.domain.membership.MembershipStatus.ACTIVE)));
        stage.open();
        assertThat(MatrixStage.page()).contains("4 differ").doesNotContain("Apply to existing users…");
        assertThat(_find(org.portreeve.ui.component.ConsoleButton.class))
                .noneSatisfy(button -> assertThat(button.getText()).isEqualTo("4 differ"));
        toggle();
        MatrixStage.save("");
        assertThat(stage.joining().allows(SmallCatalogue.TRACES)).isFalse();
    }

    @Test
    void what_escalates_is_refused_with_the_guards_words() {
        stage.meanwhile(false);
        stage.holding(Cast.ANA, "section-default:manage").open();
        toggle();
        assertThat(MatrixStage.page()).contains("escalation");
        MatrixStage.save("");
        assertThat(stage.joining().allows(SmallCatalogue.TRACES)).isFalse();
    }

    @Test
    void without_it_and_in_another_tenant_there_is_no_page() {
        stage.holding(Cast.ANA, "member:view", "member:edit", "settings:manage");
        assertThatThrownBy(stage::open).isInstanceOf(NotFoundError.class);
        stage.holding(Cast.ANA, "section-default:manage");
        for (String tenant : List.of("management", "nowhere")) {
            assertThatThrownBy(() -> stage.open(tenant)).isInstanceOf(NotFoundError.class);
        }
    }
}
