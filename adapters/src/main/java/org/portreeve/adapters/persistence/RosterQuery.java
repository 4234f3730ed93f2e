package org.portreeve.adapters.persistence;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.portreeve.application.membership.PeopleSearch.Hit;
import org.portreeve.application.membership.PeopleSearch.Roster;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Reads everybody who matches, a page behind the other, in one transaction that sees one moment. Why into a file at once: a
 * download takes as long as its reader likes, and would hold a connection that long.
 */
final class RosterQuery {
    private final JdbcTemplate jdbc;
    private final TransactionTemplate oneMoment;
    private final int page;

    RosterQuery(JdbcTemplate jdbc, TransactionTemplate oneMoment, int page) {
        this.jdbc = jdbc;
        this.oneMoment = oneMoment;
        this.page = page;
    }

    /** The last row of a page; what it is sorted by is a text or a moment. */
    private record Place(Object sorted, UUID id) {}

    private record Row(Hit hit, Place place) {}

    Roster of(PeopleSql sql, String column, boolean descending) {
        return SpooledRoster.of(found -> oneMoment.executeWithoutResult(_ -> walk(sql, column, descending, found)));
    }

    private void walk(PeopleSql sql, String column, boolean descending, Consumer<Hit> found) {
        List<Row> rows = rows(sql, column, descending, null);
        while (!rows.isEmpty()) {
            rows.forEach(row -> found.accept(row.hit()));
            rows = rows.size() < page
                    ? List.of()
                    : rows(sql, column, descending, rows.getLast().place());
        }
    }

    private List<Row> rows(PeopleSql sql, String column, boolean descending, @Nullable Place after) {
        List<Object> arguments = new ArrayList<>(sql.arguments());
        if (after != null) {
            arguments.addAll(List.of(after.sorted(), after.sorted(), after.id()));
        }
        arguments.add(page);
        Class<?> type = column.equals("last_seen") ? LocalDateTime.class : String.class;
        return jdbc.query(
                "select i.id, i.user_id, i.last_seen, i." + column + " as sorted from " + sql.fromWhere()
                        + (after == null ? "" : behind(column, descending ? "<" : ">"))
                        + JpaPeopleSearch.order("i", column, descending ? " desc" : "") + " limit ?",
                (row, number) -> new Row(
                        JpaPeopleSearch.HIT.mapRow(row, number),
                        new Place(row.getObject("sorted", type), row.getObject("id", UUID.class))),
                arguments.toArray());
    }

    /** From a row on, itself included. */
    static String since(String column, String way) {
        return " and i.%1$s %2$s= ? and (i.%1$s %2$s ? or i.id %2$s= ?)".formatted(column, way);
    }

    /** Why twice: the first bound is what a database walks the index from. */
    private static String behind(String column, String way) {
        return " and i.%1$s %2$s= ? and (i.%1$s %2$s ? or i.id %2$s ?)".formatted(column, way);
    }
}
