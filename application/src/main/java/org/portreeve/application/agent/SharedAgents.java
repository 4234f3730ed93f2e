package org.portreeve.application.agent;

import java.util.List;
import org.portreeve.domain.agent.Agent;
import org.portreeve.domain.tenancy.TenantId;

/** Port: the agents that the platform shares, tenant by tenant, without reading any tenant's state. */
@FunctionalInterface
public interface SharedAgents {
    /** All of them, in the order of their keys and then of the tenants' slugs. */
    List<Shared> all();

    /** One agent in one of the tenants that it is shared into. */
    record Shared(TenantId tenant, Agent agent) {}
}
