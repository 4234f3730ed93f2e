package org.portreeve.adapters.persistence;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.portreeve.domain.state.PlatformState;
import org.portreeve.domain.state.TenantState;
import org.portreeve.domain.tenancy.TenantId;

/** States by version; whoever asks says which version the database has. Forgets those that were asked for least recently. */
final class StateCache {
    /** What a tenant weighs besides its members. */
    private static final long TENANT = 100;

    private final long capacity;
    private final Map<TenantId, Versioned<TenantState>> tenants = new LinkedHashMap<>(16, 0.75f, true);
    private long weight;
    private volatile @Nullable Versioned<PlatformState> platform;

    /** Holds tenants with at most {@code capacity} members together, and always the one used last. */
    StateCache(long capacity) {
        this.capacity = capacity;
    }

    /** A state and its version. */
    record Versioned<T>(long version, T state) {}

    @Nullable
    PlatformState platform(long version) {
        Versioned<PlatformState> kept = platform;
        return kept != null && kept.version() == version ? kept.state() : null;
    }

    @Nullable
    TenantState tenant(TenantId id, long version) {
        synchronized (tenants) {
            Versioned<TenantState> kept = tenants.get(id);
            return kept != null && kept.version() == version ? kept.state() : null;
        }
    }

    /** What is kept, of whatever version. */
    @Nullable
    Versioned<TenantState> latest(TenantId id) {
        synchronized (tenants) {
            return tenants.get(id);
        }
    }

    synchronized void keepPlatform(long version, PlatformState state) {
        Versioned<PlatformState> kept = platform;
        if (kept == null || kept.version() < version) {
            platform = new Versioned<>(version, state);
        }
    }

    void keepTenant(TenantId id, long version, TenantState state) {
        synchronized (tenants) {
            Versioned<TenantState> kept = tenants.get(id);
            if (kept == null || kept.version() < version) {
                put(id, new Versioned<>(version, state), kept);
            }
        }
    }

    /** Keeps what {@code change} makes of the version right before {@code version}, if that is what is kept. */
    void changeTenant(TenantId id, long version, UnaryOperator<TenantState> change) {
        synchronized (tenants) {
            Versioned<TenantState> kept = tenants.get(id);
            if (kept != null && kept.version() == version - 1) {
                put(id, new Versioned<>(version, change.apply(kept.state())), kept);
            }
        }
    }

    private void put(TenantId id, Versioned<TenantState> next, @Nullable Versioned<TenantState> replaced) {
        tenants.put(id, next);
        weight += weightOf(next) - (replaced == null ? 0 : weightOf(replaced));
        Iterator<Versioned<TenantState>> oldest = tenants.values().iterator();
        while (weight > capacity && tenants.size() > 1) {
            weight -= weightOf(oldest.next());
            oldest.remove();
        }
    }

    private static long weightOf(Versioned<TenantState> tenant) {
        return tenant.state().members().size() + TENANT;
    }
}
