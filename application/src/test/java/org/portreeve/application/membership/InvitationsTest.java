package org.portreeve.application.membership;

import static org.assertj.core.api.Assertions.assertThat;
import static org.portreeve.application.membership.Company.CLERK;
import static org.portreeve.application.membership.Company.FINANCE;
import static org.portreeve.application.membership.Company.LOGS;
import static org.portreeve.application.membership.Company.TRACES;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.portreeve.application.Actor;
import org.portreeve.application.change.Outcome;
import org.portreeve.application.identity.SessionAddress;
import org.portreeve.application.identity.SessionAddress.Vouching;
import org.portreeve.application.invitation.AcceptInvitation;
import org.portreeve.application.invitation.AddPeople;
import org.portreeve.application.invitation.AddressVerdict;
import org.portreeve.application.invitation.Invited;
import org.portreeve.application.invitation.ListInvitations;
import org.portreeve.application.invitation.NewMember;
import org.portreeve.application.invitation.PastedAddresses;
import org.portreeve.application.mail.Letter;
import org.portreeve.domain.Extent;
import org.portreeve.domain.Window;
import org.portreeve.domain.change.Objection;
import org.portreeve.domain.membership.BaseRole;
import org.portreeve.domain.membership.Email;
import org.portreeve.domain.membership.Membership;
import org.portreeve.domain.membership.MembershipStatus;
import org.portreeve.domain.membership.Person;
import org.portreeve.domain.membership.UserId;
import org.portreeve.domain.section.SectionToggle;

class InvitationsTest extends InvitingCompany {
    @Test
    void people_are_invited_each_with_a_link_of_their_own() {
        AddPeople.Answer answer = invite(
                company.admin,
                "Zoe Q <zoe@new.example>, yan@new.example; ana@people.example\nzoe@NEW.example\nnobody",
                USER);
        assertThat(answer.outcome()).isInstanceOf(Outcome.Committed.class);
        assertThat(answer.lines())
                .extracting(AddPeople.Line::verdict)
                .containsExactly(
                        new AddressVerdict.Adds(),
                        new AddressVerdict.Adds(),
                        new AddressVerdict.AlreadyMember(Company.user("ana")),
                        new AddressVerdict.Twice(1),
                        new AddressVerdict.NoAddress());
        assertThat(answer.sent())
                .extracting(sent -> sent.link())
                .doesNotHaveDuplicates()
                .hasSize(2);
        assertThat(postbox.letters()).hasSize(2).first().isInstanceOfSatisfying(Letter.Invitation.class, letter -> {
            assertThat(letter.to()).isEqualTo(new Email("zoe@new.example"));
            assertThat(letter.link()).isEqualTo("https://portreeve.example/invitation/token-1");
            assertThat(letter.invitedBy()).isEqualTo("admin Example");
            assertThat(letter.message()).isEqualTo("Welcome");
        });
        UserId zoe = invited("zoe@new.example");
        assertThat(company.state().invitations().get(zoe).tokenHash()).isEqualTo("hash of token-1");
        assertThat(company.state().members().get(zoe).status()).isEqualTo(MembershipStatus.INVITED);
        assertThat(company.state().people().get(zoe).name().full()).isEqualTo("Zoe Q");
    }

    @Test
    void a_plan_changes_nothing_and_says_what_accepting_would_give() {
        NewMember clerk = new NewMember(
                BaseRole.TENANT_USER, null, Extent.all(), Map.of(CLERK, Window.ALWAYS), Set.of(), true, Map.of(), null);
        AddPeople.Answer answer = adding.plan(company.admin, FINANCE, wish("zoe@new.example", clerk));
        assertThat(answer.outcome()).isInstanceOf(Outcome.Planned.class);
        assertThat(answer.accepted().effects().isEmpty()).isFalse();
        assertThat(postbox.letters()).isEmpty();
        assertThat(company.state().invitations().isEmpty()).isTrue();
    }

    @Test
    void people_who_are_known_are_added_like_people_who_are_not() {
        known("kim");
        AddPeople.Answer answer = invite(company.admin, "kim@people.example, new@people.example", USER);
        assertThat(answer.lines()).extracting(AddPeople.Line::verdict).containsOnly(new AddressVerdict.Adds());
        Person stranger = company.state().people().get(invited("kim@people.example"));
        assertThat(stranger.isPlaceholder()).isTrue();
        assertThat(stranger.label()).isEqualTo("kim@people.example");
    }

    @Test
    void only_who_may_invite_invites_and_gives_no_more_than_they_may_give() {
        assertThat(invite(company.stranger, "zoe@new.example", USER).outcome()).isInstanceOf(Outcome.Absent.class);
        NewMember admin =
                new NewMember(BaseRole.TENANT_ADMIN, null, Extent.all(), Map.of(), Set.of(), true, Map.of(), null);
        AddPeople.Answer plan = adding.plan(company.delegate, FINANCE, wish("zoe@new.example", admin));
        assertThat(plan.lines().getFirst().verdict()).isInstanceOf(AddressVerdict.Objected.class);
        assertThat(invite(company.delegate, "zoe@new.example", USER).outcome()).isInstanceOf(Outcome.Committed.class);
    }

    @Test
    void pending_invitations_take_seats_until_they_expire() {
        String five = "a@n.example,b@n.example,c@n.example,d@n.example,e@n.example";
        AddPeople.Answer answer = adding.plan(company.admin, FINANCE, wish(five, USER));
        assertThat(answer.refused()).hasSize(1);
        invite(company.admin, "a@n.example,b@n.example,c@n.example,d@n.example", USER);
        assertThat(invite(company.admin, "e@n.example", USER).outcome())
                .isInstanceOfSatisfying(
                        Outcome.Refused.class,
                        refused ->
                                assertThat(refused.objections()).hasOnlyElementsOfType(Objection.LimitReached.class));
        company.now = company.now.plus(AddPeople.VALID_FOR);
        assertThat(invite(company.admin, "e@n.example", USER).outcome()).isInstanceOf(Outcome.Committed.class);
        assertThat(invite(company.admin, "a@n.example", USER).lines().getFirst().verdict())
                .isEqualTo(new AddressVerdict.AlreadyInvited(invited("a@n.example"), true));
    }

    @Test
    void accepting_copies_the_defaults_of_that_moment_and_what_the_invitation_set_wins() {
        NewMember as = new NewMember(
                BaseRole.TENANT_USER,
                null,
                Extent.all(),
                Map.of(CLERK, Window.ALWAYS),
                Set.of(),
                true,
                Map.of(TRACES, false),
                null);
        Actor.SignedIn kim = known("kim");
        invite(company.admin, "kim@people.example", as);
        company.now = company.now.plusSeconds(60);
        assertThat(accepting.waiting(kim, address("kim@people.example")))
                .singleElement()
                .satisfies(offer -> assertThat(offer.invitedBy()).isEqualTo("admin Example"));
        assertThat(accepting.accept(kim, address("kim@people.example"), link(1)))
                .isEqualTo(new Invited.Accepted(FINANCE, "finance"));
        Membership member = memberOf(kim);
        assertThat(member.status()).isEqualTo(MembershipStatus.ACTIVE);
        assertThat(member.roles()).containsOnlyKeys(CLERK);
        assertThat(member.sections().get(TRACES)).isEqualTo(new SectionToggle(false, SectionToggle.Origin.OVERRIDE));
        assertThat(member.sections().get(LOGS)).isEqualTo(new SectionToggle(false, SectionToggle.Origin.DEFAULT));
        assertThat(member.details().since()).isEqualTo(company.now);
        assertThat(company.state().people().get(kim.user()).label()).isEqualTo("kim Example");
        assertThat(company.state().members().stream().filter(one -> one.status() == MembershipStatus.INVITED))
                .isEmpty();
        assertThat(accepting.look(kim, address("kim@people.example"), link(1)))
                .isEqualTo(new Invited.AlreadyMember(FINANCE, "finance"));
        Actor.SignedIn other = known("lee");
        assertThat(accepting.look(other, address("lee@people.example"), link(1)))
                .isEqualTo(new Invited.Used());
    }

    @Test
    void only_the_verified_address_accepts() {
        Actor.SignedIn kim = known("kim");
        Actor.SignedIn lee = known("lee");
        invite(company.admin, "kim@people.example", USER);
        assertThat(accepting.accept(lee, address("lee@people.example"), link(1)))
                .isEqualTo(new Invited.ForSomebodyElse("k…@people.example"));
        assertThat(accepting.accept(lee, null, link(1))).isInstanceOf(Invited.ForSomebodyElse.class);
        for (Vouching vouching : List.of(Vouching.NOT_VERIFIED, Vouching.OUTSIDE_DOMAINS)) {
            SessionAddress weak = new SessionAddress(new Email("kim@people.example"), vouching);
            assertThat(accepting.accept(kim, weak, link(1)))
                    .isEqualTo(new Invited.NotVouchedFor(new Email("kim@people.example"), vouching));
            assertThat(accepting.waiting(kim, weak)).isEmpty();
        }
        assertThat(accepting.accept(kim, address("kim@people.example"), new AcceptInvitation.ByLink("guess")))
                .isEqualTo(new Invited.Unknown());
        assertThat(company.state().members().has(lee.user())).isFalse();
    }

    @Test
    void people_made_at_once_are_placeholders_and_get_no_mail() {
        AddPeople.Wish wish = new AddPeople.Wish(
                PastedAddresses.read("zoe@new.example"), new AddPeople.CreateNow(), USER, Set.of(), "");
        AddPeople.Answer plan = adding.plan(company.admin, FINANCE, wish);
        assertThat(plan.outcome()).isInstanceOfSatisfying(Outcome.Planned.class, planned -> {
            AddPeople.Answer done =
                    adding.commit(company.admin, FINANCE, wish, planned.plan().digest());
            assertThat(done.outcome()).isInstanceOf(Outcome.Committed.class);
        });
        UserId zoe = invited("zoe@new.example");
        assertThat(company.state().members().get(zoe).status()).isEqualTo(MembershipStatus.ACTIVE);
        assertThat(company.state().people().get(zoe).isPlaceholder()).isTrue();
        assertThat(company.state().invitations().has(zoe)).isFalse();
        assertThat(postbox.letters()).isEmpty();
    }

    @Test
    void the_list_tells_pending_expired_and_accepted_apart() {
        Actor.SignedIn kim = known("kim");
        ListInvitations list = new ListInvitations(company.gatekeeper, company.ports.directory());
        invite(company.admin, "kim@people.example, zoe@new.example", USER);
        accepting.accept(kim, address("kim@people.example"), link(1));
        company.now = company.now.plus(AddPeople.VALID_FOR);
        invite(company.admin, "yan@new.example", USER);
        ListInvitations.View view = list.of(company.admin, FINANCE).orElseThrow();
        assertThat(view.all())
                .extracting(ListInvitations.Listed::standing)
                .containsExactly(
                        ListInvitations.Standing.PENDING,
                        ListInvitations.Standing.EXPIRED,
                        ListInvitations.Standing.ACCEPTED);
        assertThat(list.of(company.stranger, FINANCE)).isEmpty();
    }
}
