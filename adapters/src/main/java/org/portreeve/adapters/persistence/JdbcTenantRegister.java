package org.portreeve.adapters.persistence;

import java.util.List;
import org.portreeve.application.tenancy.TenantRegister;
import org.portreeve.domain.plan.PlanId;
import org.portreeve.domain.state.Headcount;
import org.portreeve.domain.tenancy.Tenant;
import org.portreeve.domain.tenancy.TenantId;
import org.portreeve.domain.tenancy.TenantStatus;
import org.springframework.jdbc.core.JdbcTemplate;

/** Reads the tenants' own rows and what their heads count, in one query. */
final class JdbcTenantRegister implements TenantRegister {
    private static final String ALL =
            "select t.slug, t.name, t.kind, t.status, t.plan, h.people, h.admins from tenant t"
                    + " join tenant_head h on h.slug = t.slug order by t.slug";

    private final JdbcTemplate jdbc;

    JdbcTenantRegister(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Registered> all() {
        return jdbc.query(
                ALL,
                (row, _) -> new Registered(
                        new TenantId(row.getString("slug")),
                        row.getString("name"),
                        Tenant.Kind.valueOf(row.getString("kind")),
                        TenantStatus.valueOf(row.getString("status")),
                        new PlanId(row.getString("plan")),
                        new Headcount(row.getLong("people"), row.getLong("admins"))));
    }
}
