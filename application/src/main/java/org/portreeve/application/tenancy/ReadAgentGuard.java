package org.portreeve.application.tenancy;

import java.util.Optional;
import org.portreeve.application.Actor;
import org.portreeve.application.UseCase;
import org.portreeve.application.change.Snapshot;
import org.portreeve.application.change.States;
import org.portreeve.domain.apikey.ApiKey;
import org.portreeve.domain.tenancy.AgentGuard;
import org.portreeve.domain.tenancy.TenantId;

/**
 * What AgentGuard is to do in a tenant, for the services that do it: with a key of the scope {@code decide}. A plan that has
 * lapsed does not take the rules away, only the making of others.
 */
@UseCase
public final class ReadAgentGuard {
    private final States states;

    /** Reads {@code states}. */
    public ReadAgentGuard(States states) {
        this.states = states;
    }

    /** The guard, and the newest revision of the tenant that it is read at. */
    public record View(AgentGuard guard, long revision) {}

    /** What came of it. */
    public sealed interface Answer {}

    /** This is it. */
    public record Found(View view) implements Answer {}

    /** The key lacks the scope. */
    public record Forbidden() implements Answer {}

    /** There is no such tenant, or none that the key may name. */
    public record Absent() implements Answer {}

    /** The guard of a tenant. */
    public Answer of(Actor.Service actor, TenantId tenant) {
        Optional<Snapshot> snapshot = actor.mayName(tenant) ? Optional.of(states.read(tenant)) : Optional.empty();
        return snapshot.filter(found -> found.tenant() != null)
                .<Answer>map(found -> {
                    if (!actor.has(ApiKey.Scope.DECIDE)) {
                        return new Forbidden();
                    }
                    AgentGuard guard = found.requireTenant().tenant().settings().agentGuard();
                    return new Found(new View(guard, found.revision()));
                })
                .orElseGet(Absent::new);
    }
}
