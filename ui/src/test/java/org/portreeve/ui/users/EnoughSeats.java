package org.portreeve.ui.users;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.portreeve.application.identity.SeatShortages;
import org.portreeve.domain.tenancy.TenantId;

/** Nobody ever found no seat. */
final class EnoughSeats implements SeatShortages {
    @Override
    public boolean note(TenantId tenant, Instant at, Duration quiet) {
        return false;
    }

    @Override
    public Optional<Instant> last(TenantId tenant) {
        return Optional.empty();
    }
}
