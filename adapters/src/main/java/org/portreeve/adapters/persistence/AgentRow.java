package org.portreeve.adapters.persistence;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.hibernate.envers.Audited;
import org.jspecify.annotations.Nullable;
import org.portreeve.domain.agent.Agent;
import org.portreeve.domain.agent.AgentId;
import org.portreeve.domain.tenancy.SubtenantId;
import org.portreeve.domain.tenancy.TenantId;

/** An agent of a tenant, or shared into it. */
@Entity
@Audited
@Table(name = "agent")
class AgentRow {
    @Id
    String id = "";

    String tenant = "";
    String agentKey = "";
    String name = "";
    boolean active;

    @Nullable
    String subtenant;

    boolean shared;

    static AgentRow of(TenantId tenant, Agent agent) {
        AgentRow row = new AgentRow();
        row.id = Ids.scoped(tenant, agent.id().value());
        row.tenant = tenant.value();
        row.agentKey = agent.id().value();
        row.name = agent.name();
        row.active = agent.active();
        row.subtenant = agent.subtenant() == null ? null : agent.subtenant().value();
        row.shared = agent.shared();
        return row;
    }

    Agent toAgent() {
        return new Agent(
                new AgentId(agentKey), name, active, subtenant == null ? null : new SubtenantId(subtenant), shared);
    }
}
