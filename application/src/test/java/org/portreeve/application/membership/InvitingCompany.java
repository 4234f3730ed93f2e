package org.portreeve.application.membership;

import static org.portreeve.application.membership.Company.FINANCE;

import java.util.Objects;
import java.util.Set;
import org.portreeve.application.Actor;
import org.portreeve.application.identity.SessionAddress;
import org.portreeve.application.identity.SessionAddress.Vouching;
import org.portreeve.application.invitation.AcceptInvitation;
import org.portreeve.application.invitation.AddPeople;
import org.portreeve.application.invitation.NewMember;
import org.portreeve.application.invitation.PastedAddresses;
import org.portreeve.application.invitation.ResendInvitation;
import org.portreeve.application.invitation.RevokeInvitation;
import org.portreeve.application.invitation.SendInvitations;
import org.portreeve.application.memory.CountedTokens;
import org.portreeve.application.memory.Postbox;
import org.portreeve.domain.Extent;
import org.portreeve.domain.membership.BaseRole;
import org.portreeve.domain.membership.Email;
import org.portreeve.domain.membership.Membership;
import org.portreeve.domain.membership.Person;
import org.portreeve.domain.membership.UserId;
import org.portreeve.domain.state.TenantState;

/** A company that invites people, and the use cases for it. */
abstract class InvitingCompany {
    static final NewMember USER = NewMember.user(Extent.all());

    final Company company = new Company();
    final Postbox postbox = new Postbox();
    final CountedTokens tokens = new CountedTokens();
    final SendInvitations sending =
            new SendInvitations(company.ports.states(), company.ports.directory(), tokens, postbox);
    final AddPeople adding =
            new AddPeople(company.gatekeeper, company.ports.directory(), company.changes, tokens, sending);
    final ResendInvitation resending = new ResendInvitation(company.gatekeeper, company.changes, tokens, sending);
    final RevokeInvitation revoking = new RevokeInvitation(company.gatekeeper, company.changes);
    final AcceptInvitation accepting = new AcceptInvitation(
            company.ports.states(), company.ports.directory(), company.ports.links(), tokens, company.changes);

    AddPeople.Wish wish(String addresses, NewMember as) {
        return new AddPeople.Wish(
                PastedAddresses.read(addresses),
                new AddPeople.Invite(company.now.plus(AddPeople.VALID_FOR), "Welcome"),
                as,
                Set.of(),
                "New in the team");
    }

    AddPeople.Answer invite(Actor actor, String addresses, NewMember as) {
        return adding.commit(actor, FINANCE, wish(addresses, as), null);
    }

    UserId invited(String address) {
        return company.state().people().stream()
                .filter(person -> new Email(address).equals(person.email()))
                .map(Person::id)
                .findFirst()
                .orElseThrow();
    }

    static AcceptInvitation.ByLink link(int number) {
        return new AcceptInvitation.ByLink("token-" + number);
    }

    static SessionAddress address(String email) {
        return new SessionAddress(new Email(email), Vouching.VOUCHED);
    }

    /** Somebody who has signed in, and is a member of no more than the management tenant. */
    Actor.SignedIn known(String name) {
        TenantState management = Objects.requireNonNull(
                company.ports.states().read(Company.MANAGEMENT).tenant());
        company.put(Company.join(management, name, BaseRole.TENANT_USER));
        return (Actor.SignedIn) Company.signedIn(name);
    }

    Membership memberOf(Actor.SignedIn actor) {
        return Objects.requireNonNull(company.state().members().get(actor.user()));
    }
}
