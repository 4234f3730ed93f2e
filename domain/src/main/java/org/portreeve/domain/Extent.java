package org.portreeve.domain;

import java.util.Set;

/** Either everything, also what is added later, or just what is listed. */
public sealed interface Extent<T> {
    /** Whether {@code one} lies within. */
    boolean contains(T one);

    /** Everything there is and everything that will be. */
    record All<T>() implements Extent<T> {
        @Override
        public boolean contains(T one) {
            return true;
        }
    }

    /** What is listed and nothing else. */
    record Listed<T>(Set<T> items) implements Extent<T> {
        /** Keeps a copy. */
        public Listed {
            items = Set.copyOf(items);
        }

        @Override
        public boolean contains(T one) {
            return items.contains(one);
        }
    }

    /** Everything. */
    static <T> Extent<T> all() {
        return new All<>();
    }

    /** Just these. */
    static <T> Extent<T> of(Set<T> items) {
        return new Listed<>(items);
    }
}
