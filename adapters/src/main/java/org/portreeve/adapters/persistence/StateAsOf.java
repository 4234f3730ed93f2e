package org.portreeve.adapters.persistence;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.portreeve.domain.state.PlatformState;
import org.portreeve.domain.state.TenantState;
import org.portreeve.domain.tenancy.TenantId;
import org.springframework.transaction.support.TransactionTemplate;

/** Reads what was in force right after a revision, from the audit tables alone. */
final class StateAsOf {
    private final StateReader reader;
    private final TransactionTemplate snapshot;

    StateAsOf(StateReader reader, TransactionTemplate snapshot) {
        this.reader = reader;
        this.snapshot = snapshot;
    }

    PlatformState platform(long revision) {
        return Objects.requireNonNull(snapshot.execute(_ -> reader.platform(new Moment.AsOf(revision))));
    }

    /** The tenant, or null where there was none yet. */
    @Nullable
    TenantState tenant(TenantId tenant, long revision) {
        return snapshot.<@Nullable TenantState>execute(_ -> reader.tenant(tenant, new Moment.AsOf(revision)));
    }
}
