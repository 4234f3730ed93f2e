package org.portreeve.domain.agent;

import org.jspecify.annotations.Nullable;
import org.portreeve.domain.Key;
import org.portreeve.domain.tenancy.SubtenantId;

/** An AI agent registered in a tenant, or shared into it by the platform. */
public record Agent(
        AgentId id, String name, boolean active, @Nullable SubtenantId subtenant, boolean shared) {
    /** Refuses an id that is no key. */
    public Agent {
        Key.require(id.value());
    }
}
