package org.portreeve.adapters.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.portreeve.application.history.Revisions;
import org.portreeve.domain.change.ChangeSet;
import org.portreeve.domain.history.Author;
import org.portreeve.domain.history.Origin;
import org.portreeve.domain.history.Revision;
import org.portreeve.domain.history.Source;
import org.portreeve.domain.membership.UserId;
import org.portreeve.domain.tenancy.TenantId;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowMapper;

/** Reads revisions back, each with the change set as it was recorded. */
final class JpaRevisions implements Revisions {
    private static final String READ = """
            select r.id, r.ts, r.tenant, r.actor_kind, r.actor, r.on_behalf_of, r.source, r.request_id,
                r.reason, r.change_count
            from revision r where
            """;

    private final JdbcTemplate jdbc;
    private final ChangeSetTable changeSets;

    JpaRevisions(JdbcTemplate jdbc, ChangeSetTable changeSets) {
        this.jdbc = jdbc;
        this.changeSets = changeSets;
    }

    @Override
    public List<Revision> page(@Nullable TenantId tenant, Filter filter, @Nullable Long before, int limit) {
        RevisionSql sql = RevisionSql.of(tenant, filter);
        if (before != null) {
            sql.and("r.id < ?", before);
        }
        List<Object> arguments = new ArrayList<>(sql.arguments());
        arguments.add(limit);
        return jdbc.query(
                READ + sql.where() + " order by r.id desc limit ?", shown(filter.person()), arguments.toArray());
    }

    @Override
    public Optional<Revision> glance(@Nullable TenantId tenant, long number) {
        return find(tenant, number, shown(null));
    }

    @Override
    public Optional<Revision> find(@Nullable TenantId tenant, long number) {
        return find(tenant, number, (row, _) -> revision(row, changeSets.read(row.getLong("id"))));
    }

    private Optional<Revision> find(@Nullable TenantId tenant, long number, RowMapper<Revision> rows) {
        RevisionSql sql = RevisionSql.of(tenant).and("r.id = ?", number);
        return jdbc.query(READ + sql.where(), rows, sql.arguments().toArray()).stream()
                .findFirst();
    }

    @Override
    public long count(@Nullable TenantId tenant) {
        RevisionSql sql = RevisionSql.of(tenant);
        return Objects.requireNonNull(jdbc.queryForObject(
                "select count(*) from revision r where " + sql.where(),
                Long.class,
                sql.arguments().toArray()));
    }

    @Override
    public List<Day> days(@Nullable TenantId tenant, Instant since, ZoneId zone) {
        Map<LocalDate, Integer> days = new TreeMap<>();
        RevisionSql sql = RevisionSql.of(tenant).and("r.ts >= ?", Micros.of(since));
        jdbc.query(
                "select r.ts from revision r where " + sql.where(),
                row -> {
                    LocalDate day = Micros.time(row.getLong(1)).atZone(zone).toLocalDate();
                    days.merge(day, 1, Integer::sum);
                },
                sql.arguments().toArray());
        return days.entrySet().stream()
                .map(day -> new Day(day.getKey(), day.getValue()))
                .toList();
    }

    private RowMapper<Revision> shown(@Nullable UserId about) {
        return (row, _) -> {
            long number = row.getLong("id");
            return revision(
                    row,
                    row.getLong("change_count") <= MOST_CHANGES
                            ? changeSets.read(number)
                            : about == null ? changeSets.readLast(number) : changeSets.readAbout(number, about));
        };
    }

    private static Revision revision(ResultSet row, ChangeSet changes) throws SQLException {
        String tenant = row.getString("tenant");
        UUID onBehalfOf = row.getObject("on_behalf_of", UUID.class);
        return new Revision(
                row.getLong("id"),
                tenant == null ? null : new TenantId(tenant),
                Micros.time(row.getLong("ts")),
                new Origin(
                        new Author(Author.Kind.valueOf(row.getString("actor_kind")), row.getString("actor")),
                        onBehalfOf == null ? null : new UserId(onBehalfOf),
                        Source.valueOf(row.getString("source")),
                        row.getString("request_id"),
                        row.getString("reason")),
                changes,
                row.getLong("change_count") - changes.changes().size());
    }
}
