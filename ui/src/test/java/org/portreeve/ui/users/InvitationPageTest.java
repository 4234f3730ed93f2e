package org.portreeve.ui.users;

import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.RouteConfiguration;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.portreeve.application.identity.SessionAddress.Vouching;
import org.portreeve.domain.history.Author;
import org.portreeve.domain.membership.Email;
import org.portreeve.domain.membership.Identity;
import org.portreeve.domain.membership.Invitation;
import org.portreeve.domain.membership.MembershipStatus;
import org.portreeve.domain.membership.Person;
import org.portreeve.domain.membership.PersonName;
import org.portreeve.domain.role.RoleId;
import org.portreeve.domain.tenancy.Joining;
import org.portreeve.domain.tenancy.Tenant;
import org.portreeve.domain.tenancy.TenantStatus;
import org.portreeve.ui.component.ConsoleButton;
import org.portreeve.ui.invitations.InvitationPage;

/** Every way in which a link can end, to Maya, who is a member of the management tenant only. */
class InvitationPageTest {
    private static final String EMAIL = "dana.levi@acme.example";

    private final UsersStage stage = new UsersStage();

    @BeforeEach
    void danaIsInvited() {
        RouteConfiguration.forSessionScope().setRoute("invitation/:token", InvitationPage.class, List.of());
        invitation(it -> it);
        var maya = new Person(
                Cast.MAYA,
                new Identity("https://idp.acme.example", "maya"),
                new PersonName("Maya", "Levi"),
                new Email(EMAIL),
                true,
                null,
                "en",
                true);
        stage.hamlet.change(
                Cast.MANAGEMENT,
                state -> state.withPerson(maya)
                        .withMember(stage.hamlet
                                .member(Cast.FINANCE, Cast.ANA)
                                .withRoles(Map.of())
                                .of(Cast.MAYA)));
        stage.as(Cast.MAYA).with(EMAIL, Vouching.VOUCHED);
    }

    @AfterEach
    void close() {
        stage.close();
    }

    private void invitation(UnaryOperator<Invitation> as) {
        var pending = Invitation.pending(
                        Cast.DANA,
                        Hamlet.NOW.minus(Duration.ofDays(3)),
                        Hamlet.NOW.plus(Duration.ofDays(4)),
                        Author.of(Cast.BEN),
                        "")
                .withToken("hash of token");
        stage.hamlet.change(
                Cast.FINANCE, state -> state.withInvitations(state.invitations().with(Cast.DANA, as.apply(pending))));
    }

    private String page() {
        UI.getCurrent().navigate("invitation/token");
        return UsersStage.text(_get(InvitationPage.class));
    }

    private void refuses(String... words) {
        assertThat(page()).contains(words);
        assertThat(_find(ConsoleButton.class, spec -> spec.withText("Accept"))).isEmpty();
        assertThat(stage.hamlet.read(Cast.FINANCE).tenant().members().has(Cast.MAYA))
                .isFalse();
    }

    @Test
    void an_offer_says_who_invites_to_what_and_accepting_it_makes_a_member() {
        assertThat(page())
                .contains("Ben Adeyemi invites you to Finance", "As Tenant User.", "It counts in: whole tenant.");
        UsersStage.click("Accept");
        assertThat(stage.hamlet.member(Cast.FINANCE, Cast.MAYA).status()).isEqualTo(MembershipStatus.ACTIVE);
        assertThat(stage.hamlet.read(Cast.FINANCE).tenant().members().has(Cast.DANA))
                .isFalse();
        assertThat(page()).contains("You are a member of Finance already", "Go to Finance");
    }

    @Test
    void an_expired_one_names_whom_to_ask() {
        invitation(it -> it.withExpiry(Hamlet.NOW));
        refuses("The invitation to Finance has expired", "Ask Ben Adeyemi for a new one.");
    }

    @Test
    void a_used_one_is_used_to_anybody_else() {
        invitation(it -> it.accepted(Hamlet.NOW.minusSeconds(9)));
        stage.hamlet.change(
                Cast.FINANCE,
                state -> state.withMember(
                        stage.hamlet.member(Cast.FINANCE, Cast.DANA).withStatus(MembershipStatus.ACTIVE)));
        refuses("has been accepted already", "Sign in as whoever accepted it");
    }

    @Test
    void an_address_that_the_provider_did_not_confirm_is_not_enough() {
        stage.with(EMAIL, Vouching.NOT_VERIFIED);
        refuses(EMAIL + " is not confirmed", "Confirm the address with your identity provider");
    }

    @Test
    void an_address_outside_of_the_providers_domains_is_not_enough() {
        stage.with(EMAIL, Vouching.OUTSIDE_DOMAINS);
        refuses("may not vouch for " + EMAIL, "Sign in through the provider of that address");
    }

    @Test
    void a_suspended_tenant_takes_nobody() {
        stage.hamlet.change(Cast.FINANCE, state -> state.withTenant(suspended(state.tenant())));
        refuses("Finance is closed", "Ask an administrator of Finance.");
    }

    private static Tenant suspended(Tenant tenant) {
        return new Tenant(
                tenant.id(),
                tenant.name(),
                tenant.kind(),
                TenantStatus.SUSPENDED,
                tenant.timeZone(),
                tenant.subscription(),
                tenant.boundary(),
                tenant.joining());
    }

    @Test
    void a_membership_that_has_ended_meanwhile_is_no_offer() {
        stage.hamlet.change(
                Cast.FINANCE,
                state -> state.withMember(
                        stage.hamlet.member(Cast.FINANCE, Cast.DANA).withUntil(Hamlet.NOW.minusSeconds(1))));
        refuses("The membership of Finance that was offered has ended");
    }

    @Test
    void a_rule_that_objects_at_acceptance_leaves_it_pending_and_says_whom_to_ask() {
        stage.hamlet.change(
                Cast.FINANCE,
                state -> state.withTenant(state.tenant()
                        .withJoining(new Joining(Map.of(), true, Set.of(new RoleId("not-there")), Set.of()))));
        page();
        UsersStage.click("Accept");
        assertThat(UsersStage.text(_get(InvitationPage.class)))
                .contains("You cannot join Finance at this moment", "Ask an administrator of Finance");
        assertThat(stage.hamlet.member(Cast.FINANCE, Cast.DANA).status()).isEqualTo(MembershipStatus.INVITED);
    }

    @Test
    void a_link_that_was_replaced_points_to_the_newest_mail() {
        invitation(it -> it.withToken("hash of another"));
        assertThat(page()).contains("There is no such invitation", "Open the link in the newest mail");
    }
}
