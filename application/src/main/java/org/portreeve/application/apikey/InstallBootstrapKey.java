package org.portreeve.application.apikey;

import java.util.EnumSet;
import org.jspecify.annotations.Nullable;
import org.portreeve.application.Actor;
import org.portreeve.application.UseCase;
import org.portreeve.application.change.Journal;
import org.portreeve.domain.Malformed;
import org.portreeve.domain.apikey.ApiKey;
import org.portreeve.domain.change.ChangeSet;
import org.portreeve.domain.history.Author;
import org.portreeve.domain.history.Source;
import org.portreeve.domain.state.PlatformState;

/** Installs the platform's first key from a value that the operator chose: once, and never again after that. */
@UseCase
public final class InstallBootstrapKey {
    /** The fewest characters that such a value may have. */
    public static final int SHORTEST = 32;

    private static final int SHOWN = 4;
    private static final Actor STARTING = new Actor.Portreeve(Source.SYSTEM, "bootstrap-key");

    private final Journal journal;
    private final KeyHasher hasher;
    private final NewKeys keys;

    /** Writes to {@code journal}. */
    public InstallBootstrapKey(Journal journal, KeyHasher hasher, NewKeys keys) {
        this.journal = journal;
        this.hasher = hasher;
        this.keys = keys;
    }

    /** Installs {@code value}, unless it is null or was installed before; answers whether it did. Refuses a short one. */
    public boolean install(@Nullable String value) {
        if (value == null || value.isEmpty()) {
            return false;
        }
        if (value.length() < SHORTEST) {
            // Why: what was typed is left out, since it would have been a secret.
            throw new Malformed("PORTREEVE_BOOTSTRAP_API_KEY", value.length() + " characters");
        }
        return journal.withPlatform((snapshot, recorder) -> {
            String hash = hasher.hash(value);
            PlatformState before = snapshot.platform();
            // Why: a revoked key is kept, so its hash still speaks against installing the value a second time.
            if (before.apiKeys().stream().anyMatch(key -> hasher.matches(value, key.hash()))) {
                return false;
            }
            ApiKey key = new ApiKey(
                    keys.id(),
                    "Bootstrap",
                    value.substring(0, SHOWN),
                    hash,
                    EnumSet.allOf(ApiKey.Scope.class),
                    null,
                    Author.PORTREEVE,
                    snapshot.now(),
                    null);
            PlatformState after = before.withApiKeys(before.apiKeys().with(key.id(), key));
            recorder.record(ChangeSet.between(before, after), after, STARTING.origin("First start"));
            return true;
        });
    }
}
