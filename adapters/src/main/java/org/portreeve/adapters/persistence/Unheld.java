package org.portreeve.adapters.persistence;

import java.util.Set;
import org.portreeve.domain.tenancy.TenantId;

/** A change reaches people who are members of tenants whose heads it has not locked; it is to be tried again with them. */
final class Unheld extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Set<TenantId> tenants;

    Unheld(Set<TenantId> tenants) {
        super("heads not locked: " + tenants);
        this.tenants = Set.copyOf(tenants);
    }

    Set<TenantId> tenants() {
        return tenants;
    }
}
