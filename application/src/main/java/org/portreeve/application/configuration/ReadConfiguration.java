package org.portreeve.application.configuration;

import java.util.Optional;
import org.portreeve.application.Actor;
import org.portreeve.application.UseCase;
import org.portreeve.application.change.Snapshot;
import org.portreeve.application.change.States;
import org.portreeve.domain.apikey.ApiKey;
import org.portreeve.domain.tenancy.TenantId;

/** Reads all of a tenant that its configuration document says. */
@UseCase
public final class ReadConfiguration {
    private final States states;

    /** Reads from {@code states}. */
    public ReadConfiguration(States states) {
        this.states = states;
    }

    /** The tenant; empty where there is none, and for a key that may not name it or has not the scope configure. */
    public Optional<Snapshot> read(Actor.Service actor, TenantId tenant) {
        if (!actor.has(ApiKey.Scope.CONFIGURE) || !actor.mayName(tenant)) {
            return Optional.empty();
        }
        Snapshot snapshot = states.read(tenant);
        return snapshot.tenant() == null ? Optional.empty() : Optional.of(snapshot);
    }
}
