package org.portreeve.adapters.persistence;

import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Gatherers;
import java.util.stream.Stream;

/**
 * Makes many things on other threads, in order, a little ahead of who uses them. Why: an import seals and encodes as long as
 * the database writes, and neither should wait for the other.
 */
final class Ahead {
    private static final int AT_ONCE = 250;
    private static final int THREADS = Runtime.getRuntime().availableProcessors();

    private Ahead() {}

    /** What is made of {@code all}, for one use; few are made where they are used. */
    static <A, B> Stream<B> of(Collection<A> all, Function<A, B> making) {
        if (all.size() <= AT_ONCE) {
            return all.stream().map(making);
        }
        return all.stream()
                .gather(Gatherers.windowFixed(AT_ONCE))
                .gather(Gatherers.mapConcurrent(THREADS, carried(making)))
                .flatMap(List::stream);
    }

    private static <A, B> Function<List<A>, List<B>> carried(Function<A, B> making) {
        Function<List<A>, List<B>> each = some -> some.stream().map(making).toList();
        return Attempt.carried(each);
    }
}
