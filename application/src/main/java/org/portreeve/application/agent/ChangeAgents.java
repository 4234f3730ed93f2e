package org.portreeve.application.agent;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.portreeve.application.Actor;
import org.portreeve.application.UseCase;
import org.portreeve.application.access.Gatekeeper;
import org.portreeve.application.change.Changes;
import org.portreeve.application.change.Edit;
import org.portreeve.application.change.Outcome;
import org.portreeve.application.change.Snapshot;
import org.portreeve.application.role.RoleNames;
import org.portreeve.domain.Key;
import org.portreeve.domain.agent.Agent;
import org.portreeve.domain.agent.AgentId;
import org.portreeve.domain.change.Cascade;
import org.portreeve.domain.state.TenantState;
import org.portreeve.domain.tenancy.Joining;
import org.portreeve.domain.tenancy.SubtenantId;
import org.portreeve.domain.tenancy.Tenant;
import org.portreeve.domain.tenancy.TenantId;

/**
 * Registers, edits, deactivates and deletes agents of a tenant, and sets what newcomers may use; each is one revision.
 * The guards ask for {@code agent:register}, {@code agent:edit}, {@code agent:deactivate}, {@code agent:delete} and
 * {@code agent:assign}; agents that the platform shares are not changed here.
 */
@UseCase
public final class ChangeAgents {
    private final Gatekeeper gatekeeper;
    private final Changes changes;

    /** Goes the one way of change. */
    public ChangeAgents(Gatekeeper gatekeeper, Changes changes) {
        this.gatekeeper = gatekeeper;
        this.changes = changes;
    }

    /** What is to happen. */
    public sealed interface Action {}

    /** A new, active agent of this name, in {@code subtenant} or, where that is null, in none; refuses a name that is none. */
    public record Register(String name, @Nullable SubtenantId subtenant) implements Action {
        /** Strips the name. */
        public Register {
            name = RoleNames.require(name);
        }
    }

    /** The agent that was {@code seen} is called so and belongs there; refuses a name that is none. */
    public record Write(Agent seen, String name, @Nullable SubtenantId subtenant) implements Action {
        /** Strips the name. */
        public Write {
            name = RoleNames.require(name);
        }
    }

    /** The agent that was {@code seen} answers, or answers nobody, administrators included. */
    public record Activate(Agent seen, boolean active) implements Action {}

    /** The agent that was {@code seen} ends, with every mention of it. */
    public record Delete(Agent seen) implements Action {}

    /** Newcomers may use every agent, also those registered later, or none; {@code seen} is what stood there. */
    public record ForNewcomers(boolean seen, boolean allowed) implements Action {}

    /** What came of it. */
    public sealed interface Answer {}

    /** This is how the change of {@code agent} went; null where none was made or it is about no agent. */
    public record Went(@Nullable AgentId agent, Outcome outcome) implements Answer {}

    /** What was seen is something else by now. Nothing has changed. */
    public record Stale() implements Answer {}

    /** Another one is called so already, as far as people can tell. Nothing has changed. */
    public record NameTaken(Agent other) implements Answer {}

    /** Says what would happen; changes nothing. */
    public Answer plan(Actor actor, TenantId tenant, Action action) {
        Taking taking = new Taking(actor, action);
        return taking.answer(changes.plan(actor, tenant, taking));
    }

    /** Does it, if the effects are still those of the plan with the digest {@code confirmed}; null confirms nothing. */
    public Answer commit(Actor actor, TenantId tenant, Action action, String reason, @Nullable String confirmed) {
        Taking taking = new Taking(actor, action);
        return taking.answer(changes.commit(actor, tenant, taking, reason, confirmed));
    }

    /** The edit; keeps what its last asking found. */
    private final class Taking implements Edit {
        private final Actor actor;
        private final Action action;
        private @Nullable Answer instead;
        private @Nullable AgentId agent;

        Taking(Actor actor, Action action) {
            this.actor = actor;
            this.action = action;
        }

        Answer answer(Outcome outcome) {
            return instead == null ? new Went(agent, outcome) : instead;
        }

        @Override
        public Edited apply(Snapshot snapshot) {
            instead = null;
            TenantState state = snapshot.tenant();
            if (state == null || !ListAgents.mayOpen(gatekeeper, actor, snapshot)) {
                return new Absent();
            }
            return switch (action) {
                case Register(String name, SubtenantId subtenant) -> {
                    String key = Key.free(name, "agent", taken -> state.agents().has(new AgentId(taken)));
                    yield put(state, new Agent(new AgentId(key), name, true, subtenant, false));
                }
                case Write(Agent seen, String name, SubtenantId subtenant) ->
                    isOther(state, seen)
                            ? stop()
                            : put(state, new Agent(seen.id(), name, seen.active(), subtenant, seen.shared()));
                case Activate(Agent seen, boolean active) ->
                    isOther(state, seen)
                            ? stop()
                            : put(state, new Agent(seen.id(), seen.name(), active, seen.subtenant(), seen.shared()));
                case Delete(Agent seen) -> {
                    agent = seen.id();
                    yield isOther(state, seen)
                            ? stop()
                            : new To(Cascade.ofAgent(seen.id()).in(state));
                }
                case ForNewcomers(boolean seen, boolean allowed) -> forNewcomers(state, seen, allowed);
            };
        }

        private Edited forNewcomers(TenantState state, boolean seen, boolean allowed) {
            Tenant tenant = state.tenant();
            Joining joining = tenant.joining();
            if (joining.agentsAllowed() != seen) {
                instead = new Stale();
                return stop();
            }
            return new To(state.withTenant(tenant.withJoining(joining.withAgentsAllowed(allowed))));
        }

        private Edited put(TenantState state, Agent next) {
            if (next.subtenant() != null && !state.subtenants().has(next.subtenant())) {
                return new Absent();
            }
            agent = next.id();
            Optional<Agent> namesake = AgentNames.namesake(state, next);
            if (namesake.isPresent()) {
                instead = new NameTaken(namesake.get());
                return stop();
            }
            return new To(state.withAgents(state.agents().with(next.id(), next)));
        }

        private boolean isOther(TenantState state, Agent seen) {
            if (Objects.equals(state.agents().get(seen.id()), seen)) {
                return false;
            }
            instead = new Stale();
            return true;
        }

        private Edited stop() {
            return new Impossible(List.of());
        }
    }
}
