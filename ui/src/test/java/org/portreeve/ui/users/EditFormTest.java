package org.portreeve.ui.users;

import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.portreeve.domain.Extent;
import org.portreeve.domain.membership.AgentAccess.Standing;
import org.portreeve.domain.membership.BaseRole;
import org.portreeve.domain.membership.Membership;
import org.portreeve.domain.membership.PersonName;
import org.portreeve.domain.section.SectionToggle;
import org.portreeve.domain.state.Table;
import org.portreeve.ui.component.DetailPanel;

/** Each tab of the form: what it stages, what it says, and what one save makes of it. */
class EditFormTest {
    private final UsersStage stage = new UsersStage();

    @AfterEach
    void close() {
        stage.close();
    }

    @Test
    void all_tabs_are_saved_as_one_revision_with_one_preview() {
        stage.open("/" + Cast.ANA + "?tab=profile");
        _setValue(UsersStage.field("Job title"), " Invoice lead ");
        stage.open("/" + Cast.ANA + "?tab=subtenants");
        whole(false);
        _setValue(box("Spain"), true);
        stage.open("/" + Cast.ANA + "?tab=sections");
        _setValue(toggle("Traces"), true);
        stage.open("/" + Cast.ANA + "?tab=agents");
        UsersStage.segment("Ledger", Standing.BLOCKED);
        stage.open("/" + Cast.ANA + "?tab=roles");
        stage.choose("AI Chat Auditor", "Revoke");
        assertThat(UsersStage.dots())
                .containsExactly("Profile", "Roles and profiles", "Subtenants", "Sections", "Agents");
        assertThat(stage.preview()).contains("5 changes, 1 person", "section Traces", "ai-chat:audit");
        stage.open("/" + Cast.ANA + "?tab=access");
        assertThat(stage.preview()).contains("5 changes, 1 person");
        stage.save("Moves to Spain");
        var ana = ana();
        assertThat(ana.details().jobTitle()).isEqualTo("Invoice lead");
        assertThat(ana.scope()).isEqualTo(Extent.of(Set.of(Cast.SPAIN)));
        assertThat(ana.isOn(SmallCatalogue.TRACES)).isTrue();
        assertThat(ana.agents().blocked()).containsOnly(Cast.LEDGER);
        assertThat(ana.roles()).isEmpty();
        assertThat(stage.hamlet.count(Cast.FINANCE)).isEqualTo(1);
        assertThat(UsersStage.dots()).isEmpty();
        assertThat(details()).contains("Invoice lead");
    }

    @Test
    void the_base_role_says_its_consequences_before_and_after() {
        stage.open("/" + Cast.ANA + "?tab=profile");
        assertThat(details()).contains("Holds what gates, roles and toggles open.");
        UsersStage.segment("Base role", BaseRole.TENANT_ADMIN);
        assertThat(details()).contains("Will hold everything inside boundary and plan.");
        assertThat(stage.preview()).contains("Gains", "member:invite");
        stage.save("");
        assertThat(ana().isTenantAdmin()).isTrue();
        UsersStage.segment("Base role", BaseRole.TENANT_USER);
        assertThat(details())
                .contains("Will hold only what is stored: 1 role or profile, no sections on, scope: whole tenant.");
        UsersStage.segment("Base role", BaseRole.TENANT_ADMIN);
        assertThat(_find(PlanPreview.class)).isEmpty();
        assertThat(UsersStage.dots()).isEmpty();
    }

    @Test
    void the_last_day_of_a_membership_counts_in_full() {
        stage.open("/" + Cast.ANA + "?tab=profile");
        assertThat(end().getHelperText()).contains("Europe/Madrid");
        _setValue(end(), LocalDate.of(2026, 12, 1));
        stage.save("");
        assertThat(ana().until()).isEqualTo(Instant.parse("2026-12-01T23:00:00Z"));
        assertThat(end().getValue()).isEqualTo(LocalDate.of(2026, 12, 1));
        _setValue(end(), null);
        stage.save("");
        assertThat(ana().until()).isNull();
    }

    @Test
    void a_day_that_makes_no_sense_is_not_saved() {
        stage.open("/" + Cast.ANA + "?tab=profile");
        _setValue(UsersStage.field("Phone"), "1");
        _setValue(end(), LocalDate.of(2020, 1, 1));
        assertThat(end().isInvalid()).isTrue();
        stage.save("");
        assertThat(details()).contains("A field does not make sense yet.");
        assertThat(ana().details().phone()).isNull();
        _setValue(end(), null);
        stage.save("");
        assertThat(ana().details().phone()).isEqualTo("1");
        assertThat(ana().until()).isNull();
    }

    @Test
    void a_placeholder_gets_a_name_and_a_language_but_no_other_address() {
        stage.open("/" + Cast.DANA + "?tab=profile");
        assertThat(details()).contains("dana.levi@acme.example", "remove the person and invite them anew");
        _setValue(UsersStage.field("Given name"), "Dana");
        _setValue(UsersStage.field("Family name"), "Levi");
        @SuppressWarnings("unchecked")
        ComboBox<String> language = _get(ComboBox.class);
        _setValue(language, "es");
        assertThat(stage.preview()).contains("2 changes, 1 person");
        stage.save("");
        var dana = stage.hamlet.read(Cast.FINANCE).tenant().people().get(Cast.DANA);
        assertThat(dana.name()).isEqualTo(new PersonName("Dana", "Levi"));
        assertThat(dana.language()).isEqualTo("es");
        assertThat(details()).contains("Dana Levi");
    }

    @Test
    void a_bound_person_is_the_providers() {
        stage.open("/" + Cast.ANA + "?tab=profile");
        assertThat(details()).contains("no tenant edits them");
        assertThat(_find(com.vaadin.flow.component.textfield.TextField.class, spec -> spec.withLabel("Given name")))
                .isEmpty();
    }

    @Test
    void the_whole_tenant_is_a_choice_of_its_own_and_no_subtenant_reaches_nothing() {
        stage.open("/" + Cast.ANA + "?tab=subtenants");
        assertThat(details()).contains("Reaches every subtenant, also those made later.");
        assertThat(_find(_get(ScopeTab.class), Checkbox.class)).isEmpty();
        whole(false);
        assertThat(details()).contains("Nothing is chosen: the person reaches no subtenant");
        assertThat(stage.preview()).contains("Loses", "Access in the whole tenant");
        _setValue(box("EMEA"), true);
        assertThat(box("Spain").getValue()).isTrue();
        assertThat(box("Spain").isEnabled()).isFalse();
        assertThat(details()).contains("through EMEA");
        _setValue(box("EMEA"), false);
        _setValue(box("Spain"), true);
        assertThat(box("EMEA").isIndeterminate()).isTrue();
        whole(true);
        assertThat(_find(PlanPreview.class)).isEmpty();
    }

    @Test
    void subtenants_are_searched_with_what_is_above_them() {
        stage.open("/" + Cast.OLGA + "?tab=subtenants");
        _setValue(_get(_get(ScopeTab.class), org.portreeve.ui.component.SearchField.class, spec -> {}), "spa");
        assertThat(_find(_get(ScopeTab.class), Checkbox.class))
                .extracting(Checkbox::getLabel)
                .containsExactly("EMEA", "Spain");
    }

    @Test
    void a_tenant_without_subtenants_says_so() {
        stage.hamlet.change(Cast.FINANCE, state -> state.withSubtenants(Table.empty()));
        stage.open("/" + Cast.ANA + "?tab=subtenants");
        assertThat(details()).contains("Finance has no subtenants");
    }

    @Test
    void a_section_says_where_its_value_came_from_and_goes_back_to_the_default() {
        stage.open("/" + Cast.ANA + "?tab=sections");
        assertThat(details()).contains("Traces", "Default of 4 May 2026; today’s is on");
        _setValue(toggle("Traces"), true);
        assertThat(details()).contains("Changed", "Will be set for this person");
        stage.save("");
        assertThat(ana().sections().get(SmallCatalogue.TRACES))
                .isEqualTo(new SectionToggle(true, SectionToggle.Origin.OVERRIDE));
        assertThat(details()).contains("Set by Ben Adeyemi on 20 Nov 2026");
        back("Traces");
        assertThat(details()).contains("Will follow today’s default");
        stage.save("");
        assertThat(ana().sections().get(SmallCatalogue.TRACES))
                .isEqualTo(new SectionToggle(true, SectionToggle.Origin.DEFAULT));
        assertThat(details()).contains("Default of 20 Nov 2026, applied by Ben Adeyemi");
    }

    @Test
    void agents_have_a_default_and_exceptions_from_it() {
        stage.open("/" + Cast.ANA + "?tab=agents");
        assertThat(details()).contains("Also answers for agents that are registered later.", "shared by the platform");
        UsersStage.segment("Agents without a choice below", false);
        UsersStage.segment("Ledger", Standing.ALLOWED);
        stage.save("");
        assertThat(ana().agents().allowedByDefault()).isFalse();
        assertThat(ana().agents().allowed()).containsOnly(Cast.LEDGER);
        UsersStage.segment("Ledger", Standing.BY_DEFAULT);
        stage.save("");
        assertThat(ana().agents().allowed()).isEmpty();
        _setValue(_get(_get(AgentsTab.class), org.portreeve.ui.component.SearchField.class, spec -> {}), "her");
        assertThat(_find(AgentLine.class)).hasSize(1);
    }

    @Test
    void a_tenant_without_agents_still_has_a_default_for_later_ones() {
        stage.hamlet.change(Cast.FINANCE, state -> state.withAgents(Table.empty()));
        stage.open("/" + Cast.ANA + "?tab=agents");
        assertThat(details()).contains("Finance has no agents yet");
        UsersStage.segment("Agents without a choice below", false);
        stage.save("");
        assertThat(ana().agents().allowedByDefault()).isFalse();
    }

    @Test
    void an_external_id_that_is_taken_is_refused_at_its_field() {
        stage.open("/" + Cast.ANA + "?tab=profile");
        _setValue(UsersStage.field("External id"), "olga@acme.example");
        assertThat(UsersStage.text(_get(ProfileTab.class))).contains("duplicate", "is taken");
        stage.open("/" + Cast.ANA + "?tab=agents");
        stage.save("");
        assertThat(UsersStage.text(_get(ProfileTab.class))).contains("duplicate", "is taken");
        assertThat(UsersStage.text(stage.foot())).doesNotContain("duplicate");
        assertThat(UsersStage.field("External id").getValue()).isEqualTo("olga@acme.example");
    }

    @Test
    void the_last_admin_is_refused_at_the_base_role_or_the_end() {
        stage.open("/" + Cast.BEN + "?tab=profile");
        UsersStage.segment("Base role", BaseRole.TENANT_USER);
        assertThat(UsersStage.text(_get(ProfileTab.class)))
                .contains("last-admin", "Finance would be left without an active Tenant Admin.");
        UsersStage.segment("Base role", BaseRole.TENANT_ADMIN);
        _setValue(end(), LocalDate.of(2027, 1, 1));
        assertThat(UsersStage.text(_get(EndSlot.class))).contains("last-admin");
    }

    @Test
    void a_subtenant_that_was_deleted_meanwhile_is_refused_at_the_scope() {
        stage.open("/" + Cast.ANA + "?tab=subtenants");
        whole(false);
        _setValue(box("Spain"), true);
        stage.hamlet.meanwhile(() -> stage.hamlet.change(
                Cast.FINANCE,
                state -> state.withAgents(Table.empty())
                        .withMember(stage.hamlet.member(Cast.FINANCE, Cast.OLGA).withScope(Extent.all()))
                        .withSubtenants(state.subtenants().without(Cast.SPAIN))));
        stage.save("");
        assertThat(UsersStage.text(_get(ScopeTab.class))).contains("unknown-key", "subtenant spain");
    }

    @Test
    void discard_forgets_every_tab() {
        stage.open("/" + Cast.ANA + "?tab=profile");
        _setValue(UsersStage.field("Phone"), "1");
        stage.open("/" + Cast.ANA + "?tab=sections");
        _setValue(toggle("Traces"), true);
        UsersStage.click("Discard");
        assertThat(UsersStage.dots()).isEmpty();
        assertThat(toggle("Traces").getValue()).isFalse();
        stage.open("/" + Cast.ANA + "?tab=profile");
        assertThat(UsersStage.field("Phone").getValue()).isEmpty();
    }

    private Membership ana() {
        return stage.hamlet.member(Cast.FINANCE, Cast.ANA);
    }

    private static String details() {
        return UsersStage.text(_get(DetailPanel.class));
    }

    private static DatePicker end() {
        return _get(DatePicker.class, spec -> spec.withLabel("End"));
    }

    private static void whole(boolean whole) {
        @SuppressWarnings("unchecked")
        RadioButtonGroup<Boolean> group =
                _find(_get(ScopeTab.class), RadioButtonGroup.class).getFirst();
        _setValue(group, whole);
    }

    private static Checkbox box(String label) {
        return _get(Checkbox.class, spec -> spec.withLabel(label));
    }

    private static Checkbox toggle(String section) {
        return _find(_get(SectionsTab.class), Checkbox.class).stream()
                .filter(one -> one.getAriaLabel().filter(section::equals).isPresent())
                .findFirst()
                .orElseThrow();
    }

    private static void back(String section) {
        com.github.mvysny.kaributesting.v10.LocatorJ._click(_get(
                org.portreeve.ui.component.ConsoleButton.class,
                spec -> spec.withPredicate(one -> one.getAriaLabel()
                        .filter(words -> words.endsWith(": " + section))
                        .isPresent())));
    }
}
