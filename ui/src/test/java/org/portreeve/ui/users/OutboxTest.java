package org.portreeve.ui.users;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.mvysny.kaributesting.v10.NotFoundError;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.IFrame;
import com.vaadin.flow.component.html.Pre;
import com.vaadin.flow.component.tabs.Tab;
import com.vaadin.flow.component.tabs.Tabs;
import com.vaadin.flow.router.RouteConfiguration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.portreeve.application.mail.KeptMail;
import org.portreeve.application.mail.Letter;
import org.portreeve.application.mail.Letterhead;
import org.portreeve.application.mail.WrittenMail;
import org.portreeve.domain.membership.BaseRole;
import org.portreeve.domain.membership.Email;
import org.portreeve.domain.membership.UserId;
import org.portreeve.domain.tenancy.TenantId;
import org.portreeve.ui.outbox.OutboxPage;

class OutboxTest {
    private static final String LINK = "https://portreeve.example/invitation/token";

    private final UsersStage stage = new UsersStage();

    @BeforeEach
    void route() {
        RouteConfiguration.forSessionScope().setRoute("t/:tenant/outbox/:mail?", OutboxPage.class, List.of());
    }

    @AfterEach
    void close() {
        stage.close();
    }

    private void keep(TenantId tenant, long number, String to, String subject) {
        Letter letter = new Letter.Invitation(
                new Email(to),
                "en",
                new Letterhead(tenant, "Finance", "", null),
                "Ben",
                BaseRole.TENANT_USER,
                "",
                LINK,
                Hamlet.NOW.plusSeconds(3600),
                null,
                Cast.MADRID);
        var written = new WrittenMail(
                subject, "Accept:\n" + LINK + "\nRegards", "<p>Accept</p><script>parent.stolen = 1</script>");
        Objects.requireNonNull(stage.outbox)
                .computeIfAbsent(tenant, _ -> new ArrayList<>())
                .addFirst(new KeptMail(number, Hamlet.NOW, letter, written));
    }

    private static void go(String address) {
        UI.getCurrent().navigate(address);
    }

    private static String page() {
        return UsersStage.text(_get(OutboxPage.class));
    }

    @Test
    void an_empty_outbox_says_what_it_is_for_and_where_to_begin() {
        go("t/finance/outbox");

        assertThat(page()).contains("No mail lies here", "about Finance", "until the next start", "To the invitations");
    }

    @Test
    void mails_are_listed_newest_first_with_reader_subject_kind_and_time() {
        keep(Cast.FINANCE, 1, "zoe@new.example", "First");
        keep(Cast.FINANCE, 2, "yan@new.example", "Second");
        go("t/finance/outbox");

        assertThat(page()).contains("2 mails").contains("yan@new.example Second Invitation 20 Nov 2026, 11:00");
        assertThat(_find(Anchor.class))
                .extracting(Anchor::getHref)
                .containsExactly("t/finance/outbox/2", "t/finance/outbox/1");
        _assertNone(IFrame.class);
    }

    @Test
    void a_mail_is_shown_in_a_frame_that_runs_nothing_and_belongs_to_no_origin() {
        keep(Cast.FINANCE, 1, "zoe@new.example", "First");
        go("t/finance/outbox/1");

        IFrame frame = _get(IFrame.class);
        assertThat(frame.getSandbox().orElseThrow())
                .containsExactly(IFrame.SandboxType.ALLOW_POPUPS, IFrame.SandboxType.ALLOW_POPUPS_TO_ESCAPE_SANDBOX);
        assertThat(frame.getSrcdoc())
                .hasValueSatisfying(html -> assertThat(html).startsWith("<p>Accept</p>"));
        assertThat(frame.getElement().getAttribute("title")).isEqualTo("The mail as a mail program shows it");
    }

    @Test
    void the_plain_text_has_its_link_to_click() {
        keep(Cast.FINANCE, 1, "zoe@new.example", "First");
        go("t/finance/outbox/1");
        Tabs tabs = _get(Tabs.class);
        tabs.setSelectedTab(
                _get(Tab.class, spec -> spec.withPredicate(tab -> tab.getLabel().equals("As text"))));

        assertThat(UsersStage.text(_get(Pre.class))).isEqualTo("Accept: " + LINK + " Regards");
        assertThat(_get(_get(Pre.class), Anchor.class, spec -> {}).getHref()).isEqualTo(LINK);
    }

    @Test
    void what_people_typed_is_never_markup() {
        keep(Cast.FINANCE, 1, "zoe@new.example", "<img src=x onerror=alert(1)> \u202eevil");
        go("t/finance/outbox/1");

        assertThat(page()).contains("<img src=x onerror=alert(1)>");
        assertThat(_find(com.vaadin.flow.component.Html.class)).isEmpty();
    }

    @Test
    void whoever_is_no_tenant_admin_finds_nothing() {
        keep(Cast.FINANCE, 1, "zoe@new.example", "First");
        stage.olgaEverywhere();
        for (UserId user : List.of(Cast.OLGA, Cast.ANA, Cast.HANNE)) {
            stage.as(user);
            assertThatThrownBy(() -> go("t/finance/outbox")).isInstanceOf(NotFoundError.class);
            assertThatThrownBy(() -> go("t/finance/outbox/1")).isInstanceOf(NotFoundError.class);
        }
    }

    @Test
    void another_tenants_mail_is_not_found_here_nor_there() {
        keep(Cast.MANAGEMENT, 1, "zoe@new.example", "First");
        for (String address :
                List.of("t/management/outbox", "t/management/outbox/1", "t/nowhere/outbox", "t/finance/outbox/1")) {
            assertThatThrownBy(() -> go(address)).as(address).isInstanceOf(NotFoundError.class);
        }
    }

    @Test
    void what_is_no_number_and_what_has_made_room_is_not_found() {
        for (String number : List.of("7", "-1", "first", "99999999999999999999")) {
            assertThatThrownBy(() -> go("t/finance/outbox/" + number)).isInstanceOf(NotFoundError.class);
        }
    }

    @Test
    void where_mail_goes_to_a_server_there_is_no_such_page() {
        stage.outbox = null;

        assertThatThrownBy(() -> go("t/finance/outbox")).isInstanceOf(NotFoundError.class);
    }
}
