package org.portreeve.domain.change;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.portreeve.domain.Window;

/** Collects in which of the spans between moments something is gained or lost. */
final class Spans {
    private final List<Instant> moments;
    private final Map<Effects.What, List<Effects.Effect>> effects = new HashMap<>();
    private final Map<Effects.What, Integer> last = new HashMap<>();

    Spans(List<Instant> moments) {
        this.moments = moments;
    }

    /** Spans are marked in their order; neighbours grow together. */
    void mark(Effects.What what, int span) {
        List<Effects.Effect> windows = effects.computeIfAbsent(what, _ -> new ArrayList<>(1));
        Instant end = span + 1 < moments.size() ? moments.get(span + 1) : null;
        Instant start = span == 0 ? null : moments.get(span);
        if (Objects.equals(last.put(what, span), span - 1)) {
            start = windows.removeLast().window().from();
        }
        windows.add(new Effects.Effect(what, new Window(start, end)));
    }

    List<Effects.Effect> effects() {
        return effects.entrySet().stream()
                .sorted(Comparator.comparing(entry -> entry.getKey().toString()))
                .flatMap(entry -> entry.getValue().stream())
                .toList();
    }
}
