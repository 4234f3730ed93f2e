package org.portreeve.application.identity;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.portreeve.domain.Extent;
import org.portreeve.domain.membership.Email;
import org.portreeve.domain.membership.Identity;
import org.portreeve.domain.membership.PersonName;

/** Whom a provider vouches for, and what it says of them; domains: the email domains it is authoritative for. */
public record VerifiedIdentity(
        Identity identity,
        PersonName name,
        @Nullable Email email,
        boolean emailVerified,
        @Nullable String language,
        Extent<String> domains) {
    /** The address, and what the provider's word for it is worth; empty where it tells none. */
    public Optional<SessionAddress> address() {
        return Optional.ofNullable(email)
                .map(told -> new SessionAddress(
                        told,
                        !emailVerified
                                ? SessionAddress.Vouching.NOT_VERIFIED
                                : domains.contains(told.domain())
                                        ? SessionAddress.Vouching.VOUCHED
                                        : SessionAddress.Vouching.OUTSIDE_DOMAINS));
    }

    /** Whether the provider may speak for the address, and says that it is theirs. */
    boolean vouchesForEmail() {
        return address().filter(SessionAddress::isVouchedFor).isPresent();
    }
}
