package org.portreeve.application.apikey;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.portreeve.domain.apikey.ApiKey;
import org.portreeve.domain.apikey.ApiKeyId;
import org.portreeve.domain.history.Author;
import org.portreeve.domain.membership.UserId;

/** A key on its way: its number and its secret are fixed, the time is that of the change. */
record KeyDraft(ApiKeyId id, String secret, String hash) {
    private static final int SHOWN = 8;

    static KeyDraft of(NewKeys keys, KeyHasher hasher) {
        String secret = keys.secret();
        return new KeyDraft(keys.id(), secret, hasher.hash(secret));
    }

    ApiKey made(
            String name,
            Set<ApiKey.Scope> scopes,
            @Nullable Instant end,
            Author by,
            Instant now,
            @Nullable UserId keeper) {
        return new ApiKey(id, name, secret.substring(0, SHOWN), hash, scopes, end, by, now, null, keeper);
    }

    /** Why: the secret is told once, and never to a log. */
    @Override
    public String toString() {
        return "KeyDraft[" + id + "]";
    }
}
