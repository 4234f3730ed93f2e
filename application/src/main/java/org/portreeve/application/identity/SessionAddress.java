package org.portreeve.application.identity;

import org.portreeve.domain.membership.Email;

/** The address with which somebody has signed in, and what their provider's word for it is worth. */
public record SessionAddress(Email email, Vouching vouching) {
    /** What a provider's word for an address is worth. */
    public enum Vouching {
        /** The address is theirs. */
        VOUCHED,
        /** The provider does not say that the address is theirs. */
        NOT_VERIFIED,
        /** The provider says so, and is not authoritative for the domain. */
        OUTSIDE_DOMAINS
    }

    /** Whether the address is theirs. */
    public boolean isVouchedFor() {
        return vouching == Vouching.VOUCHED;
    }
}
