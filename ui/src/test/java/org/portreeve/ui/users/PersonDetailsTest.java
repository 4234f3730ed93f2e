package org.portreeve.ui.users;

import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.notification.Notification;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.portreeve.domain.Window;
import org.portreeve.domain.history.Author;
import org.portreeve.domain.membership.BaseRole;
import org.portreeve.ui.component.DetailPanel;
import org.portreeve.ui.component.Note;
import org.portreeve.ui.component.SaveFoot;
import org.portreeve.ui.component.SearchField;

class PersonDetailsTest {
    private final UsersStage stage = new UsersStage();

    @AfterEach
    void close() {
        stage.close();
    }

    @Test
    void the_profile_says_who_somebody_is_and_what_they_are_here() {
        stage.open("/" + Cast.OLGA + "?tab=profile");
        assertThat(details())
                .contains("Olga Orlova", "olga@acme.example", "Confirmed", "https://idp.acme.example", "Tenant User")
                .contains("Spain", "never");
        stage.open("/" + Cast.DANA + "?tab=profile");
        assertThat(details()).contains("Placeholder", "Not confirmed", "Invited", "whole tenant");
    }

    @Test
    void roles_say_through_what_since_when_and_by_whom() {
        stage.open("/" + Cast.HANNE);
        assertThat(stage.rows())
                .anySatisfy(row -> assertThat(row).startsWith("Invoice Clerk").contains("through profile Accounting"))
                .anySatisfy(row -> assertThat(row).startsWith("Evaluator").contains("plan-lacks-feature"))
                .anySatisfy(row -> assertThat(row)
                        .startsWith("Workflow Execution")
                        .contains("ended 20 Nov 2026", "Done", "granted by Ben Adeyemi"));
    }

    @Test
    void a_role_until_a_day_is_previewed_saved_and_said() {
        stage.open("/" + Cast.HANNE);
        stage.hamlet.change(
                Cast.FINANCE,
                state -> state.withMember(stage.hamlet
                        .member(Cast.FINANCE, Cast.HANNE)
                        .withStatus(org.portreeve.domain.membership.MembershipStatus.ACTIVE)));
        assign("AI Chat Auditor", LocalDate.of(2026, 12, 1));
        assertThat(stage.preview())
                .contains("1 change, 1 person", "Gains 1", "ai-chat:audit", "until 1 Dec 2026", "Loses nothing")
                .contains("No guard objects.");
        stage.save("Year-end close");
        var assignment = stage.hamlet.member(Cast.FINANCE, Cast.HANNE).roles().get(Cast.CHAT);
        assertThat(assignment.window()).isEqualTo(new Window(null, Instant.parse("2026-12-01T23:00:00Z")));
        assertThat(assignment.reason()).isEqualTo("Year-end close");
        assertThat(assignment.grantedBy()).isEqualTo(Author.of(Cast.BEN));
        assertThat(UsersStage.text(_get(Notification.class))).contains("Saved as r1.", "Hanne Ødegård");
        assertThat(stage.rows())
                .anySatisfy(row -> assertThat(row)
                        .startsWith("AI Chat Auditor")
                        .contains("until 1 Dec 2026", "Year-end close", "11 days left"));
        stage.open("/" + Cast.HANNE + "?tab=history");
        assertThat(details()).contains("AI Chat Auditor", "Year-end close", "Ben Adeyemi");
    }

    @Test
    void revoking_is_staged_and_can_be_taken_back() {
        stage.open("/" + Cast.ANA);
        stage.choose("AI Chat Auditor", "Revoke");
        assertThat(stage.preview()).contains("Loses 2", "ai-chat:audit", "at once", "Access in the whole tenant");
        assertThat(stage.rows()).anySatisfy(row -> assertThat(row).contains("Removed"));
        stage.choose("AI Chat Auditor", "Take back this change");
        assertThat(_find(PlanPreview.class)).isEmpty();
        stage.choose("AI Chat Auditor", "Revoke");
        stage.save("");
        assertThat(stage.hamlet.member(Cast.FINANCE, Cast.ANA).roles()).isEmpty();
    }

    @Test
    void a_profile_is_assigned_with_what_it_bundles() {
        stage.open("/" + Cast.ANA);
        UsersStage.click("Assign profile");
        UsersStage.choose("Accounting");
        UsersStage.click("Add");
        assertThat(stage.preview()).contains("Gains 1", "trace:view");
        stage.save("");
        assertThat(stage.hamlet.member(Cast.FINANCE, Cast.ANA).profiles()).containsOnlyKeys(Cast.ACCOUNTING);
    }

    @Test
    void discarding_forgets_what_was_staged() {
        stage.open("/" + Cast.ANA);
        stage.choose("AI Chat Auditor", "Revoke");
        UsersStage.click("Discard");
        assertThat(_find(PlanPreview.class)).isEmpty();
        assertThat(stage.rows()).noneSatisfy(row -> assertThat(row).contains("Removed"));
    }

    @Test
    void what_is_staged_survives_a_look_at_somebody_else() {
        stage.open("/" + Cast.ANA);
        stage.choose("AI Chat Auditor", "Revoke");
        stage.open("/" + Cast.BEN);
        stage.open("/" + Cast.ANA);
        assertThat(stage.rows()).anySatisfy(row -> assertThat(row).contains("Removed"));
    }

    @Test
    void a_form_without_role_or_with_days_in_the_wrong_order_says_so() {
        stage.open("/" + Cast.ANA);
        UsersStage.click("Assign role");
        UsersStage.click("Add");
        assertThat(role().getErrorMessage()).isEqualTo("Choose a role.");
        UsersStage.choose("Workflow Execution");
        _setValue(day("From"), LocalDate.of(2026, 12, 2));
        _setValue(day("Until"), LocalDate.of(2026, 12, 1));
        UsersStage.click("Add");
        assertThat(day("Until").getErrorMessage()).isEqualTo("The last day lies before the first.");
    }

    @Test
    void a_window_that_changes_keeps_the_role() {
        stage.open("/" + Cast.ANA);
        stage.choose("AI Chat Auditor", "Change window");
        assertThat(role().isReadOnly()).isTrue();
        _setValue(day("Until"), LocalDate.of(2027, 3, 1));
        UsersStage.click("Add");
        assertThat(stage.preview()).contains("Loses", "ai-chat:audit");
        stage.save("");
        assertThat(stage.hamlet
                        .member(Cast.FINANCE, Cast.ANA)
                        .roles()
                        .get(Cast.CHAT)
                        .window()
                        .until())
                .isEqualTo(Instant.parse("2027-03-01T23:00:00Z"));
    }

    @Test
    void effective_access_says_why_and_can_be_searched() {
        stage.open("/" + Cast.OLGA + "?tab=access");
        assertThat(stage.rows())
                .anySatisfy(row -> assertThat(row).startsWith("member:view").contains("User Administrator"))
                .anySatisfy(
                        row -> assertThat(row).startsWith("Access Management").contains("member:view"));
        _setValue(_get(_get(AccessTab.class), SearchField.class, spec -> {}), "role:a");
        assertThat(stage.rows()).hasSize(1).first().asString().startsWith("role:assign");
        stage.open("/" + Cast.DANA + "?tab=access");
        assertThat(details()).contains("Nothing is open right now");
    }

    @Test
    void what_the_reader_may_not_do_is_not_offered() {
        stage.hold(Cast.OLGA, Cast.LOOKER);
        stage.as(Cast.OLGA).open("/" + Cast.ANA);
        assertThat(details()).doesNotContain("Assign role");
        assertThat(_find(SaveFoot.class)).isEmpty();
        assertThat(stage.tabs())
                .containsExactlyInAnyOrder(
                        "Profile",
                        "Roles and profiles",
                        "Subtenants",
                        "Sections",
                        "Agents",
                        "Effective access",
                        "History");
    }

    @Test
    void a_tenant_admin_is_told_that_roles_add_nothing() {
        stage.hamlet.change(
                Cast.FINANCE,
                state -> state.withMember(
                        stage.hamlet.member(Cast.FINANCE, Cast.ANA).withBaseRole(BaseRole.TENANT_ADMIN)));
        stage.open("/" + Cast.ANA);
        assertThat(UsersStage.text(_get(Note.class))).contains("A Tenant Admin holds everything");
    }

    private void assign(String role, LocalDate until) {
        UsersStage.click("Assign role");
        UsersStage.choose(role);
        _setValue(day("Until"), until);
        UsersStage.click("Add");
    }

    private static ComboBox<?> role() {
        return _get(ComboBox.class);
    }

    private static DatePicker day(String label) {
        return _get(DatePicker.class, spec -> spec.withLabel(label));
    }

    private static String details() {
        return UsersStage.text(_get(DetailPanel.class));
    }
}
