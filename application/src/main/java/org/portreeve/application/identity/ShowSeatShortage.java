package org.portreeve.application.identity;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.portreeve.application.Actor;
import org.portreeve.application.UseCase;
import org.portreeve.application.access.Gatekeeper;
import org.portreeve.domain.role.Permission;
import org.portreeve.domain.tenancy.TenantId;

/** Says to administrators of people whether somebody has lately found no free seat; needs {@code member:invite}. */
@UseCase
public final class ShowSeatShortage {
    private static final Permission NEEDS = new Permission("member:invite");
    private static final Duration LATELY = Duration.ofDays(7);

    private final Gatekeeper gatekeeper;
    private final SeatShortages shortages;

    /** Reads {@code shortages}. */
    public ShowSeatShortage(Gatekeeper gatekeeper, SeatShortages shortages) {
        this.gatekeeper = gatekeeper;
        this.shortages = shortages;
    }

    /** When that was; empty where it was not within a week, or the tenant is not open to the actor. */
    public Optional<Instant> in(Actor actor, TenantId tenant) {
        return gatekeeper
                .enter(actor, tenant, NEEDS)
                .flatMap(snapshot ->
                        shortages.last(tenant).filter(at -> at.plus(LATELY).isAfter(snapshot.now())));
    }
}
