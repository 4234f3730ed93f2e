package org.portreeve.application.memory;

import java.util.List;
import org.portreeve.application.tenancy.TenantRegister;
import org.portreeve.domain.state.Headcount;
import org.portreeve.domain.state.TenantState;
import org.portreeve.domain.tenancy.Tenant;

/** Counts the tenants of the memory. */
record InMemoryTenantRegister(InMemoryDatabase database) implements TenantRegister {
    @Override
    public List<Registered> all() {
        return database.tenants().stream()
                .map(InMemoryTenantRegister::registered)
                .toList();
    }

    private static Registered registered(TenantState state) {
        Tenant tenant = state.tenant();
        return new Registered(
                tenant.id(),
                tenant.name(),
                tenant.kind(),
                tenant.status(),
                tenant.subscription().plan(),
                Headcount.of(state));
    }
}
