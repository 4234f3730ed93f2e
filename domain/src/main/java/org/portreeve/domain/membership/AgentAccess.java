package org.portreeve.domain.membership;

import java.util.Set;
import org.portreeve.domain.Malformed;
import org.portreeve.domain.agent.AgentId;

/** Which agents a member may use: a default, also for agents registered later, and exceptions from it. */
public record AgentAccess(boolean allowedByDefault, Set<AgentId> allowed, Set<AgentId> blocked) {
    /** Keeps copies; refuses an agent that is both allowed and blocked. */
    public AgentAccess {
        allowed = Set.copyOf(allowed);
        blocked = Set.copyOf(blocked);
        for (AgentId agent : blocked) {
            if (allowed.contains(agent)) {
                throw new Malformed("agents", agent.value());
            }
        }
    }

    /** The default alone. */
    public static AgentAccess byDefault(boolean allowed) {
        return new AgentAccess(allowed, Set.of(), Set.of());
    }

    /** Whether the member may use {@code agent} as far as this goes. */
    public boolean allows(AgentId agent) {
        return !blocked.contains(agent) && (allowedByDefault || allowed.contains(agent));
    }
}
