package org.portreeve.adapters.persistence;

import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Two sessions that act at the same moment. */
final class Rivals implements AutoCloseable {
    private final ExecutorService two = Executors.newFixedThreadPool(2);
    private final CyclicBarrier together = new CyclicBarrier(2);

    /** What came of each. */
    record Ends<A, B>(A one, B other) {}

    <A, B> Ends<A, B> race(Callable<A> one, Callable<B> other) throws InterruptedException, ExecutionException {
        Future<A> first = two.submit(() -> {
            together.await();
            return one.call();
        });
        Future<B> second = two.submit(() -> {
            together.await();
            return other.call();
        });
        return new Ends<>(first.get(), second.get());
    }

    @Override
    public void close() {
        two.close();
    }
}
