package org.portreeve.adapters.persistence;

import jakarta.persistence.EntityManager;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.hibernate.engine.spi.SessionImplementor;

/** Writes a small set of rows through Hibernate, so that Envers keeps their history. */
final class EntityWriter {
    private final EntityManager entities;
    private final Tables tables;

    EntityWriter(EntityManager entities, Tables tables) {
        this.entities = entities;
        this.tables = tables;
    }

    /** Takes away, changes, then adds, so that what is unique is free before it is taken. */
    void write(List<RowChange> changes) {
        Comparator<RowChange> parentsFirst = Comparator.comparingInt(change -> tables.placeOf(change.table()));
        Map<TableMapping<?>, Map<Object, Object>> kept = kept(changes);
        changes.stream()
                .filter(change -> change.kind() == RowChange.Kind.DELETE)
                .sorted(parentsFirst.reversed())
                .forEach(change -> entities.remove(keptOf(kept, change)));
        entities.flush();
        changes.stream()
                .filter(change -> change.kind() == RowChange.Kind.UPDATE)
                .forEach(change -> change.table().copy(change.last(), keptOf(kept, change)));
        entities.flush();
        changes.stream()
                .filter(change -> change.kind() == RowChange.Kind.INSERT)
                .sorted(parentsFirst)
                .forEach(change -> entities.persist(change.last()));
        entities.flush();
    }

    private Map<TableMapping<?>, Map<Object, Object>> kept(List<RowChange> changes) {
        Map<TableMapping<?>, List<Object>> wanted = new HashMap<>();
        changes.stream()
                .filter(change -> change.kind() != RowChange.Kind.INSERT)
                .forEach(change -> wanted.computeIfAbsent(change.table(), _ -> new java.util.ArrayList<>())
                        .add(change.id()));
        Map<TableMapping<?>, Map<Object, Object>> kept = new HashMap<>();
        wanted.forEach((table, ids) -> {
            Map<Object, Object> byId = kept.computeIfAbsent(table, _ -> new HashMap<>());
            for (Object entity : entities.unwrap(SessionImplementor.class).findMultiple(table.type(), ids)) {
                if (entity != null) {
                    byId.put(table.idOf(entity), entity);
                }
            }
        });
        return kept;
    }

    private static Object keptOf(Map<TableMapping<?>, Map<Object, Object>> kept, RowChange change) {
        return Objects.requireNonNull(
                Objects.requireNonNull(kept.get(change.table())).get(change.id()),
                () -> "no row " + change.id() + " in " + change.table().table());
    }
}
