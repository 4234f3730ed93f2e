package org.portreeve.adapters.persistence;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.portreeve.application.membership.PeopleSearch;
import org.portreeve.domain.membership.UserId;
import org.portreeve.domain.tenancy.TenantId;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowMapper;

/** Finds members in the index that is kept of them; each page walks the database index of its order. */
final class JpaPeopleSearch implements PeopleSearch {
    private static final RowMapper<Hit> HIT = (row, _) -> {
        Instant seen = Timestamps.read(row, "last_seen");
        return new Hit(new UserId(row.getObject("user_id", UUID.class)), seen.equals(Instant.EPOCH) ? null : seen);
    };

    private final JdbcTemplate jdbc;

    JpaPeopleSearch(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Why the join: so that the rows before the page are passed over in the index, and never fetched. */
    @Override
    public List<Hit> page(TenantId tenant, Query query, int offset, int limit) {
        PeopleSql sql = PeopleSql.of(tenant, query);
        String column = switch (query.order()) {
            case NAME -> "sort_name";
            case EMAIL -> "sort_email";
            case LAST_SEEN -> "last_seen";
        };
        String direction = query.descending() ? " desc" : "";
        List<Object> arguments = new ArrayList<>(sql.arguments());
        arguments.add(limit);
        arguments.add(offset);
        return jdbc.query(
                "select m.user_id, m.last_seen from (select i.id from member_index i where " + sql.where()
                        + order("i", column, direction) + " limit ? offset ?) page"
                        + " join member_index m on m.id = page.id" + order("m", column, direction),
                HIT,
                arguments.toArray());
    }

    /** Why the tenant: H2 takes an index for an order only if all its columns are named. */
    private static String order(String alias, String column, String direction) {
        return " order by %1$s.tenant%3$s, %1$s.%2$s%3$s, %1$s.id%3$s".formatted(alias, column, direction);
    }

    @Override
    public int count(TenantId tenant, Query query, int atMost) {
        PeopleSql sql = PeopleSql.of(tenant, query);
        List<Object> arguments = new ArrayList<>(sql.arguments());
        arguments.add(atMost);
        return Objects.requireNonNull(jdbc.queryForObject(
                "select count(*) from (select 1 as one from member_index i where " + sql.where() + " limit ?) found",
                Integer.class,
                arguments.toArray()));
    }

    @Override
    public Optional<Instant> lastSeen(TenantId tenant, UserId user) {
        return jdbc
                .query("select user_id, last_seen from member_index where id = ?", HIT, Ids.membership(tenant, user))
                .stream()
                .findFirst()
                .map(Hit::lastSeen);
    }

    @Override
    public void seen(TenantId tenant, UserId user, Instant at) {
        var time = Timestamps.of(at);
        jdbc.update(
                "update member_index set last_seen = ? where id = ? and last_seen < ?",
                time,
                Ids.membership(tenant, user),
                time);
    }
}
