package org.portreeve.adapters.persistence;

import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.hibernate.engine.spi.SharedSessionContractImplementor;

/** Writes a large set of rows in batches, a few at a time, leaving exactly what Hibernate and Envers would leave. */
final class BatchWriter {
    private static final int BATCH = 1_000;

    private final EntityManager entities;
    private final Tables tables;

    BatchWriter(EntityManager entities, Tables tables) {
        this.entities = entities;
        this.tables = tables;
    }

    /** What goes is taken away before anything is added; all of that is among {@code ofKnown}, the changes of what was there. */
    void write(
            Stream<List<RowChange>> ofKnown,
            Stream<List<RowChange>> changes,
            RevisionRow revision,
            Attempt.Writing writing) {
        SharedSessionContractImplementor session = entities.unwrap(SharedSessionContractImplementor.class);
        session.doWork(connection -> {
            BatchStatements statements = new BatchStatements(connection, session, revision);
            Buffer gone = new Buffer(tables, statements::delete, true);
            ofKnown.forEachOrdered(some -> some.stream()
                    .filter(change -> change.kind() == RowChange.Kind.DELETE)
                    .forEach(gone::add));
            gone.flush();
            Buffer changed = new Buffer(tables, statements::update, false);
            Buffer added = new Buffer(tables, statements::insert, false);
            changes.forEachOrdered(some -> {
                for (RowChange change : some) {
                    switch (change.kind()) {
                        case INSERT -> added.add(change);
                        case UPDATE -> changed.add(change);
                        case DELETE -> {}
                    }
                }
                writing.wrote(1);
            });
            changed.flush();
            added.flush();
        });
    }

    private interface Sink {
        void write(TableMapping<?> table, List<RowChange> rows) throws java.sql.SQLException;
    }

    /** Rows by table, written in the order in which tables point to one another. */
    private static final class Buffer {
        private final List<TableMapping<?>> order;
        private final Tables tables;
        private final Sink sink;
        private final List<List<RowChange>> waiting;

        Buffer(Tables tables, Sink sink, boolean childrenFirst) {
            this.tables = tables;
            this.sink = sink;
            order = childrenFirst ? tables.inOrder().reversed() : tables.inOrder();
            waiting = Stream.<List<RowChange>>generate(ArrayList::new)
                    .limit(order.size())
                    .toList();
        }

        void add(RowChange change) {
            List<RowChange> rows = waiting.get(tables.placeOf(change.table()));
            rows.add(change);
            if (rows.size() >= BATCH) {
                flush();
            }
        }

        void flush() {
            for (TableMapping<?> table : order) {
                List<RowChange> rows = waiting.get(tables.placeOf(table));
                if (!rows.isEmpty()) {
                    try {
                        sink.write(table, rows);
                    } catch (java.sql.SQLException failed) {
                        throw new BatchFailed(failed);
                    }
                    rows.clear();
                }
            }
        }
    }
}
