package org.portreeve.adapters.identity;

import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.portreeve.application.identity.SessionAddress;
import org.portreeve.domain.membership.Email;
import org.portreeve.domain.membership.UserId;
import org.portreeve.domain.tenancy.SignInPolicy;
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
    private final Presence presence = new Presence();

    /** Since the sign-in: what they did last, and the longest time in which they did nothing. */
    private static final class Presence implements Serializable {
        private static final long serialVersionUID = 1L;
        private Instant last = Instant.now();
        private Duration longestAway = Duration.ZERO;
    }

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

    /** Notes that they do something at {@code now}. */
    void act(Instant now) {
        synchronized (presence) {
            Duration gap = Duration.between(presence.last, now);
            presence.last = now;
            if (gap.compareTo(presence.longestAway) > 0) {
                presence.longestAway = gap;
            }
        }
    }

    /** How good the sign-in is at {@code now}. */
    SignInPolicy.SignIn signIn(Instant now) {
        Instant at = Objects.requireNonNullElse(
                getIdToken().getAuthenticatedAt(), getIdToken().getIssuedAt());
        synchronized (presence) {
            return new SignInPolicy.SignIn(
                    at.isAfter(now) ? Duration.ZERO : Duration.between(at, now),
                    presence.longestAway,
                    getIdToken().getAuthenticationContextClass());
        }
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
