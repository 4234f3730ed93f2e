package org.portreeve.application.change;

import java.util.List;
import org.portreeve.domain.tenancy.TenantId;

/** Port: reads what is in force. What was committed before a call began is in its answer; no answer mixes two versions. */
public interface States {
    /** The platform and {@code tenant}. */
    Snapshot read(TenantId tenant);

    /** The platform alone. */
    Snapshot readPlatform();

    /** The slugs of all tenants, in order. */
    List<TenantId> tenants();

    /** The management tenant's slug. */
    TenantId managementTenant();

    /** The slug of the tenant that first sign-ins join. */
    TenantId defaultTenant();
}
