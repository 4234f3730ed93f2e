package org.portreeve.adapters.apikey;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.UUID;
import org.portreeve.application.apikey.NewKeys;
import org.portreeve.domain.apikey.ApiKeyId;

/** Secrets from the system's source of randomness. */
final class RandomKeys implements NewKeys {
    private static final String PREFIX = "prv_";
    private static final int BYTES = 32;

    private final SecureRandom random = new SecureRandom();

    @Override
    public String secret() {
        byte[] secret = new byte[BYTES];
        random.nextBytes(secret);
        return PREFIX + Base64.getUrlEncoder().withoutPadding().encodeToString(secret);
    }

    @Override
    public ApiKeyId id() {
        return new ApiKeyId(UUID.randomUUID());
    }
}
