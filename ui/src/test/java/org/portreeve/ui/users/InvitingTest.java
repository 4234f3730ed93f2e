package org.portreeve.ui.users;

import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Code;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.router.RouteConfiguration;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.portreeve.domain.membership.MembershipStatus;
import org.portreeve.ui.component.ConsoleButton;
import org.portreeve.ui.component.Segments;
import org.portreeve.ui.invitations.InvitationPage;
import org.portreeve.ui.invitations.InvitationsPage;

class InvitingTest {
    private final UsersStage stage = new UsersStage();

    @AfterEach
    void close() {
        stage.close();
    }

    private void pages() {
        RouteConfiguration.forSessionScope().setRoute("t/:tenant/invitations", InvitationsPage.class, List.of());
        RouteConfiguration.forSessionScope().setRoute("invitation/:token", InvitationPage.class, List.of());
    }

    @SuppressWarnings("unchecked")
    private static Segments<Object> segments(String name) {
        return (Segments<Object>) _find(Segments.class).stream()
                .filter(one -> name.equals(one.getElement().getAttribute("aria-label")))
                .findFirst()
                .orElseThrow();
    }

    private static void wholeTenant() {
        Segments<Object> where = segments("Scope");
        where.setValue(where.getListDataView().getItems().findFirst().orElseThrow());
    }

    private void invite(String addresses) {
        UsersStage.click("Invite");
        _setValue(_get(TextArea.class, spec -> spec.withLabel("Addresses")), addresses);
        wholeTenant();
    }

    private long invited() {
        return stage.hamlet.read(Cast.FINANCE).tenant().members().stream()
                .filter(member -> member.status() == MembershipStatus.INVITED)
                .count();
    }

    @Test
    void an_invitation_is_made_and_its_link_shown_once() {
        stage.open("");
        long before = invited();
        invite("Zoe Q <zoe@new.example>");
        UsersStage.click("Invite 1 person");
        assertThat(_get(Code.class).getText()).isEqualTo("https://portreeve.example/invitation/token");
        assertThat(UsersStage.text(_get(Dialog.class))).contains("Shown this once", "Hand the link on yourself");
        assertThat(invited()).isEqualTo(before + 1);
    }

    @Test
    void each_address_that_is_left_out_says_why() {
        stage.open("");
        invite("zoe@new.example, nobody; zoe@new.example");
        assertThat(UsersStage.text(_get(Dialog.class)))
                .contains("2 addresses are left out", "nobody No address.", "The same as number 1.");
        assertThat(_get(ConsoleButton.class, spec -> spec.withText("Invite 1 person"))
                        .isEnabled())
                .isFalse();
    }

    @Test
    void people_are_made_at_once_without_a_link() {
        stage.open("");
        invite("zoe@new.example");
        segments("How").setValue(false);
        UsersStage.click("Create 1 person");
        assertThat(_find(Dialog.class)).isEmpty();
        assertThat(stage.hamlet.read(Cast.FINANCE).tenant().people().stream()
                        .filter(person -> "zoe@new.example".equals(person.label())))
                .hasSize(1);
    }

    @Test
    void the_page_lists_resends_and_revokes() {
        stage.open("");
        invite("zoe@new.example");
        UsersStage.click("Invite 1 person");
        _find(Dialog.class).forEach(Dialog::close);
        pages();
        UI.getCurrent().navigate("t/finance/invitations");
        assertThat(UsersStage.text(_get(InvitationsPage.class))).contains("zoe@new.example", "Invited by");
        UsersStage.click("Revoke");
        UsersStage.click("Revoke the invitation");
        assertThat(UsersStage.text(_get(InvitationsPage.class))).doesNotContain("zoe@new.example");
    }

    @Test
    void a_link_that_leads_nowhere_says_so_and_what_to_do() {
        stage.open("");
        pages();
        UI.getCurrent().navigate("invitation/guess");
        assertThat(UsersStage.text(_get(InvitationPage.class)))
                .contains("There is no such invitation", "Open the link in the newest mail");
    }

    @Test
    void a_link_for_another_address_tells_little_of_it() {
        stage.open("");
        invite("zoe@new.example");
        UsersStage.click("Invite 1 person");
        _find(Dialog.class).forEach(Dialog::close);
        pages();
        UI.getCurrent().navigate("invitation/token");
        String page = UsersStage.text(_get(InvitationPage.class));
        assertThat(page).contains("for another address", "z…@new.example");
        assertThat(page.toLowerCase(Locale.ROOT)).doesNotContain("finance", "zoe");
    }
}
