package org.portreeve.adapters.persistence;

import java.util.List;
import org.portreeve.application.agent.SharedAgents;
import org.portreeve.domain.agent.Agent;
import org.portreeve.domain.agent.AgentId;
import org.portreeve.domain.tenancy.SubtenantId;
import org.portreeve.domain.tenancy.TenantId;
import org.springframework.jdbc.core.JdbcTemplate;

/** Reads the rows of shared agents of all tenants, in one query. */
final class JdbcSharedAgents implements SharedAgents {
    private static final String ALL =
            "select tenant, agent_key, name, active, subtenant from agent where shared = true order by agent_key, tenant";

    private final JdbcTemplate jdbc;

    JdbcSharedAgents(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Shared> all() {
        return jdbc.query(ALL, (row, _) -> {
            String subtenant = row.getString("subtenant");
            return new Shared(
                    new TenantId(row.getString("tenant")),
                    new Agent(
                            new AgentId(row.getString("agent_key")),
                            row.getString("name"),
                            row.getBoolean("active"),
                            subtenant == null ? null : new SubtenantId(subtenant),
                            true));
        });
    }
}
