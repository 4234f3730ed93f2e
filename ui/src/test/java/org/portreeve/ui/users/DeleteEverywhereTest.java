package org.portreeve.ui.users;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.ClickEvent;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.contextmenu.MenuItem;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.portreeve.application.membership.DeleteEverywhere;
import org.portreeve.domain.Window;
import org.portreeve.domain.apikey.ApiKey;
import org.portreeve.domain.apikey.ApiKeyId;
import org.portreeve.domain.history.Author;
import org.portreeve.domain.membership.BaseRole;
import org.portreeve.domain.membership.Membership;
import org.portreeve.domain.membership.UserId;
import org.portreeve.domain.role.Grant;
import org.portreeve.domain.role.Role;
import org.portreeve.domain.role.RoleId;
import org.portreeve.domain.state.Table;
import org.portreeve.ui.component.ConsoleButton;

class DeleteEverywhereTest {
    private static final RoleId KEEPER = new RoleId("keeper");

    private final UsersStage stage = new UsersStage();

    @AfterEach
    void close() {
        stage.close();
    }

    /** Ben may delete people everywhere. */
    private void benKeepsPeople() {
        var finance = stage.hamlet.read(Cast.FINANCE).tenant();
        Membership ben = stage.hamlet
                .member(Cast.FINANCE, Cast.BEN)
                .withBaseRole(BaseRole.TENANT_USER)
                .withRoles(Map.of(KEEPER, Cast.direct(KEEPER, Window.ALWAYS, "")));
        stage.hamlet.change(
                Cast.MANAGEMENT,
                state -> state.withRoles(state.roles()
                                .with(
                                        KEEPER,
                                        Role.own(
                                                KEEPER,
                                                "Keeper",
                                                "Keeps people",
                                                List.of(Grant.unlimited(DeleteEverywhere.NEEDS)))))
                        .withPerson(finance.people().get(Cast.BEN))
                        .withMember(ben));
    }

    private void anaMadeAKey() {
        var key = key("Nightly import");
        stage.hamlet.change(
                Cast.FINANCE, state -> state.withApiKeys(state.apiKeys().with(key.id(), key)));
    }

    private static ApiKey key(String name) {
        return new ApiKey(
                new ApiKeyId(new UUID(1, 1)),
                name,
                "prv_nigh",
                "hash",
                Set.of(ApiKey.Scope.DECIDE),
                null,
                Author.of(Cast.ANA),
                Hamlet.NOW,
                null);
    }

    private Optional<MenuItem> entry(String text) {
        return _get(MemberMenu.class).getItems().getFirst().getSubMenu().getItems().stream()
                .filter(item -> item.getText().equals(text))
                .findFirst();
    }

    private void open(UserId user) {
        stage.open("/" + user);
        MenuItem item = entry("Delete everywhere…").orElseThrow();
        ComponentUtil.fireEvent(item, new ClickEvent<>(item));
    }

    private static String dialog() {
        return UsersStage.text(_get(DeleteEverywhereDialog.class));
    }

    private static ConsoleButton act() {
        return _get(ConsoleButton.class, spec -> spec.withText("Delete everywhere"));
    }

    private static void type(String address) {
        _setValue(_get(TextField.class, spec -> spec.withLabel("Type ana@acme.example to confirm")), address);
    }

    @Test
    void only_who_may_is_offered_it() {
        stage.open("/" + Cast.ANA);
        assertThat(entry("Remove…")).isPresent();
        assertThat(entry("Delete everywhere…")).isEmpty();
    }

    @Test
    void it_says_where_from_and_what_is_left_and_wants_the_address_typed() {
        benKeepsPeople();
        anaMadeAKey();
        open(Cast.ANA);
        assertThat(dialog())
                .contains("They go from 1 tenant.")
                .contains("Finance")
                .contains("1 API key that they made goes on working.")
                .contains("Nightly import")
                .contains("What people typed stays.");
        assertThat(act().isEnabled()).isFalse();
        type("ana@acme.exampl");
        assertThat(act().isEnabled()).isFalse();
        type(" ANA@acme.example");
        assertThat(act().isEnabled()).isTrue();
    }

    @Test
    void keys_that_they_made_for_the_platform_itself_are_named_and_counted() {
        benKeepsPeople();
        anaMadeAKey();
        stage.hamlet.platformKeys = Table.of(List.of(key("Catalogue robot")), ApiKey::id);
        open(Cast.ANA);
        assertThat(dialog())
                .contains("1 API key of the platform that they made goes on working.")
                .contains("Catalogue robot");
        type("ana@acme.example");
        UsersStage.click("Delete everywhere");
        assertThat(UsersStage.text(_get(Notification.class))).contains("1 tenant, 2 API keys wait for a decision.");
    }

    @Test
    void once_confirmed_they_are_gone_and_the_pseudonym_is_told() {
        benKeepsPeople();
        anaMadeAKey();
        open(Cast.ANA);
        type("ana@acme.example");
        UsersStage.click("Delete everywhere");
        assertThat(stage.hamlet.read(Cast.FINANCE).tenant().members().has(Cast.ANA))
                .isFalse();
        assertThat(stage.hamlet.erased).containsExactly(Cast.ANA);
        assertThat(stage.names()).doesNotContain("Ana Ruiz Montalbán");
        _assertNone(MemberMenu.class);
        assertThat(UsersStage.text(_get(Notification.class)))
                .contains("Erased person 000002")
                .contains("1 tenant, 1 API key waits for a decision.");
    }

    @Test
    void a_tenant_that_refuses_is_named_with_its_reason_and_there_is_nothing_to_confirm() {
        benKeepsPeople();
        open(Cast.BEN);
        assertThat(dialog())
                .contains("Not every tenant allows it.")
                .contains("would be left without an active Tenant Admin");
        assertThat(_find(TextField.class, spec -> spec.withLabel("Type ben@acme.example to confirm")))
                .isEmpty();
        assertThat(act().isEnabled()).isFalse();
    }

    @Test
    void what_somebody_else_saved_meanwhile_is_shown_before_it_counts() {
        benKeepsPeople();
        open(Cast.ANA);
        type("ana@acme.example");
        anaMadeAKey();
        stage.hold(Cast.ANA, Cast.EVALUATOR);
        UsersStage.click("Delete everywhere");
        assertThat(dialog()).contains("The effects have changed meanwhile.").contains("Nightly import");
        assertThat(stage.hamlet.read(Cast.FINANCE).tenant().members().has(Cast.ANA))
                .isTrue();
        UsersStage.click("Delete everywhere");
        assertThat(stage.hamlet.read(Cast.FINANCE).tenant().members().has(Cast.ANA))
                .isFalse();
    }

    @Test
    void removing_from_one_tenant_says_what_is_left_too() {
        anaMadeAKey();
        stage.open("/" + Cast.ANA);
        MenuItem remove = entry("Remove…").orElseThrow();
        ComponentUtil.fireEvent(remove, new ClickEvent<>(remove));
        assertThat(UsersStage.text(_get(BulkDialog.class)))
                .contains("1 API key that they made goes on working.")
                .contains("Nightly import");
        UsersStage.click("Remove 1 person");
        assertThat(UsersStage.text(_get(Notification.class))).contains("1 API key that they made goes on working.");
    }
}
