package org.portreeve.application.apikey;

import java.time.Instant;
import java.util.Optional;
import org.portreeve.domain.apikey.ApiKeyId;

/** Port: when keys were last used; noting it is no change, so it makes no revision and no version. */
public interface KeyUses {
    /** Notes a use. */
    void used(ApiKeyId key, Instant at);

    /** The last use; empty for never. */
    Optional<Instant> lastUsed(ApiKeyId key);
}
