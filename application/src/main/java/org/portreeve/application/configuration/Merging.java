package org.portreeve.application.configuration;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.portreeve.application.change.Snapshot;
import org.portreeve.domain.catalogue.Catalogue;
import org.portreeve.domain.history.Author;
import org.portreeve.domain.state.TenantState;

/** One reading of a document against one state: what is gathered on the way from the one to the other. */
record Merging(Snapshot snapshot, TenantState before, boolean creation, Author actor, Places places, List<Flaw> flaws) {
    Merging(Snapshot snapshot, TenantState before, boolean creation, Author actor) {
        this(snapshot, before, creation, actor, new Places(), new ArrayList<>());
    }

    Catalogue catalogue() {
        return snapshot.catalogue();
    }

    void flaw(String path, String code, String value) {
        flaws.add(new Flaw(path, code, value));
    }

    /** The values, each once; a second one is a flaw. */
    <T> Set<T> distinct(List<Located<T>> items) {
        Set<T> values = new LinkedHashSet<>();
        for (Located<T> item : items) {
            if (!values.add(item.value())) {
                flaw(item.path(), Flaw.DUPLICATE, String.valueOf(item.value()));
            }
        }
        return values;
    }

    /** The items by key, each key once; a second one is a flaw. */
    <K, T> Map<K, T> keyed(List<T> items, Function<T, K> key, Function<T, String> path) {
        Map<K, T> map = new LinkedHashMap<>();
        for (T item : items) {
            if (map.putIfAbsent(key.apply(item), item) != null) {
                flaw(path.apply(item), Flaw.DUPLICATE, String.valueOf(key.apply(item)));
            }
        }
        return map;
    }

    /** Notes that {@code kind} and {@code key} name the things of {@code items}. */
    <T> void naming(String kind, String key, String namedKind, List<Located<T>> items) {
        items.forEach(item -> places.put(kind, key, namedKind, String.valueOf(item.value()), item.path()));
    }
}
