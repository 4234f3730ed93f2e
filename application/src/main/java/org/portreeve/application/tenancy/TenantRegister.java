package org.portreeve.application.tenancy;

import java.util.List;
import org.portreeve.domain.plan.PlanId;
import org.portreeve.domain.state.Headcount;
import org.portreeve.domain.tenancy.Tenant;
import org.portreeve.domain.tenancy.TenantId;
import org.portreeve.domain.tenancy.TenantStatus;

/** Port: all tenants, each without what is in it, however many there are. */
@FunctionalInterface
public interface TenantRegister {
    /** All of them, in the order of their slugs. */
    List<Registered> all();

    /** What the register says of one. */
    record Registered(TenantId id, String name, Tenant.Kind kind, TenantStatus status, PlanId plan, Headcount heads) {}
}
