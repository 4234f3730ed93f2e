package org.portreeve.application.history;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.portreeve.application.Actor;
import org.portreeve.application.UseCase;
import org.portreeve.application.access.Gatekeeper;
import org.portreeve.application.change.Snapshot;
import org.portreeve.application.change.States;
import org.portreeve.domain.role.Permission;
import org.portreeve.domain.tenancy.TenantId;

/**
 * Reads the history of any tenant; needs {@code platform-audit:view}, or what {@link ReadHistory} needs there. It is open as
 * far back as for the tenant's own people, also while the tenant is suspended.
 */
@UseCase
public final class ReadHistoryFromOutside {
    /** What the actor must hold on the platform. */
    public static final Permission NEEDS = new Permission("platform-audit:view");

    private final States states;
    private final Gatekeeper gatekeeper;
    private final ReadHistory history;

    /** Reads through {@code history}. */
    public ReadHistoryFromOutside(States states, Gatekeeper gatekeeper, ReadHistory history) {
        this.states = states;
        this.gatekeeper = gatekeeper;
        this.history = history;
    }

    /** Whether the history of the tenant of {@code snapshot} is for the actor. */
    public boolean isFor(Actor actor, Snapshot snapshot) {
        return gatekeeper.mayOnPlatform(actor, NEEDS) || gatekeeper.may(actor, snapshot, ReadHistory.NEEDS);
    }

    /** At most {@code limit} revisions below number {@code before}; empty where the tenant is not open to the actor. */
    public Optional<ReadHistory.Page> page(Actor actor, TenantId tenant, @Nullable Long before, int limit) {
        return enter(actor, tenant)
                .map(snapshot -> history.page(snapshot, Revisions.Filter.everything(), before, limit));
    }

    /** One revision to be shown; empty where there is none, and where the tenant is not open to the actor. */
    public Optional<ReadHistory.Entry> glance(Actor actor, TenantId tenant, long number) {
        return enter(actor, tenant).flatMap(snapshot -> history.glance(snapshot, number));
    }

    private Optional<Snapshot> enter(Actor actor, TenantId tenant) {
        return Optional.of(states.read(tenant)).filter(snapshot -> snapshot.tenant() != null && isFor(actor, snapshot));
    }
}
