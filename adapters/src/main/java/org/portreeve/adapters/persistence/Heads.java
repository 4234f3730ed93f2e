package org.portreeve.adapters.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.portreeve.domain.state.Headcount;
import org.portreeve.domain.tenancy.TenantId;
import org.springframework.jdbc.core.JdbcTemplate;

/** The head rows of the platform and its tenants: locked to change, read once a request. */
final class Heads {
    private static final String LOCK_TENANT =
            "select version, revision, last_ts from tenant_head where slug = ? for update";
    private static final String LOCK_PLATFORM =
            "select version, revision, last_ts from platform_head where id = 1 for update";

    private final JdbcTemplate jdbc;
    private final String read;

    Heads(JdbcTemplate jdbc, Vendor vendor) {
        this.jdbc = jdbc;
        read = "select p.version, p.revision, t.version, t.revision, " + vendor.epoch()
                + " from platform_head p left join tenant_head t on t.slug = ? where p.id = 1";
    }

    /** What a head row says of its last revision. */
    record Head(long version, long revision, long lastTs) {
        static Head of(ResultSet row, @SuppressWarnings("unused") int number) throws SQLException {
            return new Head(row.getLong(1), row.getLong(2), row.getLong(3));
        }

        /** The same, one version on. */
        Head skipping() {
            return new Head(version + 1, revision, lastTs);
        }

        /** The time of the next revision: now, or just after the last where the clock has not moved on. */
        Instant next(Instant now) {
            return Micros.time(Math.max(Micros.of(now), lastTs + 1));
        }
    }

    /** Versions and time at one moment; the tenant's version is null where there is no such tenant. */
    record Versions(long platform, @Nullable Long tenant, long revision, Instant now) {
        boolean sameStatesAs(Versions other) {
            return platform == other.platform && Objects.equals(tenant, other.tenant);
        }
    }

    Versions read(@Nullable TenantId tenant) {
        return Objects.requireNonNull(jdbc.queryForObject(
                read,
                (row, _) -> {
                    long version = row.getLong(3);
                    Long known = row.wasNull() ? null : version;
                    return new Versions(
                            row.getLong(1),
                            known,
                            Math.max(row.getLong(2), row.getLong(4)),
                            Micros.time(row.getBigDecimal(5)));
                },
                tenant == null ? "" : tenant.value()));
    }

    /** The tenant's head, locked; null where there is no such tenant. */
    @Nullable
    Head lock(TenantId tenant) {
        List<Head> heads = jdbc.query(LOCK_TENANT, Head::of, tenant.value());
        return heads.isEmpty() ? null : heads.getFirst();
    }

    Head lockPlatform() {
        return jdbc.query(LOCK_PLATFORM, Head::of).getFirst();
    }

    /** Locks all tenants' heads in the order of their slugs. */
    void lockAll() {
        jdbc.queryForList("select slug from tenant_head order by slug for update", String.class);
    }

    /** Moves the head on, and adds to what it counts. */
    void advance(TenantId tenant, Head to, Headcount more) {
        int known = jdbc.update(
                "update tenant_head set version = ?, revision = ?, last_ts = ?, people = people + ?, admins = admins + ?"
                        + " where slug = ?",
                to.version(),
                to.revision(),
                to.lastTs(),
                more.people(),
                more.admins(),
                tenant.value());
        if (known == 0) {
            jdbc.update(
                    "insert into tenant_head (slug, version, revision, last_ts, people, admins) values (?, ?, ?, ?, ?, ?)",
                    tenant.value(),
                    to.version(),
                    to.revision(),
                    to.lastTs(),
                    more.people(),
                    more.admins());
        }
    }

    void advancePlatform(Head to) {
        jdbc.update(
                "update platform_head set version = ?, revision = ?, last_ts = ? where id = 1",
                to.version(),
                to.revision(),
                to.lastTs());
    }

    /** Makes caches of {@code tenants} invalid; to be called in the order of their slugs. Answers their new versions. */
    List<Bumped> bump(Collection<TenantId> tenants) {
        return tenants.stream()
                .map(tenant -> {
                    jdbc.update("update tenant_head set version = version + 1 where slug = ?", tenant.value());
                    return new Bumped(
                            tenant,
                            Objects.requireNonNull(jdbc.queryForObject(
                                    "select version from tenant_head where slug = ?", Long.class, tenant.value())));
                })
                .toList();
    }

    /** A tenant whose version rose because somebody who is a member changed elsewhere. */
    record Bumped(TenantId tenant, long version) {}
}
