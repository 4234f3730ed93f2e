package org.portreeve.adapters.persistence;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.portreeve.adapters.persistence.Landmarks.Landmark;
import org.portreeve.application.membership.PeopleSearch;
import org.portreeve.domain.membership.UserId;
import org.portreeve.domain.tenancy.TenantId;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowMapper;

/** Finds members in the index that is kept of them; each page walks the database index of its order. */
final class JpaPeopleSearch implements PeopleSearch {
    static final RowMapper<Hit> HIT = (row, _) -> {
        Instant seen = Timestamps.read(row, "last_seen");
        return new Hit(new UserId(row.getObject("user_id", UUID.class)), seen.equals(Instant.EPOCH) ? null : seen);
    };

    /** Up to how many are few. */
    private static final int FEW = 10_000;

    private final JdbcTemplate jdbc;
    private final SubtenantSpans spans;
    private final RosterQuery rosters;
    private final Landmarks landmarks = new Landmarks();

    JpaPeopleSearch(JdbcTemplate jdbc, RosterQuery rosters) {
        this.jdbc = jdbc;
        this.rosters = rosters;
        spans = new SubtenantSpans(jdbc);
    }

    /** Why the top by itself: nothing is walked past. Why not by when they were seen: that moves without another version. */
    @Override
    public List<Hit> page(TenantId tenant, Query query, int offset, int limit) {
        PeopleSql sql = sql(tenant, query, sets(tenant, query));
        if (offset == 0 || !query.isEverybody() || query.order() == Order.LAST_SEEN) {
            return places(sql, query, null, offset, limit).stream()
                    .map(Place::hit)
                    .toList();
        }
        var list = new Landmarks.ListOf(tenant, query.order(), query.descending());
        long version = version(tenant);
        Landmark near = landmarks.before(list, version, offset);
        List<Place> places = places(sql, query, near, near == null ? offset : offset - near.offset(), limit);
        if (!places.isEmpty()) {
            Place first = places.getFirst();
            landmarks.remember(list, version, new Landmark(offset, first.sorted(), first.id()));
        }
        return places.stream().map(Place::hit).toList();
    }

    /** A row of a page, and where it stands. */
    private record Place(Hit hit, String sorted, UUID id) {}

    /** Why the join: so that the rows before the page are passed over in the index, and never fetched. */
    private List<Place> places(PeopleSql sql, Query query, @Nullable Landmark from, int offset, int limit) {
        String column = column(query.order());
        String direction = query.descending() ? " desc" : "";
        String since = "";
        List<Object> arguments = new ArrayList<>(sql.arguments());
        if (from != null) {
            since = RosterQuery.since(column, query.descending() ? "<" : ">");
            arguments.addAll(List.of(from.sorted(), from.sorted(), from.id()));
        }
        arguments.add(limit);
        arguments.add(offset);
        return jdbc.query(
                "select m.id, m.user_id, m.last_seen, m." + column + " as sorted from (select i.id from "
                        + sql.fromWhere() + since + order("i", column, direction) + " limit ? offset ?) page"
                        + " join member_index m on m.id = page.id" + order("m", column, direction),
                (row, number) -> new Place(
                        Objects.requireNonNull(HIT.mapRow(row, number)),
                        row.getString("sorted"),
                        row.getObject("id", UUID.class)),
                arguments.toArray());
    }

    private long version(TenantId tenant) {
        return jdbc
                .query("select version from tenant_head where slug = ?", (row, _) -> row.getLong(1), tenant.value())
                .stream()
                .findFirst()
                .orElse(0L);
    }

    @Override
    public Roster roster(TenantId tenant, Query query) {
        PeopleSql sql = sql(tenant, query, sets(tenant, query));
        return rosters.of(sql, column(query.order()), query.descending());
    }

    private static String column(Order order) {
        return switch (order) {
            case NAME -> "sort_name";
            case EMAIL -> "sort_email";
            case LAST_SEEN -> "last_seen";
        };
    }

    /**
     * Why two ways: a set of few is looked up and sorted; many are asked about while the index of the order is walked, which
     * is short where many match, and passes everybody else where few do.
     */
    private PeopleSql sql(TenantId tenant, Query query, List<MemberSet> sets) {
        PeopleSql sql = PeopleSql.of(tenant, query);
        for (MemberSet set : sets) {
            if (!sql.isAmongFew() && size(set, FEW + 1) <= FEW) {
                sql.amongFew(set);
            } else {
                sql.amongMany(set);
            }
        }
        return sql;
    }

    private List<MemberSet> sets(TenantId tenant, Query query) {
        List<MemberSet> sets = new ArrayList<>();
        if (!query.subtenants().isEmpty()) {
            sets.add(MemberSet.within(tenant, spans.of(PeopleSql.scoped(tenant, query.subtenants()))));
        }
        if (query.ending() != null) {
            sets.add(MemberSet.ending(tenant, query.ending()));
        }
        return sets;
    }

    private int size(MemberSet set, int atMost) {
        List<Object> arguments = new ArrayList<>(set.ofNamed());
        arguments.add(atMost);
        return Objects.requireNonNull(jdbc.queryForObject(
                "select count(*) from (" + set.named() + " limit ?) named", Integer.class, arguments.toArray()));
    }

    /** Why the tenant: H2 takes an index for an order only if all its columns are named. */
    static String order(String alias, String column, String direction) {
        return " order by %1$s.tenant%3$s, %1$s.%2$s%3$s, %1$s.id%3$s".formatted(alias, column, direction);
    }

    @Override
    public int count(TenantId tenant, Query query, int atMost) {
        List<MemberSet> sets = sets(tenant, query);
        if (sets.size() == 1 && !PeopleSql.of(tenant, query).narrows()) {
            return size(sets.getFirst(), atMost);
        }
        PeopleSql sql = sql(tenant, query, sets);
        List<Object> arguments = new ArrayList<>(sql.arguments());
        arguments.add(atMost);
        return Objects.requireNonNull(jdbc.queryForObject(
                "select count(*) from (select 1 as one from " + sql.fromWhere() + " limit ?) found",
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
