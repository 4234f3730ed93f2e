package org.portreeve.adapters.persistence;

import java.util.List;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.portreeve.application.change.Clock;
import org.portreeve.application.change.Snapshot;
import org.portreeve.application.change.States;
import org.portreeve.domain.state.PlatformState;
import org.portreeve.domain.state.TenantState;
import org.portreeve.domain.tenancy.Tenant;
import org.portreeve.domain.tenancy.TenantId;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** Answers from memory what still has the database's version, and reads the rest as of one moment. */
final class CachedStates implements States {
    private final Heads heads;
    private final StateReader reader;
    private final CatchUp catchUp;
    private final StateCache cache;
    private final TransactionTemplate oneMoment;
    private final JdbcTemplate jdbc;
    private final Clock clock;
    private final ConcurrentHashMap<String, ReentrantLock> loading = new ConcurrentHashMap<>();

    CachedStates(
            Heads heads,
            StateReader reader,
            CatchUp catchUp,
            StateCache cache,
            TransactionTemplate oneMoment,
            JdbcTemplate jdbc,
            Clock clock) {
        this.heads = heads;
        this.reader = reader;
        this.catchUp = catchUp;
        this.cache = cache;
        this.oneMoment = oneMoment;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public Snapshot read(TenantId tenant) {
        return answer(tenant);
    }

    @Override
    public Snapshot readPlatform() {
        return answer(null);
    }

    private Snapshot answer(@Nullable TenantId tenant) {
        Heads.Versions versions = heads.read(tenant);
        Snapshot cached = fromCache(tenant, versions);
        if (cached != null) {
            return cached;
        }
        return Attempt.isRunning() ? readWithin(tenant) : load(tenant);
    }

    private @Nullable Snapshot fromCache(@Nullable TenantId tenant, Heads.Versions versions) {
        PlatformState platform = cache.platform(versions.platform());
        if (platform == null) {
            return null;
        }
        if (tenant == null || versions.tenant() == null) {
            return snapshot(versions, platform, null);
        }
        TenantState state = cache.tenant(tenant, versions.tenant());
        return state == null ? null : snapshot(versions, platform, state);
    }

    private Snapshot snapshot(Heads.Versions versions, PlatformState platform, @Nullable TenantState tenant) {
        return new Snapshot(clock.now(versions.now()), versions.revision(), platform, tenant);
    }

    /** Why the lock: a thousand requests for a tenant that is not in memory should read it once. */
    private Snapshot load(@Nullable TenantId tenant) {
        ReentrantLock lock = loading.computeIfAbsent(tenant == null ? "" : tenant.value(), _ -> new ReentrantLock());
        lock.lock();
        try {
            return Objects.requireNonNull(oneMoment.execute(_ -> {
                Heads.Versions versions = heads.read(tenant);
                Snapshot cached = fromCache(tenant, versions);
                return cached != null ? cached : readAll(tenant, versions, true);
            }));
        } finally {
            lock.unlock();
        }
    }

    /** Reads what a change has locked, so that nothing can come in between. */
    Snapshot readLocked(@Nullable TenantId tenant) {
        Heads.Versions versions = heads.read(tenant);
        Snapshot cached = fromCache(tenant, versions);
        return cached != null ? cached : readAll(tenant, versions, true);
    }

    /** Reads inside a change's transaction, which sees every commit as it comes: until two versions in a row agree. */
    private Snapshot readWithin(@Nullable TenantId tenant) {
        Heads.Versions versions = heads.read(tenant);
        while (true) {
            Snapshot cached = fromCache(tenant, versions);
            Snapshot snapshot = cached != null ? cached : readAll(tenant, versions, false);
            Heads.Versions after = heads.read(tenant);
            if (after.sameStatesAs(versions)) {
                keep(tenant, versions, snapshot);
                return snapshot;
            }
            versions = after;
        }
    }

    private Snapshot readAll(@Nullable TenantId tenant, Heads.Versions versions, boolean keep) {
        PlatformState platform = cache.platform(versions.platform());
        PlatformState platformRead = platform != null ? platform : reader.platform(new Moment.Now());
        TenantState state = tenant == null || versions.tenant() == null ? null : readTenant(tenant, versions.tenant());
        Snapshot snapshot = snapshot(versions, platformRead, state);
        if (keep) {
            keep(tenant, versions, snapshot);
        }
        return snapshot;
    }

    private @Nullable TenantState readTenant(TenantId tenant, long version) {
        StateCache.Versioned<TenantState> kept = cache.latest(tenant);
        if (kept != null && kept.version() == version) {
            return kept.state();
        }
        TenantState followed = kept == null ? null : catchUp.follow(tenant, kept.state(), kept.version(), version);
        return followed != null ? followed : reader.tenant(tenant, new Moment.Now());
    }

    private void keep(@Nullable TenantId tenant, Heads.Versions versions, Snapshot snapshot) {
        // Why: after its own writes a transaction sees what nobody else may see, perhaps never.
        if (Attempt.hasWritten()) {
            return;
        }
        cache.keepPlatform(versions.platform(), snapshot.platform());
        if (tenant != null && versions.tenant() != null && snapshot.tenant() != null) {
            cache.keepTenant(tenant, versions.tenant(), snapshot.tenant());
        }
    }

    @Override
    public List<TenantId> tenants() {
        return jdbc.queryForList("select slug from tenant", String.class).stream()
                .map(TenantId::new)
                .sorted()
                .toList();
    }

    @Override
    public TenantId managementTenant() {
        return only(Tenant.Kind.MANAGEMENT, "management");
    }

    @Override
    public TenantId defaultTenant() {
        return only(Tenant.Kind.DEFAULT, "default");
    }

    /** The tenant of a kind; before there is one, the slug that it will have. */
    private TenantId only(Tenant.Kind kind, String otherwise) {
        return jdbc.queryForList("select slug from tenant where kind = ?", String.class, kind.name()).stream()
                .map(TenantId::new)
                .findFirst()
                .orElseGet(() -> new TenantId(otherwise));
    }
}
