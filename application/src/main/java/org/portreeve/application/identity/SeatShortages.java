package org.portreeve.application.identity;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.portreeve.domain.tenancy.TenantId;

/** Port: when somebody last found no free seat in a tenant; no change, so no revision. */
public interface SeatShortages {
    /** Notes that it happened; answers whether nobody has been told for {@code quiet}, and that they are told now. */
    boolean note(TenantId tenant, Instant at, Duration quiet);

    /** When it happened last; empty for never. */
    Optional<Instant> last(TenantId tenant);
}
