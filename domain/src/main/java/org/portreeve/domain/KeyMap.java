package org.portreeve.domain;

import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.Arrays;
import java.util.Iterator;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * An immutable map in the order of its keys. Copying one costs nothing, so that a million members who have the same can
 * share it.
 */
public final class KeyMap<K extends Comparable<? super K>, V> extends AbstractMap<K, V> {
    private final Object[] keys;
    private final Object[] values;

    private KeyMap(SortedMap<K, V> sorted) {
        keys = sorted.keySet().toArray();
        values = sorted.values().toArray();
    }

    /** The same entries; the very same map where it is one of this kind already. */
    public static <K extends Comparable<? super K>, V> Map<K, V> copyOf(Map<K, V> map) {
        return map instanceof KeyMap<K, V> ? map : new KeyMap<>(new TreeMap<>(map));
    }

    @Override
    public int size() {
        return keys.length;
    }

    @Override
    public boolean containsKey(@Nullable Object key) {
        return placeOf(key) >= 0;
    }

    @Override
    @SuppressWarnings("unchecked") // Why: the array is filled with nothing else.
    public @Nullable V get(@Nullable Object key) {
        int place = placeOf(key);
        return place < 0 ? null : (V) values[place];
    }

    private int placeOf(@Nullable Object key) {
        return key == null || keys.length == 0 || key.getClass() != keys[0].getClass()
                ? -1
                : Arrays.binarySearch(keys, key);
    }

    @Override
    public Set<Entry<K, V>> entrySet() {
        return new AbstractSet<>() {
            @Override
            public int size() {
                return keys.length;
            }

            @Override
            public Iterator<Entry<K, V>> iterator() {
                return new Entries();
            }
        };
    }

    private final class Entries implements Iterator<Entry<K, V>> {
        private int next;

        @Override
        public boolean hasNext() {
            return next < keys.length;
        }

        @Override
        @SuppressWarnings("unchecked") // Why: the arrays are filled with nothing else.
        public Entry<K, V> next() {
            if (!hasNext()) {
                throw new NoSuchElementException();
            }
            Entry<K, V> entry = Map.entry((K) keys[next], (V) values[next]);
            next++;
            return entry;
        }
    }
}
