package org.portreeve.adapters.identity;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.portreeve.application.identity.SessionAddress;
import org.portreeve.domain.membership.Email;
import org.portreeve.domain.membership.UserId;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;
import org.springframework.security.oauth2.core.oidc.user.DefaultOidcUser;

/** Somebody who is signed in: what the provider said, and which user of Portreeve that is. No claim becomes a right. */
public final class ConsoleUser extends DefaultOidcUser {
    private static final long serialVersionUID = 1L;
    private final UUID user;
    private final String label;
    private final @Nullable String noAccess;
    private final @Nullable String email;
    private final SessionAddress.@Nullable Vouching vouching;

    /** The reason code for having no access, or null for access to some tenant at the moment of the sign-in. */
    ConsoleUser(
            OidcIdToken idToken,
            UserId user,
            String label,
            @Nullable String noAccess,
            @Nullable SessionAddress address) {
        super(List.of(), idToken);
        this.user = user.value();
        this.label = label;
        this.noAccess = noAccess;
        this.email = address == null ? null : address.email().value();
        this.vouching = address == null ? null : address.vouching();
    }

    /** The address that their provider told, and what its word is worth; null where it told none. */
    @Nullable
    SessionAddress address() {
        return email == null || vouching == null ? null : new SessionAddress(new Email(email), vouching);
    }

    /** The user. */
    public UserId user() {
        return new UserId(user);
    }

    /** How they are called, as of the sign-in. */
    public String label() {
        return label;
    }

    /** Why they had no access when they signed in; null where they had some. */
    @Nullable
    String noAccess() {
        return noAccess;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof ConsoleUser that && that.user.equals(user);
    }

    @Override
    public int hashCode() {
        return user.hashCode();
    }
}
