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

    /**
     * Runs {@code work} while nothing else changes the platform or any tenant; all that it records becomes a fact together,
     * or none of it, each as a revision of its own.
     */
    <T> T withAll(BiFunction<Snapshot, WideRecorder, T> work);

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

    /** Keeps changes of several tenants and, after them, of the platform; each may be changed at most once. */
    interface WideRecorder {
        /** Writes {@code changes} of one tenant, which lead to {@code after}, and answers the revision. */
        Revision ofTenant(ChangeSet changes, TenantState after, Origin origin);

        /**
         * Writes {@code changes} of the platform, which lead to {@code after}, and answers the revision. Whoever is erased by
         * them loses the key to what the history keeps of them; of their identity only a keyed hash is kept.
         */
        Revision ofPlatform(ChangeSet changes, PlatformState after, Origin origin);
    }
}
