package org.portreeve.domain.access.oracle;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.Stream;
import org.portreeve.domain.access.oracle.World.Question;
import org.portreeve.domain.access.oracle.World.Verdict;

/** What came of asking the product and the oracle the same questions. */
final class Comparison {

    /** One question on which the two disagree. */
    record Difference(Question question, Verdict oracle, Verdict product, World world) {
        @Override
        public String toString() {
            return "%n%s%n  oracle  %s%n  product %s%n  in %s".formatted(question, oracle, product, world);
        }
    }

    private static final int SHOWN = 5;

    private final Set<UUID> worlds = ConcurrentHashMap.newKeySet();
    private final LongAdder questions = new LongAdder();
    private final LongAdder allowed = new LongAdder();
    private final LongAdder differing = new LongAdder();
    private final Queue<Difference> differences = new ConcurrentLinkedQueue<>();

    static Comparison over(Stream<Slice.Moment> moments) {
        return new Comparison().and(moments);
    }

    Comparison and(Stream<Slice.Moment> moments) {
        moments.forEach(this::compare);
        return this;
    }

    private void compare(Slice.Moment moment) {
        worlds.add(fingerprint(moment));
        Bridge product = new Bridge(moment.world());
        for (Question question : moment.questions()) {
            Verdict expected = Oracle.decide(moment.world(), question);
            Verdict actual = product.decide(question);
            questions.increment();
            if (expected.allow()) {
                allowed.increment();
            }
            if (!expected.equals(actual)) {
                differing.increment();
                if (differences.size() < SHOWN) {
                    differences.add(new Difference(question, expected, actual, moment.world()));
                }
            }
        }
    }

    /** Equal for equal states at equal moments: worlds print in key order. */
    private static UUID fingerprint(Slice.Moment moment) {
        String printed = moment.at() + " " + moment.world();
        return UUID.nameUUIDFromBytes(printed.getBytes(StandardCharsets.UTF_8));
    }

    /** The number of distinct worlds. */
    int worlds() {
        return worlds.size();
    }

    long questions() {
        return questions.sum();
    }

    long allowed() {
        return allowed.sum();
    }

    /** The first few. */
    List<Difference> differences() {
        return List.copyOf(differences);
    }

    @Override
    public String toString() {
        return "%,d distinct worlds, %,d questions (%,d allowed), %,d differences, seed %d"
                .formatted(worlds(), questions(), allowed(), differing.sum(), RandomWorlds.SEED);
    }
}
