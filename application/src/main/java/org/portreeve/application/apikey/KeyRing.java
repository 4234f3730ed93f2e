package org.portreeve.application.apikey;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.portreeve.domain.apikey.ApiKey;
import org.portreeve.domain.tenancy.TenantId;

/** Port: finds the key that a hash belongs to, as it is in force when it is asked for. */
public interface KeyRing {
    /** The key with that hash, also a revoked or an expired one. */
    Optional<Found> find(String hash);

    /** A key, the tenant that it belongs to (null: the platform), and the moment at which it was so. */
    record Found(ApiKey key, @Nullable TenantId tenant, Instant now) {}
}
