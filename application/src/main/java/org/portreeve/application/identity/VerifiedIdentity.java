package org.portreeve.application.identity;

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
    /** Whether the provider may speak for the address, and says that it is theirs. */
    boolean vouchesForEmail() {
        return email != null && emailVerified && domains.contains(email.domain());
    }
}
