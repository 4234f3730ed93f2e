package org.portreeve.domain.access;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.portreeve.domain.state.TenantState;
import org.portreeve.domain.tenancy.TenantStatus;

/** Step 1: the tenant exists and is active. */
final class TenantStep {
    private TenantStep() {}

    static StepResult ask(@Nullable TenantState tenant) {
        return StepResult.of(Step.TENANT, List.of(finding(tenant)));
    }

    private static Finding finding(@Nullable TenantState tenant) {
        if (tenant == null) {
            return new Finding.Blocks(DenialCode.UNKNOWN_TENANT, new Finding.AboutTenant());
        }
        return tenant.tenant().status() == TenantStatus.ACTIVE
                ? new Finding.TenantIsActive(tenant.tenant().id())
                : new Finding.Blocks(DenialCode.TENANT_SUSPENDED, new Finding.AboutTenant());
    }
}
