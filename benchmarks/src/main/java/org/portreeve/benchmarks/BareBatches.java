package org.portreeve.benchmarks;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import javax.sql.DataSource;

/** Writes what an import wrote into empty tables of the same make, in batches and one transaction, and does nothing else. */
final class BareBatches {
    private static final int BATCH = 1_000;
    private static final List<String> TABLES = List.of(
            "person",
            "person_aud",
            "membership",
            "membership_aud",
            "role_assignment",
            "role_assignment_aud",
            "member_index",
            "change_set");

    private final DataSource database;
    private final boolean h2;

    BareBatches(DataSource database, String url) {
        this.database = database;
        this.h2 = url.startsWith("jdbc:h2:");
    }

    /** The seconds that it takes; reading the rows is not counted. */
    double write() {
        try (Connection from = database.getConnection();
                Connection to = database.getConnection()) {
            for (String table : TABLES) {
                makeEmpty(to, table);
            }
            to.setAutoCommit(false);
            long took = 0;
            for (String table : TABLES) {
                took += copy(from, to, table);
            }
            long start = System.nanoTime();
            to.commit();
            return (took + System.nanoTime() - start) / 1e9;
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private void makeEmpty(Connection connection, String table) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            if (!h2) {
                statement.execute("create table bare_" + table + " like " + table);
                return;
            }
            statement.execute("create table bare_" + table + " as select * from " + table + " where 1 = 0");
            List<String> indexes = new ArrayList<>();
            try (ResultSet found =
                    statement.executeQuery("select index_name, string_agg(column_name, ', ' order by ordinal_position)"
                            + " from information_schema.index_columns where table_name = '"
                            + table.toUpperCase(java.util.Locale.ROOT)
                            + "' group by index_name")) {
                while (found.next()) {
                    indexes.add("create index bare_" + found.getString(1) + " on bare_" + table + " ("
                            + found.getString(2) + ")");
                }
            }
            for (String index : indexes) {
                statement.execute(index);
            }
        }
    }

    private static long copy(Connection from, Connection to, String table) throws SQLException {
        long took = 0;
        try (Statement reading = from.createStatement()) {
            reading.setFetchSize(BATCH);
            try (ResultSet rows = reading.executeQuery("select * from " + table)) {
                int columns = rows.getMetaData().getColumnCount();
                String sql = "insert into bare_" + table + " values ("
                        + String.join(", ", Collections.nCopies(columns, "?")) + ")";
                try (PreparedStatement writing = to.prepareStatement(sql)) {
                    boolean more = true;
                    while (more) {
                        List<Object[]> some = new ArrayList<>();
                        while (some.size() < (table.equals("change_set") ? 10 : BATCH) && (more = rows.next())) {
                            some.add(row(rows, columns));
                        }
                        long start = System.nanoTime();
                        for (Object[] row : some) {
                            for (int i = 0; i < columns; i++) {
                                writing.setObject(i + 1, row[i]);
                            }
                            writing.addBatch();
                        }
                        if (!some.isEmpty()) {
                            writing.executeBatch();
                        }
                        took += System.nanoTime() - start;
                    }
                }
            }
        }
        return took;
    }

    private static Object[] row(ResultSet rows, int columns) throws SQLException {
        Object[] row = new Object[columns];
        for (int i = 0; i < columns; i++) {
            Object value = rows.getObject(i + 1);
            row[i] = value instanceof java.sql.Clob clob ? clob.getSubString(1, (int) clob.length()) : value;
        }
        return row;
    }
}
