package org.portreeve.domain.state;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/**
 * An immutable map that shares what it has in common with the map it was made from, so that changing one member of a
 * million copies one bucket and comparing two versions skips what they share.
 */
public final class Table<K, V> implements Iterable<V> {
    private static final int BUCKET = 64;
    private static final Table<?, ?> EMPTY = new Table<>(List.of(Map.of()), 0);

    private final List<Map<K, V>> buckets;
    private final int size;

    private Table(List<Map<K, V>> buckets, int size) {
        this.buckets = buckets;
        this.size = size;
    }

    /** A table without entries. */
    @SuppressWarnings("unchecked")
    public static <K, V> Table<K, V> empty() {
        return (Table<K, V>) EMPTY;
    }

    /** All values by their keys; a later value replaces an earlier one with the same key. */
    public static <K, V> Table<K, V> of(Iterable<V> values, Function<? super V, ? extends K> key) {
        Map<K, V> map = new HashMap<>();
        values.forEach(value -> map.put(key.apply(value), value));
        return spread(map);
    }

    private static <K, V> Table<K, V> spread(Map<K, V> map) {
        int count = Integer.highestOneBit(Math.max(1, map.size() / BUCKET));
        List<Map<K, V>> buckets = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            buckets.add(new HashMap<>());
        }
        map.forEach((key, value) -> buckets.get(bucketOf(key, count)).put(key, value));
        return new Table<>(buckets, map.size());
    }

    private static int bucketOf(Object key, int count) {
        int hash = key.hashCode() * 0x9E3779B9;
        return (hash ^ (hash >>> 16)) & (count - 1);
    }

    private int bucketOf(Object key) {
        return bucketOf(key, buckets.size());
    }

    /** The value, or null where there is none. */
    public @Nullable V get(K key) {
        return buckets.get(bucketOf(key)).get(key);
    }

    /** Whether there is a value for {@code key}. */
    public boolean has(K key) {
        return buckets.get(bucketOf(key)).containsKey(key);
    }

    /** The number of entries. */
    public int size() {
        return size;
    }

    /** Whether there are no entries. */
    public boolean isEmpty() {
        return size == 0;
    }

    /** The same table with one more or another value. */
    public Table<K, V> with(K key, V value) {
        int index = bucketOf(key);
        Map<K, V> bucket = new HashMap<>(buckets.get(index));
        int grown = bucket.put(key, value) == null ? size + 1 : size;
        Table<K, V> next = replaced(index, bucket, grown);
        return grown > 4L * BUCKET * buckets.size() ? spread(next.toMap()) : next;
    }

    /** The same table with many more or other values; a bucket is copied once, however many of them fall into it. */
    public Table<K, V> withAll(Map<K, V> more) {
        int grown = size + (int) more.keySet().stream().filter(key -> !has(key)).count();
        if (grown > 4L * BUCKET * buckets.size()) {
            Map<K, V> all = toMap();
            all.putAll(more);
            return spread(all);
        }
        List<Map<K, V>> next = new ArrayList<>(buckets);
        boolean[] copied = new boolean[buckets.size()];
        more.forEach((key, value) -> {
            int index = bucketOf(key);
            if (!copied[index]) {
                next.set(index, new HashMap<>(next.get(index)));
                copied[index] = true;
            }
            next.get(index).put(key, value);
        });
        return new Table<>(next, grown);
    }

    /** The same table without {@code key}. */
    public Table<K, V> without(K key) {
        if (!has(key)) {
            return this;
        }
        int index = bucketOf(key);
        Map<K, V> bucket = new HashMap<>(buckets.get(index));
        bucket.remove(key);
        return replaced(index, bucket, size - 1);
    }

    /** The same keys with other values; buckets in which nothing changes stay shared. */
    public Table<K, V> replaceAll(Function<? super V, ? extends V> change) {
        Table<K, V> result = this;
        for (int i = 0; i < buckets.size(); i++) {
            Map<K, V> changed = null;
            for (Map.Entry<K, V> entry : buckets.get(i).entrySet()) {
                V next = change.apply(entry.getValue());
                if (next != entry.getValue()) {
                    changed = changed == null ? new HashMap<>(buckets.get(i)) : changed;
                    changed.put(entry.getKey(), next);
                }
            }
            if (changed != null) {
                result = result.replaced(i, changed, size);
            }
        }
        return result;
    }

    private Table<K, V> replaced(int index, Map<K, V> bucket, int newSize) {
        List<Map<K, V>> next = new ArrayList<>(buckets);
        next.set(index, bucket);
        return new Table<>(next, newSize);
    }

    /** Shows every key whose value differs between the two, with what it was and what it is. */
    public void differences(Table<K, V> after, Difference<K, V> each) {
        if (buckets.size() != after.buckets.size()) {
            compare(toMap(), after.toMap(), each);
            return;
        }
        for (int i = 0; i < buckets.size(); i++) {
            if (buckets.get(i) != after.buckets.get(i)) {
                compare(buckets.get(i), after.buckets.get(i), each);
            }
        }
    }

    private static <K, V> void compare(Map<K, V> before, Map<K, V> after, Difference<K, V> each) {
        before.forEach((key, was) -> {
            V is = after.get(key);
            if (is == null || (is != was && !is.equals(was))) {
                each.found(key, was, is);
            }
        });
        after.forEach((key, is) -> {
            if (!before.containsKey(key)) {
                each.found(key, null, is);
            }
        });
    }

    /** Hears of one difference; one of the two values is null where a side has none. */
    @FunctionalInterface
    public interface Difference<K, V> {
        /** One key with the value before and after. */
        void found(K key, @Nullable V before, @Nullable V after);
    }

    /** Calls {@code each} with every key and value. */
    public void forEach(BiConsumer<? super K, ? super V> each) {
        buckets.forEach(bucket -> bucket.forEach(each));
    }

    /** The values, in no particular order. */
    public Stream<V> stream() {
        return StreamSupport.stream(spliterator(), false);
    }

    /** The entries as a map of their own. */
    public Map<K, V> toMap() {
        Map<K, V> map = HashMap.newHashMap(size);
        buckets.forEach(map::putAll);
        return map;
    }

    @Override
    public Iterator<V> iterator() {
        return buckets.stream().flatMap(bucket -> bucket.values().stream()).iterator();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Table<?, ?> table && (table == this || toMap().equals(table.toMap()));
    }

    @Override
    public int hashCode() {
        return toMap().hashCode();
    }

    @Override
    public String toString() {
        return toMap().toString();
    }
}
