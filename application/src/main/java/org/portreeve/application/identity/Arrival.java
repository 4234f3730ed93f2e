package org.portreeve.application.identity;

import java.util.List;
import org.portreeve.domain.change.Objection;
import org.portreeve.domain.membership.Email;
import org.portreeve.domain.membership.UserId;
import org.portreeve.domain.tenancy.TenantId;

/** What came of a sign-in. */
public sealed interface Arrival {
    /** They have a membership in force in some tenant that is active; invitations wait in the tenants listed. */
    record SignedIn(UserId user, String label, List<TenantId> invitations) implements Arrival {
        /** Keeps a copy. */
        public SignedIn {
            invitations = List.copyOf(invitations);
        }
    }

    /** They are known and have no membership in force in an active tenant; signing in again does not change that. */
    record NoAccess(UserId user, String label, Why why, List<TenantId> invitations) implements Arrival {
        /** Keeps a copy. */
        public NoAccess {
            invitations = List.copyOf(invitations);
        }
    }

    /** Why there is no membership in force; of several reasons the one that is closest to having access. */
    enum Why {
        /** Invited, and has not accepted yet. */
        NOT_YET_ACCEPTED,
        /** A member, of a tenant that is suspended or archived. */
        TENANT_CLOSED,
        /** A membership is disabled. */
        MEMBER_DISABLED,
        /** A membership has ended. */
        MEMBERSHIP_ENDED,
        /** No membership at all. */
        NOT_A_MEMBER
    }

    /** They would have joined {@code tenant}, which has no free seat; nothing is kept, the next sign-in tries again. */
    record NoSeat(TenantId tenant) implements Arrival {}

    /** Somebody with that address is expected, and the provider does not vouch for it; nothing is kept. */
    record AddressNotVerified(Email address, boolean outsideDomains) implements Arrival {}

    /** A guard objects to their joining; nothing is kept. */
    record Refused(List<Objection> objections) implements Arrival {
        /** Keeps a copy. */
        public Refused {
            objections = List.copyOf(objections);
        }
    }
}
