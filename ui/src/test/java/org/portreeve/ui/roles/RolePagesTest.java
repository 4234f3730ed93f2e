package org.portreeve.ui.roles;

import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.mvysny.kaributesting.v10.GridKt;
import com.github.mvysny.kaributesting.v10.NotFoundError;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.portreeve.application.role.ListRoles;
import org.portreeve.domain.Window;
import org.portreeve.domain.membership.UserId;
import org.portreeve.domain.role.Grant;
import org.portreeve.domain.role.Permission;
import org.portreeve.domain.role.Role;
import org.portreeve.domain.role.RoleId;
import org.portreeve.ui.component.SaveFoot;
import org.portreeve.ui.component.Segments;
import org.portreeve.ui.users.Cast;

class RolePagesTest {
    private static final Permission RUN = new Permission("workflow:run");
    private static final Permission AUDIT = new Permission("ai-chat:audit");

    private final RolesStage stage = new RolesStage();

    @AfterEach
    void close() {
        stage.close();
    }

    @SuppressWarnings("unchecked")
    private static List<String> listed() {
        return GridKt._findAll((Grid<ListRoles.Row>) _get(Grid.class)).stream()
                .map(row -> row.role().name() + " " + row.people())
                .toList();
    }

    private static TextField field(String label) {
        return _get(TextField.class, spec -> spec.withLabel(label));
    }

    private static String editor() {
        return RolesStage.text(_get(RoleEditor.class));
    }

    private static void save(String reason) {
        var foot = _get(SaveFoot.class);
        _setValue(_get(foot, TextField.class, spec -> {}), reason);
        RolesStage.click("Save");
    }

    private void roleOf(UserId user, RoleId role) {
        stage.hamlet.change(
                Cast.FINANCE,
                state -> state.withMember(stage.hamlet
                        .member(Cast.FINANCE, user)
                        .withRoles(Map.of(role, Cast.direct(role, Window.ALWAYS, "")))));
    }

    @Test
    void the_list_counts_everybody_who_holds_a_role_once() {
        roleOf(Cast.HANNE, Cast.CLERK);
        stage.open("");
        assertThat(listed()).contains("Invoice Clerk 1", "AI Chat Auditor 1", "Evaluator 0");
    }

    @Test
    void the_list_is_searched_by_what_roles_grant_and_says_when_nothing_matches() {
        stage.open("");
        _setValue(_get(TextField.class, spec -> {}), "evaluation:run");
        assertThat(listed()).containsExactly("Evaluator 1");
        _setValue(_get(TextField.class, spec -> {}), "nothing of the kind");
        assertThat(RolesStage.text(_get(RolesPage.class))).contains("nothing of the kind", "Clear filters");
    }

    @Test
    void a_grant_is_staged_previewed_and_saved_as_one_revision() {
        stage.open("/invoice-clerk");
        roleOf(Cast.ANA, Cast.CLERK);
        RolesStage.toggle("workflow:run");
        assertThat(editor()).contains("1 gains workflow:run", "Ana Ruiz Montalbán", "1 staged");
        save("They run what they book");
        assertThat(stage.role(Cast.CLERK).grants()).containsKey(RUN);
        assertThat(_find(SaveFoot.class)).hasSize(1);
    }

    @Test
    void discarding_leaves_everything_as_it_was() {
        stage.open("/invoice-clerk");
        RolesStage.toggle("workflow:run");
        RolesStage.click("Discard");
        assertThat(RolesStage.box("workflow:run").getValue()).isFalse();
        assertThat(editor()).contains("Nothing is changed yet.");
    }

    @Test
    void a_grant_is_limited_to_resources_that_nobody_has_registered() {
        stage.open("/workflow-execution");
        RolesStage.click("limit");
        @SuppressWarnings("unchecked")
        var every = (Segments<Boolean>) _get(Segments.class);
        every.setValue(false);
        @SuppressWarnings("unchecked")
        var listed = (MultiSelectComboBox<String>) _get(MultiSelectComboBox.class);
        RolesStage.click("Use these");
        assertThat(listed.getErrorMessage()).contains("at least one");
        com.vaadin.flow.component.ComponentUtil.fireEvent(
                listed,
                new com.vaadin.flow.component.combobox.ComboBoxBase.CustomValueSetEvent<>(listed, false, "night-run"));
        RolesStage.click("Use these");
        save("Nights only");
        assertThat(stage.role(Cast.WORKFLOW).grant(RUN)).isEqualTo(Grant.on(RUN, Set.of("night-run")));
    }

    @Test
    void a_new_role_needs_a_name_and_a_purpose_and_gets_the_key_of_its_name() {
        stage.open("/_new");
        RolesStage.toggle("workflow:run");
        save("");
        assertThat(field("Name").getErrorMessage()).isEqualTo("A role has a name.");
        assertThat(field("Purpose").getErrorMessage()).contains("what the role is for");
        _setValue(field("Name"), "Café Runner");
        _setValue(field("Purpose"), "Runs cafés");
        save("");
        assertThat(stage.role(new RoleId("cafe-runner")).grants()).containsOnlyKeys(RUN);
        assertThat(UI.getCurrent().getActiveViewLocation().getPath()).endsWith("roles/cafe-runner");
    }

    @Test
    void a_name_that_people_cannot_tell_apart_is_refused_at_its_field() {
        stage.open("/_new");
        _setValue(field("Purpose"), "The same");
        _setValue(field("Name"), "invoice_clerk");
        assertThat(field("Name").getErrorMessage()).contains("Invoice Clerk is called so already");
    }

    @Test
    void a_copy_starts_with_all_that_the_other_grants() {
        stage.open("/_new?of=ai-chat-auditor&from=finance");
        _setValue(field("Name"), "Second Auditor");
        save("");
        assertThat(stage.role(new RoleId("second-auditor")).grants()).containsOnlyKeys(AUDIT);
    }

    @Test
    void an_overtaken_editor_keeps_what_was_typed_and_compares_with_now() {
        stage.open("/invoice-clerk");
        RolesStage.toggle("workflow:run");
        stage.meanwhile(new Role(
                Cast.CLERK,
                "Invoice Clerk",
                "Books all invoices",
                Role.Origin.OWN,
                "own",
                stage.role(Cast.CLERK).grants()));
        save("");
        assertThat(editor()).contains("Somebody has changed this role meanwhile.");
        assertThat(stage.role(Cast.CLERK).grants()).doesNotContainKey(RUN);
        RolesStage.click("Compare with now");
        save("");
        assertThat(stage.role(Cast.CLERK).grants()).containsKey(RUN);
    }

    @Test
    void a_deletion_says_who_loses_what_and_takes_every_mention_along() {
        stage.open("/ai-chat-auditor");
        RolesStage.click("Delete");
        assertThat(RolesStage.text(_get(Dialog.class))).contains("1 loses ai-chat:audit", "Ana Ruiz Montalbán");
        RolesStage.click("Delete the role");
        assertThat(stage.exists(Cast.CHAT)).isFalse();
        assertThat(stage.hamlet.member(Cast.FINANCE, Cast.ANA).roles()).isEmpty();
        assertThat(UI.getCurrent().getActiveViewLocation().getPath()).isEqualTo("t/finance/roles");
    }

    @Test
    void who_may_not_see_roles_finds_no_page() {
        stage.as(Cast.OLGA);
        assertThatThrownBy(() -> stage.open("/invoice-clerk")).isInstanceOf(NotFoundError.class);
        assertThatThrownBy(() -> stage.open("")).isInstanceOf(NotFoundError.class);
    }

    @Test
    void who_may_only_look_sees_no_way_to_save() {
        stage.hamlet.change(
                Cast.FINANCE,
                state -> state.withRoles(
                        state.roles().with(Cast.LOOKER, Cast.role(Cast.LOOKER, "Looker", "Looks", "role:view"))));
        roleOf(Cast.ANA, Cast.LOOKER);
        stage.as(Cast.ANA).open("/invoice-clerk");
        assertThat(_find(SaveFoot.class)).isEmpty();
        assertThat(field("Name").isReadOnly()).isTrue();
        assertThatThrownBy(() -> RolesStage.toggle("workflow:run")).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void what_escalates_is_refused_with_the_guards_words() {
        stage.hamlet.change(
                Cast.FINANCE,
                state -> state.withRoles(state.roles()
                        .with(Cast.LOOKER, Cast.role(Cast.LOOKER, "Looker", "Looks", "role:view", "role:manage"))));
        roleOf(Cast.ANA, Cast.LOOKER);
        roleOf(Cast.OLGA, Cast.CLERK);
        stage.as(Cast.ANA).open("/invoice-clerk");
        RolesStage.toggle("member:remove");
        assertThat(editor()).contains("escalation");
        save("");
        assertThat(stage.role(Cast.CLERK).grants()).doesNotContainKey(new Permission("member:remove"));
    }

    @Test
    void two_roles_stand_side_by_side() {
        stage.open("/_compare?one=invoice-clerk&other=ai-chat-auditor");
        assertThat(RolesStage.text(_get(CompareRolesPage.class)))
                .contains("0 the same, 2 different", "ai-chat:audit not granted Every resource");
    }

    @Test
    void another_tenant_and_a_role_that_is_not_there_answer_alike() {
        assertThatThrownBy(() -> stage.open("/nil")).isInstanceOf(NotFoundError.class);
        assertThatThrownBy(() -> UI.getCurrent().navigate("t/nowhere/roles/invoice-clerk"))
                .isInstanceOf(NotFoundError.class);
        assertThatThrownBy(() -> UI.getCurrent().navigate("t/nowhere/roles")).isInstanceOf(NotFoundError.class);
    }
}
