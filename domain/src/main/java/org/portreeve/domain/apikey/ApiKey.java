package org.portreeve.domain.apikey;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.portreeve.domain.history.Author;
import org.portreeve.domain.membership.UserId;

/**
 * A service's key: of one tenant or, in the platform's own table, of the platform. Only a keyed hash of its secret is kept.
 *
 * @param keeper whom it was handed over to; null as long as its maker answers for it
 */
public record ApiKey(
        ApiKeyId id,
        String name,
        String prefix,
        String hash,
        Set<Scope> scopes,
        @Nullable Instant expiresAt,
        Author createdBy,
        Instant createdAt,
        @Nullable Instant revokedAt,
        @Nullable UserId keeper) {
    /** What a key may be used for. */
    public enum Scope {
        /** Ask for decisions. */
        DECIDE("decide"),
        /** SCIM and import; acts as the role User Administrator. */
        PROVISION("provision"),
        /** The configuration document; acts as a Tenant Admin. */
        CONFIGURE("configure"),
        /** Explanations and the past. */
        READ_HISTORY("read-history");

        private final String key;

        Scope(String key) {
            this.key = key;
        }

        /** The name in interfaces. */
        public String key() {
            return key;
        }
    }

    /** Keeps a copy. */
    public ApiKey {
        scopes = Set.copyOf(scopes);
    }

    /** A key for which its maker answers. */
    public ApiKey(
            ApiKeyId id,
            String name,
            String prefix,
            String hash,
            Set<Scope> scopes,
            @Nullable Instant expiresAt,
            Author createdBy,
            Instant createdAt,
            @Nullable Instant revokedAt) {
        this(id, name, prefix, hash, scopes, expiresAt, createdBy, createdAt, revokedAt, null);
    }

    /** Who answers for it: whom it was handed over to, otherwise its maker; null where that is no person. */
    public @Nullable UserId answering() {
        return keeper != null ? keeper : createdBy.user();
    }

    /** Whether it opens anything at {@code at}. */
    public boolean isInForce(Instant at) {
        return revokedAt == null && (expiresAt == null || at.isBefore(expiresAt));
    }

    /** The same, revoked at {@code at}. */
    public ApiKey revoked(Instant at) {
        return new ApiKey(id, name, prefix, hash, scopes, expiresAt, createdBy, createdAt, at, keeper);
    }

    /** The same, which opens nothing from {@code end} on, or from its own end where that comes first. */
    public ApiKey until(Instant end) {
        Instant sooner = expiresAt != null && expiresAt.isBefore(end) ? expiresAt : end;
        return new ApiKey(id, name, prefix, hash, scopes, sooner, createdBy, createdAt, revokedAt, keeper);
    }

    /** The same, with {@code user} to answer for it from now on. */
    public ApiKey handedOverTo(UserId user) {
        return new ApiKey(id, name, prefix, hash, scopes, expiresAt, createdBy, createdAt, revokedAt, user);
    }
}
