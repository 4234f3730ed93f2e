package org.portreeve.adapters.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.portreeve.application.change.Progress;

class AheadTest {
    private static final List<Integer> MANY = IntStream.range(0, 10_000).boxed().toList();

    @Test
    void manyComeInOrderFromOtherThreads() {
        Set<Thread> threads = ConcurrentHashMap.newKeySet();
        assertThat(Ahead.of(MANY, number -> {
                    threads.add(Thread.currentThread());
                    return number + 1;
                }))
                .containsExactlyElementsOf(
                        MANY.stream().map(number -> number + 1).toList());
        assertThat(threads).doesNotContain(Thread.currentThread());
    }

    @Test
    void fewAreMadeWhereTheyAreUsed() {
        assertThat(Ahead.of(List.of(1, 2), _ -> Thread.currentThread())).containsOnly(Thread.currentThread());
    }

    @Test
    void noMoreIsMadeThanALittleAhead() {
        AtomicInteger made = new AtomicInteger();
        assertThat(Ahead.of(MANY, _ -> made.incrementAndGet()).findFirst()).isPresent();
        assertThat(made.get()).isLessThan(MANY.size());
    }

    @Test
    void whatFailsThereFailsHere() {
        assertThatThrownBy(() -> Ahead.of(MANY, number -> {
                            if (number == 5_000) {
                                throw new IllegalStateException("no key");
                            }
                            return number;
                        })
                        .toList())
                .hasMessage("no key");
    }

    @Test
    void itBelongsToTheAttemptThatAskedForIt() {
        Attempt attempt = new Attempt(Progress.NONE, _ -> true);
        attempt.during(() -> Ahead.of(MANY, number -> {
                    Attempt.coarsen();
                    return number;
                })
                .toList());
        assertThat(attempt.isExact()).isFalse();
    }
}
