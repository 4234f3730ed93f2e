package org.portreeve.application.tenancy;

import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.portreeve.application.Actor;
import org.portreeve.application.UseCase;
import org.portreeve.application.access.Gatekeeper;
import org.portreeve.application.agent.ShareAgents;
import org.portreeve.application.change.Changes;
import org.portreeve.application.change.Edit;
import org.portreeve.application.change.Outcome;
import org.portreeve.application.change.Snapshot;
import org.portreeve.domain.Extent;
import org.portreeve.domain.agent.Agent;
import org.portreeve.domain.agent.AgentId;
import org.portreeve.domain.role.Permission;
import org.portreeve.domain.state.TenantState;
import org.portreeve.domain.tenancy.TenantBoundary;
import org.portreeve.domain.tenancy.TenantId;

/**
 * Draws the boundary of a tenant anew, as one revision there. Needs {@code boundary:manage} on the platform; the shared
 * agents alone also {@code agent-share:manage}. The guards refuse to narrow the management and the default tenant.
 */
@UseCase
public final class ChangeBoundary {
    /** The platform permission with which boundaries are drawn. */
    public static final Permission MANAGES = new Permission("boundary:manage");

    private final Gatekeeper gatekeeper;
    private final Changes changes;

    /** Goes the one way of change. */
    public ChangeBoundary(Gatekeeper gatekeeper, Changes changes) {
        this.gatekeeper = gatekeeper;
        this.changes = changes;
    }

    /** The boundary as it was seen and as it is to be; a part that is the same in both stays whatever it is by now. */
    public record Wish(TenantBoundary seen, TenantBoundary wanted) {}

    /** What came of it. */
    public sealed interface Answer {}

    /** This is how it went. */
    public record Went(Outcome outcome) implements Answer {}

    /** A part that was to change is something else by now than what was seen. Nothing has changed. */
    public record Stale(TenantBoundary now) implements Answer {}

    /** Says what would happen; changes nothing. */
    public Answer plan(Actor actor, TenantId tenant, Wish wish) {
        var taking = new Taking(actor, wish);
        return taking.answer(changes.plan(actor, tenant, taking));
    }

    /** Does it, if the effects are still those of the plan with the digest {@code confirmed}; null confirms nothing. */
    public Answer commit(Actor actor, TenantId tenant, Wish wish, String reason, @Nullable String confirmed) {
        var taking = new Taking(actor, wish);
        return taking.answer(changes.commit(actor, tenant, taking, reason, confirmed));
    }

    /** The edit; keeps what its last asking found. */
    private final class Taking implements Edit {
        private final Actor actor;
        private final Wish wish;
        private @Nullable TenantBoundary overtaken;

        Taking(Actor actor, Wish wish) {
            this.actor = actor;
            this.wish = wish;
        }

        Answer answer(Outcome outcome) {
            return overtaken == null ? new Went(outcome) : new Stale(overtaken);
        }

        @Override
        public Edited apply(Snapshot snapshot) {
            overtaken = null;
            TenantState state = snapshot.tenant();
            if (state == null || !isOpen()) {
                return new Absent();
            }
            TenantBoundary now = state.tenant().boundary();
            TenantBoundary seen = wish.seen();
            TenantBoundary wanted = wish.wanted();
            boolean stale = isStale(seen.permissions(), wanted.permissions(), now.permissions())
                    || isStale(seen.sections(), wanted.sections(), now.sections())
                    || isStale(seen.agents(), wanted.agents(), now.agents());
            if (stale) {
                overtaken = now;
                return new Absent();
            }
            var next = new TenantBoundary(
                    next(seen.permissions(), wanted.permissions(), now.permissions()),
                    next(seen.sections(), wanted.sections(), now.sections()),
                    shared(next(seen.agents(), wanted.agents(), now.agents()), now.agents(), state));
            return new To(state.withTenant(state.tenant().withBoundary(next)));
        }

        private boolean isOpen() {
            return gatekeeper.mayOnPlatform(actor, MANAGES) || gatekeeper.mayOnPlatform(actor, ShareAgents.NEEDS);
        }

        private static <T> boolean isStale(Extent<T> seen, Extent<T> wanted, Extent<T> now) {
            return !seen.equals(wanted) && !seen.equals(now);
        }

        private static <T> Extent<T> next(Extent<T> seen, Extent<T> wanted, Extent<T> now) {
            return seen.equals(wanted) ? now : wanted;
        }

        /** Why no others: an agent that is shared later under the key of one that is gone is not inside by itself. */
        private static Extent<AgentId> shared(Extent<AgentId> next, Extent<AgentId> now, TenantState state) {
            if (next.equals(now) || !(next instanceof Extent.Listed<AgentId>(Set<AgentId> listed))) {
                return next;
            }
            return Extent.of(state.agents().stream()
                    .filter(Agent::shared)
                    .map(Agent::id)
                    .filter(listed::contains)
                    .collect(Collectors.toSet()));
        }
    }
}
