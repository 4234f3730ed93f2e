package org.portreeve.application.invitation;

import java.util.List;
import org.portreeve.domain.change.Objection;
import org.portreeve.domain.membership.UserId;

/** What becomes of one pasted address. */
public sealed interface AddressVerdict {
    /** They are added; it is the same for people whom the platform knows and for people whom it does not. */
    record Adds() implements AddressVerdict {}

    /** They are not. */
    sealed interface Refused extends AddressVerdict {}

    /** What was pasted is no address. */
    record NoAddress() implements Refused {}

    /** The address was pasted before, as the entry of that number. */
    record Twice(int first) implements Refused {}

    /** A member of the tenant has the address. */
    record AlreadyMember(UserId user) implements Refused {}

    /** The address is invited to the tenant, even though the invitation may have expired; it can be resent. */
    record AlreadyInvited(UserId user, boolean expired) implements Refused {}

    /** Guards object. */
    record Objected(List<Objection> objections) implements Refused {
        /** Keeps a copy. */
        public Objected {
            objections = List.copyOf(objections);
        }
    }
}
