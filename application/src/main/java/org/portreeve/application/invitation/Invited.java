package org.portreeve.application.invitation;

import java.time.Instant;
import java.util.List;
import org.portreeve.application.identity.SessionAddress;
import org.portreeve.domain.change.Objection;
import org.portreeve.domain.membership.Email;
import org.portreeve.domain.tenancy.TenantId;
import org.portreeve.domain.tenancy.TenantStatus;

/**
 * What an invitation is to the one who holds it, and what came of accepting it. To people who are not asked it tells nothing
 * of the tenant.
 */
public sealed interface Invited {
    /** It can be accepted. */
    record Waiting(Offer offer) implements Invited {}

    /** It has been accepted just now: they are a member. */
    record Accepted(TenantId tenant, String name) implements Invited {}

    /** It cannot be accepted. */
    sealed interface Refused extends Invited {}

    /** There is no invitation with that link, and there was none. */
    record Unknown() implements Refused {}

    /** A newer link has been sent, and this one is dead. */
    record Replaced() implements Refused {}

    /** It has been taken back, or the membership has been ended since. */
    record Withdrawn() implements Refused {}

    /** Somebody has used it. */
    record Used() implements Refused {}

    /** Its time is over; whoever invited can send a new one. */
    record Expired(String tenant, String invitedBy, Instant at) implements Refused {}

    /** It is for another address; most of it is left out, since it may have come into wrong hands. */
    record ForSomebodyElse(String hint) implements Refused {}

    /** It is for the address with which they have signed in, and their provider's word for it is not enough. */
    record NotVouchedFor(Email email, SessionAddress.Vouching vouching) implements Refused {}

    /** They are a member of the tenant already. */
    record AlreadyMember(TenantId tenant, String name) implements Refused {}

    /** The tenant is not active. */
    record TenantClosed(String name, TenantStatus status) implements Refused {}

    /** The membership that it offers has ended by now. */
    record Ended(String tenant, Instant at) implements Refused {}

    /** Guards object; an administrator has to see to it. */
    record Objected(String tenant, List<Objection> objections) implements Refused {
        /** Keeps a copy. */
        public Objected {
            objections = List.copyOf(objections);
        }
    }
}
