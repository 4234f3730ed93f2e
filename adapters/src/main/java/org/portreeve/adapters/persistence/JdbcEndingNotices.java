package org.portreeve.adapters.persistence;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.portreeve.application.membership.EndingNotices;
import org.portreeve.application.membership.PeopleSearch;
import org.portreeve.domain.membership.UserId;
import org.portreeve.domain.role.RoleId;
import org.portreeve.domain.tenancy.TenantId;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.transaction.support.TransactionTemplate;

/** Keeps a row for each end that was told; whichever node inserts it is the one that tells. */
final class JdbcEndingNotices implements EndingNotices {
    private static final RowMapper<End> END = (row, _) -> {
        String role = row.getString("role");
        return new End(
                new UserId(row.getObject("user_id", UUID.class)),
                role.isEmpty() ? null : new RoleId(role.substring(role.indexOf('/') + 1)),
                Timestamps.read(row, "ends_at"));
    };

    private final JdbcTemplate jdbc;
    private final TransactionTemplate transaction;

    JdbcEndingNotices(JdbcTemplate jdbc, TransactionTemplate transaction) {
        this.jdbc = jdbc;
        this.transaction = transaction;
    }

    @Override
    public Set<TenantId> tenants(PeopleSearch.Ending when) {
        return Set.copyOf(jdbc.query(
                "select distinct tenant from member_end where ends_at > ? and ends_at <= ?",
                (row, _) -> new TenantId(row.getString(1)),
                Timestamps.of(when.after()),
                Timestamps.of(when.last())));
    }

    @Override
    public Set<End> told(TenantId tenant, PeopleSearch.Ending when, Audience audience) {
        return Set.copyOf(jdbc.query(
                """
                select m.user_id, n.role, n.ends_at from ending_notice n join member_index m on m.id = n.membership
                where m.tenant = ? and n.ends_at > ? and n.ends_at <= ? and n.audience = ?
                """, END, tenant.value(), Timestamps.of(when.after()), Timestamps.of(when.last()), audience.name()));
    }

    @Override
    public List<End> tell(TenantId tenant, List<End> ends, Audience audience, Instant now) {
        return Retries.of(() -> Objects.requireNonNull(transaction.execute(_ ->
                ends.stream().filter(end -> isFirst(tenant, end, audience, now)).toList())));
    }

    private boolean isFirst(TenantId tenant, End end, Audience audience, Instant now) {
        RoleId role = end.role();
        try {
            return jdbc.update(
                            "insert into ending_notice (membership, role, ends_at, audience, noticed_at)"
                                    + " values (?, ?, ?, ?, ?)",
                            Ids.membership(tenant, end.user()),
                            role == null ? "" : Ids.scoped(tenant, role.value()),
                            Timestamps.of(end.at()),
                            audience.name(),
                            Timestamps.of(now))
                    == 1;
        } catch (DuplicateKeyException anotherNode) {
            return false;
        }
    }

    @Override
    public boolean tellOn(TenantId tenant, LocalDate today) {
        return Retries.of(() -> isFirstOn(tenant, today));
    }

    private boolean isFirstOn(TenantId tenant, LocalDate today) {
        int later = jdbc.update(
                "update ending_digest set told_on = ? where tenant = ? and told_on < ?",
                today.toString(),
                tenant.value(),
                today.toString());
        if (later == 1) {
            return true;
        }
        try {
            return jdbc.update(
                            "insert into ending_digest (tenant, told_on) values (?, ?)",
                            tenant.value(),
                            today.toString())
                    == 1;
        } catch (DuplicateKeyException anotherNode) {
            return false;
        }
    }

    /** Why in a transaction of its isolation: by itself MariaDB would lock the gaps that another node writes to. */
    @Override
    public void forget(Instant now) {
        Retries.of(() -> transaction.execute(
                _ -> jdbc.update("delete from ending_notice where ends_at <= ?", Timestamps.of(now))));
    }
}
