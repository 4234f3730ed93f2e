package org.portreeve.application.agent;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.portreeve.application.Actor;
import org.portreeve.application.UseCase;
import org.portreeve.application.access.Gatekeeper;
import org.portreeve.application.change.Changes;
import org.portreeve.application.change.Edit;
import org.portreeve.application.change.Outcome;
import org.portreeve.application.change.Snapshot;
import org.portreeve.application.role.RoleNames;
import org.portreeve.domain.Extent;
import org.portreeve.domain.Key;
import org.portreeve.domain.agent.Agent;
import org.portreeve.domain.agent.AgentId;
import org.portreeve.domain.change.Cascade;
import org.portreeve.domain.role.Permission;
import org.portreeve.domain.state.TenantState;
import org.portreeve.domain.tenancy.TenantBoundary;
import org.portreeve.domain.tenancy.TenantId;

/**
 * Shares agents of the platform into a tenant, renames, deactivates and withdraws them there; each is one revision of that
 * tenant. Needs {@code agent-share:manage} on the platform; the tenant's own agents are not changed here.
 */
@UseCase
public final class ShareAgents {
    /** What the actor must hold on the platform. */
    public static final Permission NEEDS = new Permission("agent-share:manage");

    private final Gatekeeper gatekeeper;
    private final Changes changes;

    /** Goes the one way of change. */
    public ShareAgents(Gatekeeper gatekeeper, Changes changes) {
        this.gatekeeper = gatekeeper;
        this.changes = changes;
    }

    /** What is to happen. */
    public sealed interface Action {}

    /**
     * An active agent of that key and name is shared in, and where the boundary lists agents it comes inside; refuses a key
     * and a name that are none.
     */
    public record Share(AgentId agent, String name) implements Action {
        /** Strips the name. */
        public Share {
            Key.require(agent.value());
            name = RoleNames.require(name);
        }
    }

    /** The shared agent that was {@code seen} is called so; refuses a name that is none. */
    public record Rename(Agent seen, String name) implements Action {
        /** Strips the name. */
        public Rename {
            name = RoleNames.require(name);
        }
    }

    /** The shared agent that was {@code seen} answers, or answers nobody, administrators included. */
    public record Activate(Agent seen, boolean active) implements Action {}

    /** The shared agent that was {@code seen} is there no more, nor any mention of it, also in the boundary. */
    public record Withdraw(Agent seen) implements Action {}

    /** What came of it. */
    public sealed interface Answer {}

    /** This is how it went. */
    public record Went(Outcome outcome) implements Answer {}

    /** What was seen is something else by now. Nothing has changed. */
    public record Stale() implements Answer {}

    /** The tenant has an agent of that key already. Nothing has changed. */
    public record KeyTaken(Agent other) implements Answer {}

    /** Another one is called so already, as far as people can tell. Nothing has changed. */
    public record NameTaken(Agent other) implements Answer {}

    /** Whether the actor may; a courtesy, for plan and commit ask again. */
    public boolean isOpenTo(Actor actor) {
        return gatekeeper.mayOnPlatform(actor, NEEDS);
    }

    /** Says what would happen; changes nothing. */
    public Answer plan(Actor actor, TenantId tenant, Action action) {
        var taking = new Taking(actor, action);
        return taking.answer(changes.plan(actor, tenant, taking));
    }

    /** Does it, if the effects are still those of the plan with the digest {@code confirmed}; null confirms nothing. */
    public Answer commit(Actor actor, TenantId tenant, Action action, String reason, @Nullable String confirmed) {
        var taking = new Taking(actor, action);
        return taking.answer(changes.commit(actor, tenant, taking, reason, confirmed));
    }

    /** The edit; keeps what its last asking found. */
    private final class Taking implements Edit {
        private final Actor actor;
        private final Action action;
        private @Nullable Answer instead;

        Taking(Actor actor, Action action) {
            this.actor = actor;
            this.action = action;
        }

        Answer answer(Outcome outcome) {
            return instead == null ? new Went(outcome) : instead;
        }

        @Override
        public Edited apply(Snapshot snapshot) {
            instead = null;
            TenantState state = snapshot.tenant();
            if (state == null || !isOpenTo(actor)) {
                return new Absent();
            }
            return switch (action) {
                case Share(AgentId id, String name) -> share(state, new Agent(id, name, true, null, true));
                case Rename(Agent seen, String name) ->
                    isOther(state, seen)
                            ? stop(new Stale())
                            : put(state, new Agent(seen.id(), name, seen.active(), seen.subtenant(), true));
                case Activate(Agent seen, boolean active) ->
                    isOther(state, seen)
                            ? stop(new Stale())
                            : put(state, new Agent(seen.id(), seen.name(), active, seen.subtenant(), true));
                case Withdraw(Agent seen) -> isOther(state, seen) ? stop(new Stale()) : withdraw(state, seen);
            };
        }

        private Edited share(TenantState state, Agent next) {
            Agent taken = state.agents().get(next.id());
            if (taken != null) {
                return stop(new KeyTaken(taken));
            }
            return put(around(state, next.id(), true), next);
        }

        private Edited withdraw(TenantState state, Agent seen) {
            return new To(around(Cascade.ofAgent(seen.id()).in(state), seen.id(), false));
        }

        private Edited put(TenantState state, Agent next) {
            Optional<Agent> namesake = AgentNames.namesake(state, next);
            return namesake.isPresent()
                    ? stop(new NameTaken(namesake.get()))
                    : new To(state.withAgents(state.agents().with(next.id(), next)));
        }

        /** The same tenant, where a boundary that lists shared agents lists this one, or no longer does. */
        private static TenantState around(TenantState state, AgentId agent, boolean inside) {
            TenantBoundary boundary = state.tenant().boundary();
            if (!(boundary.agents() instanceof Extent.Listed<AgentId>(Set<AgentId> listed))) {
                return state;
            }
            Set<AgentId> next = new HashSet<>(listed);
            boolean moved = inside ? next.add(agent) : next.remove(agent);
            return moved
                    ? state.withTenant(state.tenant()
                            .withBoundary(
                                    new TenantBoundary(boundary.permissions(), boundary.sections(), Extent.of(next))))
                    : state;
        }

        private static boolean isOther(TenantState state, Agent seen) {
            return !seen.shared() || !Objects.equals(state.agents().get(seen.id()), seen);
        }

        private Edited stop(Answer answer) {
            instead = answer;
            return new Impossible(List.of());
        }
    }
}
