package org.portreeve.application.invitation;

import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.portreeve.application.Actor;
import org.portreeve.application.change.Snapshot;
import org.portreeve.application.history.AuthorNames;
import org.portreeve.application.identity.SessionAddress;
import org.portreeve.application.membership.Directory;
import org.portreeve.domain.membership.Email;
import org.portreeve.domain.membership.Invitation;
import org.portreeve.domain.membership.Membership;
import org.portreeve.domain.membership.MembershipStatus;
import org.portreeve.domain.membership.Person;
import org.portreeve.domain.membership.UserId;
import org.portreeve.domain.state.TenantState;
import org.portreeve.domain.tenancy.TenantStatus;

/** Somebody who is signed in, with the address with which they are, before an invitation. */
record Invitee(Actor.SignedIn actor, @Nullable SessionAddress address, Directory directory) {
    /** What the invitation of {@code user} is to them; hash: of the link that they hold, or null where they hold none. */
    Invited judge(Snapshot snapshot, UserId user, @Nullable String hash) {
        TenantState state = snapshot.tenant();
        if (state == null) {
            return new Invited.Unknown();
        }
        Invitation invitation = state.invitations().get(user);
        Membership member = state.members().get(user);
        Person person = state.people().get(user);
        if (invitation == null || member == null || person == null) {
            return isMemberOf(state) ? alreadyIn(state) : new Invited.Withdrawn();
        }
        if (member.status() != MembershipStatus.INVITED) {
            return user.equals(actor.user())
                    ? alreadyIn(state)
                    : invitation.acceptedAt() == null ? new Invited.Withdrawn() : new Invited.Used();
        }
        if (hash != null && !hash.equals(invitation.tokenHash())) {
            return new Invited.Replaced();
        }
        Invited.Refused notTheirs = notTheirs(person);
        if (notTheirs != null) {
            return notTheirs;
        }
        return !user.equals(actor.user()) && state.members().has(actor.user())
                ? alreadyIn(state)
                : timely(snapshot, state, invitation, member);
    }

    private Invited timely(Snapshot snapshot, TenantState state, Invitation invitation, Membership member) {
        String name = state.tenant().name();
        String by = AuthorNames.of(Stream.of(invitation.invitedBy()), snapshot, directory)
                .of(invitation.invitedBy());
        if (invitation.hasExpired(snapshot.now())) {
            return new Invited.Expired(name, by, invitation.expiresAt());
        }
        if (state.tenant().status() != TenantStatus.ACTIVE) {
            return new Invited.TenantClosed(name, state.tenant().status());
        }
        if (member.until() != null && member.hasEnded(snapshot.now())) {
            return new Invited.Ended(name, member.until());
        }
        return new Invited.Waiting(new Offer(snapshot, invitation, member, by));
    }

    private boolean isMemberOf(TenantState state) {
        Membership own = state.members().get(actor.user());
        return own != null && own.status() != MembershipStatus.INVITED;
    }

    private static Invited alreadyIn(TenantState state) {
        return new Invited.AlreadyMember(state.tenant().id(), state.tenant().name());
    }

    /** Why it is not for them; null where it is. Without an address it is for the identity itself. */
    private Invited.@Nullable Refused notTheirs(Person person) {
        Email email = person.email();
        boolean themselves = person.id().equals(actor.user());
        if (email == null) {
            return themselves ? null : new Invited.ForSomebodyElse("");
        }
        SessionAddress told = address;
        if (told == null || !told.email().equals(email)) {
            return new Invited.ForSomebodyElse(hint(email));
        }
        if (!told.isVouchedFor()) {
            return new Invited.NotVouchedFor(email, told.vouching());
        }
        // Why: two providers with the same address are two identities, and the first of them has taken it.
        return themselves || person.isPlaceholder() ? null : new Invited.ForSomebodyElse(hint(email));
    }

    /** The first letter and the domain. */
    private static String hint(Email email) {
        int first = email.value().offsetByCodePoints(0, 1);
        return email.value().substring(0, first) + "…@" + email.domain();
    }

    /** The address, if it is theirs. */
    @Nullable
    Email vouchedFor() {
        return address != null && address.isVouchedFor() ? address.email() : null;
    }
}
