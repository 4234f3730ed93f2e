package org.portreeve.domain.membership;

import java.util.HashSet;
import java.util.Set;
import org.portreeve.domain.Malformed;
import org.portreeve.domain.agent.AgentId;

/** Which agents a member may use: a default, also for agents registered later, and exceptions from it. */
public record AgentAccess(boolean allowedByDefault, Set<AgentId> allowed, Set<AgentId> blocked) {
    /** How it stands with one agent. */
    public enum Standing {
        /** An exception: allowed. */
        ALLOWED,
        /** An exception: blocked, whatever roles say. */
        BLOCKED,
        /** As the default says. */
        BY_DEFAULT
    }

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

    /** How it stands with {@code agent}. */
    public Standing of(AgentId agent) {
        if (blocked.contains(agent)) {
            return Standing.BLOCKED;
        }
        return allowed.contains(agent) ? Standing.ALLOWED : Standing.BY_DEFAULT;
    }

    /** The same with another default. */
    public AgentAccess withDefault(boolean allows) {
        return new AgentAccess(allows, allowed, blocked);
    }

    /** The same, standing otherwise with {@code agent}. */
    public AgentAccess with(AgentId agent, Standing standing) {
        Set<AgentId> allows = new HashSet<>(allowed);
        Set<AgentId> blocks = new HashSet<>(blocked);
        allows.remove(agent);
        blocks.remove(agent);
        switch (standing) {
            case ALLOWED -> allows.add(agent);
            case BLOCKED -> blocks.add(agent);
            case BY_DEFAULT -> {}
        }
        return new AgentAccess(allowedByDefault, allows, blocks);
    }
}
