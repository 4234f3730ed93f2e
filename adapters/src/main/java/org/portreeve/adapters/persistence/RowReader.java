package org.portreeve.adapters.persistence;

import jakarta.persistence.EntityManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.hibernate.engine.spi.SharedSessionContractImplementor;

/** Reads rows as they were at a moment, on the connection of the transaction, past Hibernate's cache of entities. */
final class RowReader {
    private static final int FETCHED_AT_ONCE = 1_000;

    private final Tables tables;
    private final EntityManager entities;

    RowReader(Tables tables, EntityManager entities) {
        this.tables = tables;
        this.entities = entities;
    }

    /** Shows all rows whose {@code column} is {@code value}. */
    <R> void each(Class<R> type, Moment moment, String column, Object value, Consumer<R> rows) {
        query(type, moment, "", " where " + column + " = ? and ", "", Stream.of(value), rows);
    }

    /** Shows all rows whose {@code column} is the id of something in {@code tenant}: a range of an index. */
    <R> void scoped(Class<R> type, Moment moment, String column, String tenant, Consumer<R> rows) {
        String where = " where " + column + " >= ? and " + column + " < ? and ";
        query(type, moment, "", where, "", Stream.of(Ids.first(tenant), Ids.behindLast(tenant)), rows);
    }

    /** Shows all rows for which {@code condition}, which has no question marks, holds. */
    <R> void each(Class<R> type, Moment moment, String condition, Consumer<R> rows) {
        query(type, moment, "", " where " + condition + " and ", "", Stream.empty(), rows);
    }

    /** Shows everybody who is a member of {@code tenant}. */
    void people(String tenant, Moment moment, Consumer<PersonRow> rows) {
        String members = " join " + moment.from(tables.of(MembershipRow.class))
                + " m on m.user_id = p.id where m.tenant = ? and " + moment.condition("m.") + " and ";
        query(PersonRow.class, moment, "p.", members, " p", Stream.concat(Stream.of(tenant), moment.arguments()), rows);
    }

    /** Shows the rows with these ids, and locks them until the transaction ends. */
    <R> void locked(Class<R> type, List<?> ids, Consumer<R> rows) {
        TableMapping<R> mapping = tables.of(type);
        String sql = "select " + mapping.selected(mapping.columns(), "") + " from " + mapping.table() + " where "
                + mapping.id().name() + " in (" + String.join(", ", java.util.Collections.nCopies(ids.size(), "?"))
                + ") for update";
        run(mapping, mapping.columns(), sql, ids.stream(), rows);
    }

    private <R> void query(
            Class<R> type,
            Moment moment,
            String alias,
            String where,
            String as,
            Stream<Object> arguments,
            Consumer<R> rows) {
        TableMapping<R> mapping = tables.of(type);
        List<TableMapping.Column> wanted = moment.columns(mapping);
        String sql = "select " + mapping.selected(wanted, alias) + " from " + moment.from(mapping) + as + where
                + moment.condition(alias);
        run(mapping, wanted, sql, Stream.concat(arguments, moment.arguments()), rows);
    }

    private <R> void run(
            TableMapping<R> mapping,
            List<TableMapping.Column> wanted,
            String sql,
            Stream<?> arguments,
            Consumer<R> rows) {
        SharedSessionContractImplementor session = entities.unwrap(SharedSessionContractImplementor.class);
        List<?> bound = arguments.toList();
        session.doWork(connection -> {
            try (PreparedStatement statement = connection.prepareStatement(sql)) {
                statement.setFetchSize(FETCHED_AT_ONCE);
                bind(mapping, statement, bound, session);
                try (ResultSet result = statement.executeQuery()) {
                    while (result.next()) {
                        rows.accept(mapping.read(result, wanted, session));
                    }
                }
            }
        });
    }

    private static void bind(
            TableMapping<?> mapping,
            PreparedStatement statement,
            List<?> values,
            SharedSessionContractImplementor session)
            throws SQLException {
        for (int i = 0; i < values.size(); i++) {
            if (values.get(i) instanceof java.util.UUID id) {
                mapping.id().bind(statement, i + 1, id, session);
            } else {
                statement.setObject(i + 1, values.get(i));
            }
        }
    }
}
