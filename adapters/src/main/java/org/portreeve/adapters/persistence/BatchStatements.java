package org.portreeve.adapters.persistence;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hibernate.engine.spi.SharedSessionContractImplementor;

/** The statements for many rows of one table and of its history, for one revision. */
final class BatchStatements {
    private static final int ASKED_AT_ONCE = 500;
    private static final int ADD = 0;
    private static final int MOD = 1;
    private static final int DEL = 2;

    private final Connection connection;
    private final SharedSessionContractImplementor session;
    private final RevisionRow revision;

    BatchStatements(Connection connection, SharedSessionContractImplementor session, RevisionRow revision) {
        this.connection = connection;
        this.session = session;
        this.revision = revision;
    }

    void insert(TableMapping<?> table, List<RowChange> changes) throws SQLException {
        List<Object> rows = rows(changes);
        List<TableMapping.Column> columns = table.columns();
        String sql = "insert into " + table.table() + " (" + table.selected(columns, "") + ") values ("
                + marks(columns.size() + 1) + ")";
        batch(sql, rows, (statement, row) -> bind(statement, 1, table, row, columns));
        end(
                table,
                dead(
                        table,
                        rows(changes.stream().filter(change -> !change.first()).toList())));
        remember(table, rows, ADD);
    }

    void update(TableMapping<?> table, List<RowChange> changes) throws SQLException {
        List<Object> rows = rows(changes);
        List<TableMapping.Column> columns = table.columns();
        String sql = "update " + table.table() + " set "
                + columns.stream().map(column -> column.name() + " = ?").collect(Collectors.joining(", "))
                + " where " + table.id().name() + " = ?";
        batch(sql, rows, (statement, row) -> {
            for (int i = 0; i < columns.size(); i++) {
                columns.get(i).bind(statement, i + 1, table.valueOf(row, columns.get(i)), session);
            }
            table.id().bind(statement, columns.size() + 1, table.idOf(row), session);
        });
        end(table, ids(table, rows));
        remember(table, rows, MOD);
    }

    void delete(TableMapping<?> table, List<RowChange> changes) throws SQLException {
        List<Object> rows = rows(changes);
        String sql = "delete from " + table.table() + " where " + table.id().name() + " = ?";
        batch(sql, rows, (statement, row) -> table.id().bind(statement, 1, table.idOf(row), session));
        end(table, ids(table, rows));
        remember(table, rows, DEL);
    }

    private void remember(TableMapping<?> table, List<Object> rows, int kind) throws SQLException {
        List<TableMapping.Column> columns = table.audited();
        String sql = "insert into " + table.historyTable() + " (rev, revtype, " + table.selected(columns, "")
                + ") values (?, ?, " + marks(columns.size() + 1) + ")";
        batch(sql, rows, (statement, row) -> {
            statement.setLong(1, revision.id);
            statement.setInt(2, kind);
            bind(statement, 3, table, row, columns);
        });
    }

    /** Says of the rows of history that counted until now that they end with this revision. */
    private void end(TableMapping<?> table, List<Object> ids) throws SQLException {
        String sql = "update " + table.historyTable() + " set revend = ?, revend_tstmp = ? where "
                + table.id().name() + " = ? and revend is null";
        batch(sql, ids, (statement, id) -> {
            statement.setLong(1, revision.id);
            statement.setLong(2, revision.ts);
            table.id().bind(statement, 3, id, session);
        });
    }

    /** The ids among those of new rows that were in use before: their history ends with a deletion that is still open. */
    private List<Object> dead(TableMapping<?> table, List<Object> rows) throws SQLException {
        List<Object> dead = new ArrayList<>();
        List<Object> ids = ids(table, rows);
        for (int from = 0; from < ids.size(); from += ASKED_AT_ONCE) {
            List<Object> asked = ids.subList(from, Math.min(ids.size(), from + ASKED_AT_ONCE));
            String sql = "select " + table.id().name() + " from " + table.historyTable() + " where "
                    + table.id().name() + " in (" + marks(asked.size()) + ") and revend is null";
            try (PreparedStatement statement = connection.prepareStatement(sql)) {
                for (int i = 0; i < asked.size(); i++) {
                    table.id().bind(statement, i + 1, asked.get(i), session);
                }
                try (ResultSet found = statement.executeQuery()) {
                    while (found.next()) {
                        dead.add(Objects.requireNonNull(table.id().read(found, 1, session)));
                    }
                }
            }
        }
        return dead;
    }

    private void bind(
            PreparedStatement statement,
            int first,
            TableMapping<?> table,
            Object row,
            List<TableMapping.Column> columns)
            throws SQLException {
        table.id().bind(statement, first, table.idOf(row), session);
        for (int i = 0; i < columns.size(); i++) {
            columns.get(i).bind(statement, first + 1 + i, table.valueOf(row, columns.get(i)), session);
        }
    }

    private interface Binding {
        void bind(PreparedStatement statement, Object item) throws SQLException;
    }

    private void batch(String sql, List<Object> items, Binding binding) throws SQLException {
        if (items.isEmpty()) {
            return;
        }
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (Object item : items) {
                binding.bind(statement, item);
                statement.addBatch();
            }
            statement.executeBatch();
        }
    }

    private static List<Object> rows(List<RowChange> changes) {
        return changes.stream().map(RowChange::last).toList();
    }

    private static List<Object> ids(TableMapping<?> table, List<Object> rows) {
        return rows.stream().map(table::idOf).toList();
    }

    private static String marks(int count) {
        return Stream.generate(() -> "?").limit(count).collect(Collectors.joining(", "));
    }
}
