package org.portreeve.ui.platform;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.portreeve.application.apikey.KeyHasher;
import org.portreeve.application.apikey.KeyUses;
import org.portreeve.application.apikey.NewKeys;
import org.portreeve.domain.apikey.ApiKeyId;

/** Secrets that everybody knows, of keys that nobody uses. */
final class NoSecrets implements NewKeys, KeyHasher, KeyUses {
    @Override
    public String secret() {
        return "prv_secret-for-tests";
    }

    @Override
    public ApiKeyId id() {
        return new ApiKeyId(UUID.randomUUID());
    }

    @Override
    public String hash(String secret) {
        return "hash of " + secret;
    }

    @Override
    public boolean matches(String secret, String hash) {
        return hash(secret).equals(hash);
    }

    @Override
    public void used(ApiKeyId key, Instant at) {
        throw new UnsupportedOperationException("nobody uses " + key);
    }

    @Override
    public Optional<Instant> lastUsed(ApiKeyId key) {
        return Optional.empty();
    }
}
