package org.portreeve.application.change;

import java.util.function.BiFunction;
import org.portreeve.domain.change.ChangeSet;
import org.portreeve.domain.history.Origin;
import org.portreeve.domain.history.Revision;
import org.portreeve.domain.state.PlatformState;
import org.portreeve.domain.state.TenantState;
import org.portreeve.domain.tenancy.TenantId;

/**
 * Port: the only way to write. One transaction locks the head of a tenant (of a new one: the platform's), reads what is
 * in force, lets the work decide, and keeps what it records: one revision, or nothing. May try the work again.
 */
public interface Journal {
    /** Runs {@code work} while nothing else changes {@code tenant}. */
    <T> T withTenant(TenantId tenant, BiFunction<Snapshot, TenantRecorder, T> work);

    /** The same, saying how far the writing is; {@link CalledOff} comes out of it when nothing has been written. */
    default <T> T withTenant(TenantId tenant, Progress progress, BiFunction<Snapshot, TenantRecorder, T> work) {
        return withTenant(tenant, work);
    }

    /** Runs {@code work} while nothing else changes the platform or any tenant. */
    <T> T withPlatform(BiFunction<Snapshot, PlatformRecorder, T> work);

    /** Keeps a change of a tenant; to be called at most once. */
    @FunctionalInterface
    interface TenantRecorder {
        /** Writes {@code changes}, which lead to {@code after}, and answers the revision. */
        Revision record(ChangeSet changes, TenantState after, Origin origin);
    }

    /** Keeps a change of the platform; to be called at most once. */
    @FunctionalInterface
    interface PlatformRecorder {
        /** Writes {@code changes}, which lead to {@code after}, and answers the revision. */
        Revision record(ChangeSet changes, PlatformState after, Origin origin);
    }
}
