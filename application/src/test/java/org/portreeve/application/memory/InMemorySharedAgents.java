package org.portreeve.application.memory;

import java.util.Comparator;
import java.util.List;
import org.portreeve.application.agent.SharedAgents;
import org.portreeve.domain.agent.Agent;
import org.portreeve.domain.agent.AgentId;
import org.portreeve.domain.tenancy.TenantId;

/** Looks through the tenants of the memory. */
record InMemorySharedAgents(InMemoryDatabase database) implements SharedAgents {
    @Override
    public List<Shared> all() {
        return database.tenants().stream()
                .flatMap(state -> state.agents().stream()
                        .filter(Agent::shared)
                        .map(agent -> new Shared(state.tenant().id(), agent)))
                .sorted(Comparator.comparing((Shared one) -> one.agent().id(), Comparator.comparing(AgentId::value))
                        .thenComparing(Shared::tenant, Comparator.comparing(TenantId::value)))
                .toList();
    }
}
