package org.portreeve.ui.users;

import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.ClickEvent;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.contextmenu.MenuItem;
import com.vaadin.flow.component.html.Anchor;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.portreeve.application.membership.PasswordRecovery;
import org.portreeve.application.membership.RecoverPassword;
import org.portreeve.domain.membership.BaseRole;
import org.portreeve.domain.membership.UserId;
import org.portreeve.domain.role.Grant;
import org.portreeve.domain.role.Permission;
import org.portreeve.domain.role.Role;
import org.portreeve.domain.role.RoleId;

class RecoverPasswordTest {
    private static final RoleId HELPER = new RoleId("helper");

    private final UsersStage stage = new UsersStage();

    @AfterEach
    void close() {
        stage.close();
    }

    private Optional<MenuItem> entry() {
        return _get(MemberMenu.class).getItems().getFirst().getSubMenu().getItems().stream()
                .filter(item -> item.getText().equals("Recover password…"))
                .findFirst();
    }

    private String started(UserId user) {
        stage.open("/" + user);
        MenuItem item = entry().orElseThrow();
        ComponentUtil.fireEvent(item, new ClickEvent<>(item));
        UsersStage.click("Start recovery");
        return UsersStage.text(_get(RecoverPasswordDialog.class));
    }

    @Test
    void a_mail_of_the_providers_is_said_to_be_one() {
        stage.provider = () -> new PasswordRecovery.Mailed("Acme Keycloak");
        assertThat(started(Cast.ANA)).contains("Acme Keycloak sends a mail.");
    }

    @Test
    void a_page_is_shown_with_its_link_and_said_to_be_no_mail() {
        stage.provider = () -> new PasswordRecovery.Page("Acme", URI.create("https://idp.acme.example/forgot"));
        assertThat(started(Cast.ANA)).contains("No mail was sent.").contains("Recovery page");
        assertThat(_get(_get(RecoverPasswordDialog.class), Anchor.class, spec -> {})
                        .getHref())
                .isEqualTo("https://idp.acme.example/forgot");
    }

    @Test
    void without_a_way_the_administrator_of_the_provider_is_named() {
        assertThat(started(Cast.ANA)).contains("No way of recovery is set up for Acme.");
    }

    @Test
    void a_provider_that_fails_is_a_refusal() {
        stage.provider = () -> new PasswordRecovery.Failed("Acme");
        assertThat(started(Cast.ANA)).contains("Acme was asked and has not sent a mail.");
    }

    @Test
    void who_has_never_signed_in_is_offered_nothing() {
        stage.open("/" + Cast.DANA);
        assertThat(entry()).isEmpty();
    }

    @Test
    void reaching_up_is_refused_in_the_dialog() {
        stage.hamlet.change(
                Cast.FINANCE,
                state -> state.withRoles(state.roles()
                                .with(
                                        HELPER,
                                        Role.own(
                                                HELPER,
                                                "Helper",
                                                "Helps people in",
                                                List.of(
                                                        Grant.unlimited(RecoverPassword.NEEDS),
                                                        Grant.unlimited(new Permission("member:view"))))))
                        .withMember(stage.hamlet.member(Cast.FINANCE, Cast.ANA).withBaseRole(BaseRole.TENANT_USER)));
        stage.hold(Cast.ANA, HELPER);
        stage.provider = () -> {
            throw new AssertionError("nobody is to be asked");
        };
        stage.as(Cast.ANA);
        assertThat(started(Cast.BEN)).contains("Ben Adeyemi");
        assertThat(_get(RecoverPasswordDialog.class).getElement().getOuterHTML())
                .contains("alert");
    }
}
