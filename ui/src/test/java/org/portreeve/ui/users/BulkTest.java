package org.portreeve.ui.users;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.ClickEvent;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.contextmenu.MenuItem;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.portreeve.application.membership.MemberAction.Mode;
import org.portreeve.domain.membership.MembershipStatus;
import org.portreeve.domain.membership.UserId;
import org.portreeve.domain.role.Grant;
import org.portreeve.domain.role.Permission;
import org.portreeve.domain.role.Role;
import org.portreeve.domain.role.RoleId;
import org.portreeve.ui.component.ConsoleButton;

class BulkTest {
    private final UsersStage stage = new UsersStage();

    @AfterEach
    void close() {
        stage.close();
    }

    @Test
    void picked_people_are_counted_and_all_that_match_can_be_picked() {
        stage.open("");
        pick(Cast.ANA);
        assertThat(bar()).contains("1 selected").contains("Select all 5");
        UsersStage.click("Select all 5");
        assertThat(bar()).contains("5 selected").doesNotContain("Select all");
        pick(Cast.ANA);
        assertThat(bar()).contains("4 selected");
        stage.open("?status=disabled");
        assertThat(_get(UsersView.class).getChildren().toList()).isNotEmpty();
        _assertNone(BulkBar.class);
    }

    @Test
    void who_may_do_nothing_to_people_picks_nobody() {
        RoleId viewer = new RoleId("viewer");
        stage.hamlet.change(
                Cast.FINANCE,
                state -> state.withRoles(state.roles()
                        .with(
                                viewer,
                                Role.own(
                                        viewer,
                                        "Viewer",
                                        "Sees people",
                                        List.of(Grant.unlimited(new Permission("member:view")))))));
        stage.hold(Cast.OLGA, viewer);
        stage.as(Cast.OLGA).open("");
        assertThat(stage.grid().getColumnByKey("pick").isVisible()).isFalse();
    }

    @Test
    void disabling_says_who_loses_what_and_is_one_revision() {
        stage.open("");
        pick(Cast.ANA);
        UsersStage.click("Disable…");
        assertThat(dialog()).contains("Loses");
        UsersStage.click("Disable 1 person");
        assertThat(stage.hamlet.member(Cast.FINANCE, Cast.ANA).status()).isEqualTo(MembershipStatus.DISABLED);
        _assertNone(BulkBar.class);
    }

    @Test
    void who_is_refused_is_named_and_the_rest_waits_for_a_decision() {
        stage.open("");
        pick(Cast.ANA);
        pick(Cast.BEN);
        UsersStage.click("Remove…");
        assertThat(dialog()).contains("1 person is refused.").contains("Ben");
        var act = _get(ConsoleButton.class, spec -> spec.withText("Remove 1 person"));
        assertThat(act.isEnabled()).isFalse();
        _setValue(_get(_get(BulkDialog.class), Checkbox.class, spec -> {}), true);
        _click(act);
        assertThat(stage.hamlet.read(Cast.FINANCE).tenant().members().has(Cast.ANA))
                .isFalse();
        assertThat(stage.hamlet.read(Cast.FINANCE).tenant().members().has(Cast.BEN))
                .isTrue();
    }

    @Test
    @SuppressWarnings({"unchecked", "rawtypes"}) // Why: components are looked up by their raw classes.
    void roles_are_added_removed_or_replaced() {
        stage.open("");
        pick(Cast.ANA);
        UsersStage.click("Roles…");
        assertThat(dialog()).contains("Choose what it is about.");
        MultiSelectComboBox<Facet.Choice> roles = _get(_get(BulkDialog.class), MultiSelectComboBox.class, spec -> {});
        var evaluator = roles.getListDataView()
                .getItems()
                .filter(one -> one.value().equals("evaluator"))
                .findFirst()
                .orElseThrow();
        _setValue(_get(_get(BulkDialog.class), RadioButtonGroup.class, spec -> {}), Mode.REPLACE);
        roles.setValue(Set.of(evaluator));
        UsersStage.click("Save for 1 person");
        assertThat(stage.hamlet.member(Cast.FINANCE, Cast.ANA).roles().keySet())
                .extracting(role -> role.value())
                .containsExactly("evaluator");
    }

    @Test
    void the_menu_of_a_person_removes_them_and_closes_their_details() {
        stage.open("/" + Cast.ANA);
        MenuItem remove = _get(MemberMenu.class).getItems().getFirst().getSubMenu().getItems().stream()
                .filter(item -> item.getText().equals("Remove…"))
                .findFirst()
                .orElseThrow();
        ComponentUtil.fireEvent(remove, new ClickEvent<>(remove));
        UsersStage.click("Remove 1 person");
        assertThat(stage.names()).doesNotContain("Ana Ruiz Montalbán");
        _assertNone(MemberMenu.class);
    }

    private void pick(UserId user) {
        _get(PeopleList.class).picking().toggle(user);
    }

    private static String bar() {
        return UsersStage.text(_get(BulkBar.class));
    }

    private static String dialog() {
        return UsersStage.text(_get(BulkDialog.class));
    }
}
