package org.portreeve.domain.access.oracle;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.portreeve.domain.access.oracle.World.Question;
import org.portreeve.domain.access.oracle.World.Request;

/** The cross product of some factors, made one world at a time, with the questions that are asked of each. */
final class Slice {

    /** One question without its moment. */
    record Ask(String subject, String tenant, @Nullable String subtenant, Request request) {}

    /** A world at a moment with what is asked of it. */
    record Moment(World world, Instant at, List<Question> questions) {}

    final String name;
    private final Supplier<Draft> plain;
    private final List<List<Consumer<Draft>>> factors = new ArrayList<>();
    private final List<Instant> moments = new ArrayList<>();
    private final List<Ask> asks = new ArrayList<>();

    Slice(String name, Supplier<Draft> plain) {
        this.name = name;
        this.plain = plain;
    }

    /** One more factor; factors are applied in the order in which they were added. */
    <T> Slice vary(Iterable<T> values, BiConsumer<Draft, T> change) {
        List<Consumer<Draft>> options = new ArrayList<>();
        for (T value : values) {
            options.add(draft -> change.accept(draft, value));
        }
        factors.add(options);
        return this;
    }

    Slice at(Instant... instants) {
        moments.addAll(List.of(instants));
        return this;
    }

    /** Of ana, in acme, without naming a subtenant. */
    Slice ask(Request... requests) {
        for (Request request : requests) {
            ask("ana", "acme", null, request);
        }
        return this;
    }

    Slice ask(String subject, String tenant, @Nullable String subtenant, Request request) {
        asks.add(new Ask(subject, tenant, subtenant, request));
        return this;
    }

    /** The number of states; each is looked at in every moment. */
    long states() {
        return factors.stream().mapToLong(List::size).reduce(1, Math::multiplyExact);
    }

    long size() {
        return states() * moments.size();
    }

    long questions() {
        return size() * asks.size();
    }

    /** Every world, made as it is needed. */
    Stream<Moment> all() {
        return LongStream.range(0, states()).boxed().parallel().flatMap(this::state);
    }

    private Stream<Moment> state(long index) {
        World world = world(index);
        return moments.stream().map(at -> moment(world, at));
    }

    Moment get(long index) {
        return moment(world(index / moments.size()), moments.get((int) (index % moments.size())));
    }

    private Moment moment(World world, Instant at) {
        List<Question> questions = asks.stream()
                .map(ask -> new Question(ask.subject(), ask.tenant(), ask.subtenant(), ask.request(), at))
                .toList();
        return new Moment(world, at, questions);
    }

    private World world(long index) {
        Draft draft = plain.get();
        long rest = index;
        for (List<Consumer<Draft>> options : factors) {
            options.get((int) (rest % options.size())).accept(draft);
            rest /= options.size();
        }
        return draft.world();
    }
}
