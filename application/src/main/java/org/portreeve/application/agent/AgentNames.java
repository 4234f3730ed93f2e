package org.portreeve.application.agent;

import java.util.Optional;
import org.portreeve.application.role.RoleNames;
import org.portreeve.domain.agent.Agent;
import org.portreeve.domain.state.TenantState;

/** Which agents of a tenant people could not tell apart. */
final class AgentNames {
    private AgentNames() {}

    /**
     * Another agent that is called as {@code next} is to be, as far as people can tell. Why only where the name is new: what
     * was alike before stays editable.
     */
    static Optional<Agent> namesake(TenantState state, Agent next) {
        Agent before = state.agents().get(next.id());
        return before != null && soundsAlike(before, next)
                ? Optional.empty()
                : state.agents().stream()
                        .filter(other -> !other.id().equals(next.id()) && soundsAlike(other, next))
                        .findFirst();
    }

    private static boolean soundsAlike(Agent one, Agent other) {
        return RoleNames.plain(one.name()).equals(RoleNames.plain(other.name()));
    }
}
