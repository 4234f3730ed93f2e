package org.portreeve.adapters.persistence;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hibernate.engine.spi.SharedSessionContractImplementor;
import org.hibernate.metamodel.mapping.BasicValuedModelPart;
import org.hibernate.metamodel.spi.MappingMetamodelImplementor;
import org.hibernate.persister.entity.EntityPersister;
import org.jspecify.annotations.Nullable;

/** One entity's table and audit table as Hibernate and Envers map them, for plain statements in their very layout. */
final class TableMapping<R> {
    private static final String HISTORY = "_AUD";
    private static final int NO_PLACE = -1;

    private final Class<R> type;
    private final EntityPersister persister;
    private final String table;
    private final String historyTable;
    private final Column id;
    private final List<Column> columns;
    private final List<Column> audited;

    private TableMapping(Class<R> type, EntityPersister persister, EntityPersister history) {
        this.type = type;
        this.persister = persister;
        table = persister.getIdentifierTableDetails().getTableName();
        historyTable = history.getIdentifierTableDetails().getTableName();
        BasicValuedModelPart key =
                Objects.requireNonNull(persister.getIdentifierMapping().asBasicValuedModelPart());
        id = new Column(key, NO_PLACE);
        List<Column> all = new ArrayList<>();
        List<Column> kept = new ArrayList<>();
        persister.forEachAttributeMapping(attribute -> {
            Column column = new Column((BasicValuedModelPart) attribute, attribute.getStateArrayPosition());
            all.add(column);
            if (history.findAttributeMapping(attribute.getAttributeName()) != null) {
                kept.add(column);
            }
        });
        columns = List.copyOf(all);
        audited = List.copyOf(kept);
    }

    static <R> TableMapping<R> of(MappingMetamodelImplementor model, Class<R> type) {
        return new TableMapping<>(
                type, model.getEntityDescriptor(type), model.getEntityDescriptor(type.getName() + HISTORY));
    }

    /** A column with how it is bound and read, and its place among the entity's attributes; the id has none. */
    record Column(BasicValuedModelPart part, int place) {
        String name() {
            return part.getSelectionExpression();
        }

        @SuppressWarnings("unchecked") // Why: Hibernate's binder says nothing about its type.
        void bind(
                PreparedStatement statement,
                int index,
                @Nullable Object value,
                SharedSessionContractImplementor session)
                throws SQLException {
            part.getSingleJdbcMapping().getJdbcValueBinder().bind(statement, value, index, session);
        }

        @Nullable
        Object read(ResultSet rows, int index, SharedSessionContractImplementor session) throws SQLException {
            return part.getSingleJdbcMapping().getJdbcValueExtractor().extract(rows, index, session);
        }
    }

    Class<R> type() {
        return type;
    }

    String table() {
        return table;
    }

    String historyTable() {
        return historyTable;
    }

    Column id() {
        return id;
    }

    /** All columns but the id. */
    List<Column> columns() {
        return columns;
    }

    /** Those of {@link #columns} that the history keeps. */
    List<Column> audited() {
        return audited;
    }

    Object idOf(Object row) {
        return Objects.requireNonNull(persister.getIdentifier(row));
    }

    @Nullable
    Object valueOf(Object row, Column column) {
        return persister.getValue(row, column.place());
    }

    /** Whether two rows with one id say the same. */
    boolean same(Object one, Object other) {
        return columns.stream().allMatch(column -> Objects.equals(valueOf(one, column), valueOf(other, column)));
    }

    /** Makes {@code target} say what {@code source} says. */
    void copy(Object source, Object target) {
        persister.setValues(target, persister.getValues(source));
    }

    /** A select list that {@link #read} understands; {@code alias} with its dot, or nothing. */
    String selected(List<Column> wanted, String alias) {
        return Stream.concat(Stream.of(id), wanted.stream())
                .map(column -> alias + column.name())
                .collect(Collectors.joining(", "));
    }

    /** A row from a result that begins with what {@link #selected} named. */
    R read(ResultSet rows, List<Column> wanted, SharedSessionContractImplementor session) throws SQLException {
        Object entity = persister.getRepresentationStrategy().getInstantiator().instantiate();
        persister.setIdentifier(entity, id.read(rows, 1, session), session);
        for (int i = 0; i < wanted.size(); i++) {
            Column column = wanted.get(i);
            persister.setValue(entity, column.place(), column.read(rows, i + 2, session));
        }
        return type.cast(entity);
    }
}
