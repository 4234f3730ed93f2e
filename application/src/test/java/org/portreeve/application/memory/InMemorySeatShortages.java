package org.portreeve.application.memory;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.portreeve.application.identity.SeatShortages;
import org.portreeve.domain.tenancy.TenantId;

/** Keeps shortages in a memory of its own. */
public final class InMemorySeatShortages implements SeatShortages {
    private final Map<TenantId, Instant> last = new HashMap<>();
    private final Map<TenantId, Instant> told = new HashMap<>();

    @Override
    public boolean note(TenantId tenant, Instant at, Duration quiet) {
        last.put(tenant, at);
        Instant before = told.get(tenant);
        boolean due = before == null || !before.plus(quiet).isAfter(at);
        if (due) {
            told.put(tenant, at);
        }
        return due;
    }

    @Override
    public Optional<Instant> last(TenantId tenant) {
        return Optional.ofNullable(last.get(tenant));
    }
}
