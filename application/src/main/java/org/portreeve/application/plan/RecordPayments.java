package org.portreeve.application.plan;

import java.util.List;
import java.util.Optional;
import org.portreeve.application.Actor;
import org.portreeve.application.UseCase;
import org.portreeve.application.change.Snapshot;
import org.portreeve.application.change.States;
import org.portreeve.domain.apikey.ApiKey;
import org.portreeve.domain.history.Origin;
import org.portreeve.domain.tenancy.TenantId;

/**
 * Records what the billing system says about payments for a tenant, also for a closed one; for keys of the platform with the
 * scope {@code configure}, and for Portreeve itself. Nothing of it decides anything.
 */
@UseCase
public final class RecordPayments {
    private final States states;
    private final Payments payments;

    /** Writes to {@code payments}, at the time that {@code states} says. */
    public RecordPayments(States states, Payments payments) {
        this.states = states;
        this.payments = payments;
    }

    /** What came of it. */
    public sealed interface Result {}

    /** It is recorded: what came of each notice, in their order. */
    public record Done(List<Payments.Effect> effects) implements Result {
        /** Keeps a copy. */
        public Done {
            effects = List.copyOf(effects);
        }
    }

    /** Why nothing was recorded. */
    public enum Refusal implements Result {
        /** There is no such tenant, or none that the actor may name. */
        ABSENT,
        /** The tenant is the actor's to name, and its payments are not theirs to record. */
        FORBIDDEN
    }

    /** Why {@code actor} may record nothing for {@code tenant}; empty where they may. */
    public Optional<Refusal> refusal(Actor actor, TenantId tenant) {
        return refusal(actor, states.read(tenant), tenant);
    }

    /** Records {@code notices}, all or none. */
    public Result record(Actor actor, TenantId tenant, List<Payments.Notice> notices) {
        Snapshot snapshot = states.read(tenant);
        Optional<Refusal> refusal = refusal(actor, snapshot, tenant);
        if (refusal.isPresent()) {
            return refusal.get();
        }
        Origin origin = actor.origin("");
        var recording = new Payments.Recording(snapshot.now(), origin.author(), origin.requestId());
        return new Done(payments.record(tenant, notices, recording));
    }

    private static Optional<Refusal> refusal(Actor actor, Snapshot snapshot, TenantId tenant) {
        boolean named = snapshot.tenant() != null
                && switch (actor) {
                    case Actor.Service service -> service.mayName(tenant);
                    case Actor.SignedIn _ -> false;
                    case Actor.Portreeve _ -> true;
                };
        if (!named) {
            return Optional.of(Refusal.ABSENT);
        }
        boolean may = switch (actor) {
            case Actor.Service service -> service.tenant() == null && service.has(ApiKey.Scope.CONFIGURE);
            case Actor.SignedIn _ -> false;
            case Actor.Portreeve _ -> true;
        };
        return may ? Optional.empty() : Optional.of(Refusal.FORBIDDEN);
    }
}
