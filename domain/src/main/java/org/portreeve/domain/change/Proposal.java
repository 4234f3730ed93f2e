package org.portreeve.domain.change;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.portreeve.domain.catalogue.Catalogue;
import org.portreeve.domain.state.TenantState;

/** What a tenant is, null where it is new, what it is to become, and by whose authority; judged at one moment. */
public record Proposal(
        Catalogue catalogue, @Nullable TenantState before, TenantState after, Authority authority, Instant at) {
    /** What the tenant was, or for a new one the same tenant with nothing in it. */
    TenantState beforeOrEmpty() {
        return before == null ? TenantState.empty(after.tenant()) : before;
    }
}
