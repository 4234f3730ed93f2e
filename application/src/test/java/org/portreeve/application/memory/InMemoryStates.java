package org.portreeve.application.memory;

import java.util.List;
import org.portreeve.application.change.Snapshot;
import org.portreeve.application.change.States;
import org.portreeve.domain.tenancy.Tenant;
import org.portreeve.domain.tenancy.TenantId;

/** Reads the memory. */
final class InMemoryStates implements States {
    private final InMemoryDatabase database;

    InMemoryStates(InMemoryDatabase database) {
        this.database = database;
    }

    @Override
    public Snapshot read(TenantId tenant) {
        return database.snapshot(tenant);
    }

    @Override
    public Snapshot readPlatform() {
        return database.snapshot(null);
    }

    @Override
    public List<TenantId> tenants() {
        return database.tenants().stream().map(state -> state.tenant().id()).toList();
    }

    @Override
    public TenantId managementTenant() {
        return only(Tenant.Kind.MANAGEMENT, "management");
    }

    @Override
    public TenantId defaultTenant() {
        return only(Tenant.Kind.DEFAULT, "default");
    }

    private TenantId only(Tenant.Kind kind, String otherwise) {
        return database.tenants().stream()
                .filter(state -> state.tenant().kind() == kind)
                .map(state -> state.tenant().id())
                .findFirst()
                .orElseGet(() -> new TenantId(otherwise));
    }
}
