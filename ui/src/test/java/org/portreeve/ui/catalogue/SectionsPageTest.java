package org.portreeve.ui.catalogue;

import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.portreeve.ui.catalogue.CatalogueStage.click;
import static org.portreeve.ui.catalogue.CatalogueStage.confirm;
import static org.portreeve.ui.catalogue.CatalogueStage.dialog;
import static org.portreeve.ui.catalogue.CatalogueStage.field;
import static org.portreeve.ui.catalogue.CatalogueStage.open;
import static org.portreeve.ui.catalogue.CatalogueStage.page;
import static org.portreeve.ui.catalogue.CatalogueStage.panel;

import com.github.mvysny.kaributesting.v10.GridKt;
import com.github.mvysny.kaributesting.v10.NotFoundError;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.portreeve.application.catalogue.Start;
import org.portreeve.domain.role.Permission;
import org.portreeve.domain.section.Section;
import org.portreeve.domain.section.SectionGate;
import org.portreeve.ui.component.ConsoleButton;
import org.portreeve.ui.component.SearchField;
import org.portreeve.ui.users.Cast;
import org.portreeve.ui.users.SmallCatalogue;

class SectionsPageTest {
    private static final String REPORTS = "platform/sections/reports";

    private final CatalogueStage stage = new CatalogueStage();

    @AfterEach
    void close() {
        stage.close();
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private static Select<GateKind> gate() {
        return _get(Select.class, spec -> spec.withLabel("Gate"));
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private static ComboBox<Permission> permission() {
        return _get(ComboBox.class, spec -> spec.withLabel("Permission"));
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private static RadioButtonGroup<Start> start() {
        return _get(RadioButtonGroup.class, spec -> spec.withLabel("It begins"));
    }

    private static List<String> sections() {
        return GridKt._findAll(_get(SectionGrid.class)).stream()
                .map(Section::name)
                .toList();
    }

    private Section reports() {
        return Objects.requireNonNull(stage.hamlet.catalogue.section(CatalogueStage.REPORTS));
    }

    private void rename(String name) {
        stage.edit(catalogue -> {
            var sections = new LinkedHashMap<>(catalogue.sections());
            Section was = reports();
            sections.put(was.id(), new Section(was.id(), name, "", was.gate(), null, null));
            return catalogue.withSections(sections);
        });
    }

    @Test
    void the_page_is_there_for_managers_of_sections_and_for_who_sees_tenants_and_for_nobody_else() {
        stage.holding("plan:manage", "platform-member:manage");
        assertThatThrownBy(() -> open("platform/sections")).isInstanceOf(NotFoundError.class);
        stage.who = Cast.BEN;
        assertThatThrownBy(() -> open(REPORTS)).isInstanceOf(NotFoundError.class);
        stage.who = CatalogueStage.PETRA;
        stage.holding("tenant:view");
        open(REPORTS);
        assertThat(field("Name").isReadOnly()).isTrue();
        assertThat(gate().isReadOnly()).isTrue();
        assertThat(_find(ConsoleButton.class, spec -> spec.withText("Save"))).isEmpty();
        stage.holding("section-catalogue:manage");
        open("platform/sections");
        assertThat(sections()).containsExactly("Access Management", "Traces", "Reports");
        assertThatThrownBy(() -> open("platform/sections/nothing")).isInstanceOf(NotFoundError.class);
    }

    @Test
    void sections_are_searched() {
        stage.holding("section-catalogue:manage");
        open("platform/sections");
        assertThat(_get(SectionsPage.class).getPageTitle()).isEqualTo("Sections");
        _setValue(_get(SearchField.class), "TRACES.example");
        assertThat(sections()).containsExactly("Traces");
        assertThat(page()).contains("1 section");
        _setValue(_get(SearchField.class), "nothing like it");
        assertThat(page()).contains("Nothing matches “nothing like it”");
        click("Clear filters");
        assertThat(sections()).hasSize(3);
    }

    @Test
    void opening_the_gate_says_how_many_gain_in_which_tenant_and_who_before_it_is_saved() {
        stage.holding("section-catalogue:manage");
        open(REPORTS);
        _setValue(gate(), GateKind.ALWAYS_ACCESSIBLE);
        click("Save");
        assertThat(dialog()).contains("Finance", "gain section Reports", "nobody loses anything");
        confirm("Who?");
        assertThat(dialog()).contains("Ana");
        assertThat(reports().gate()).isEqualTo(new SectionGate.AdminOnly());
        confirm("Save");
        assertThat(reports().gate()).isEqualTo(new SectionGate.AlwaysAccessible());
        assertThat(_find(Dialog.class)).isEmpty();
    }

    @Test
    void what_becomes_configurable_begins_off_or_on_as_chosen() {
        stage.holding("section-catalogue:manage");
        open(REPORTS);
        _setValue(gate(), GateKind.CONFIGURABLE);
        assertThat(start().getValue()).isEqualTo(Start.OFF);
        _setValue(start(), Start.ON);
        @SuppressWarnings({"unchecked", "rawtypes"})
        MultiSelectComboBox<Permission> carries = _get(MultiSelectComboBox.class);
        carries.setValue(Set.of(new Permission("trace:view")));
        click("Save");
        confirm("Save");
        assertThat(reports().carries()).containsExactly(new Permission("trace:view"));
        assertThat(stage.hamlet.member(Cast.FINANCE, Cast.ANA).isOn(CatalogueStage.REPORTS))
                .isTrue();
        open("platform/sections/traces");
        assertThat(panel()).doesNotContain("A toggle that somebody had earlier");
    }

    @Test
    void by_permission_asks_for_one_that_tenants_have() {
        stage.holding("section-catalogue:manage");
        open(REPORTS);
        _setValue(gate(), GateKind.BY_PERMISSION);
        click("Save");
        assertThat(permission().isInvalid()).isTrue();
        assertThat(_find(Dialog.class)).isEmpty();
        _setValue(permission(), new Permission("workflow:run"));
        click("Save");
        confirm("Save");
        assertThat(reports().gate()).isEqualTo(new SectionGate.ByPermission(new Permission("workflow:run")));
    }

    @Test
    void what_is_wrong_is_said_at_its_field_and_what_was_typed_stays() {
        stage.holding("section-catalogue:manage");
        open(REPORTS);
        _setValue(field("Name"), " ");
        _setValue(field("Launch URL"), "http://reports.example/");
        click("Save");
        assertThat(_find(TextField.class, spec -> spec.withPredicate(TextField::isInvalid)))
                .extracting(TextField::getLabel)
                .containsExactly("Name", "Launch URL");
        _setValue(field("Name"), "Berichte");
        _setValue(field("Launch URL"), "https://reports.example/{tenant}");
        click("Save");
        assertThat(dialog()).contains("No tenant is affected");
        confirm("Save");
        assertThat(reports().name()).isEqualTo("Berichte");
        assertThat(sections()).contains("Berichte");
    }

    @Test
    void the_gate_of_access_management_stays() {
        stage.holding("section-catalogue:manage");
        open("platform/sections/access-management");
        assertThat(gate().isReadOnly()).isTrue();
        assertThat(field("Name").isReadOnly()).isFalse();
    }

    @Test
    void a_stale_form_is_told_so_and_discarding_shows_what_is_there() {
        stage.holding("section-catalogue:manage");
        open(REPORTS);
        _setValue(field("Name"), "Berichte");
        rename("Informes");
        click("Save");
        assertThat(panel()).contains("Somebody has changed this meanwhile.");
        assertThat(field("Name").getValue()).isEqualTo("Berichte");
        click("Discard");
        assertThat(field("Name").getValue()).isEqualTo("Informes");
    }

    @Test
    void what_happens_while_the_preview_is_read_is_shown_anew() {
        stage.holding("section-catalogue:manage");
        open(REPORTS);
        _setValue(gate(), GateKind.ALWAYS_ACCESSIBLE);
        click("Save");
        stage.hamlet.meanwhile(() -> stage.hamlet.change(
                Cast.FINANCE, state -> state.withMembers(state.members().without(Cast.ANA))));
        confirm("Save");
        assertThat(dialog()).contains("The effects have changed meanwhile.", "1 person gains section Reports");
        assertThat(reports().gate()).isEqualTo(new SectionGate.AdminOnly());
        confirm("Save");
        assertThat(reports().gate()).isEqualTo(new SectionGate.AlwaysAccessible());
    }

    @Test
    void what_is_staged_is_not_left_unasked() {
        stage.holding("section-catalogue:manage");
        open(REPORTS);
        _setValue(field("Name"), "Berichte");
        open("platform/sections/" + SmallCatalogue.TRACES);
        assertThat(_find(ConfirmDialog.class)).hasSize(1);
        assertThat(field("Name").getValue()).isEqualTo("Berichte");
    }
}
