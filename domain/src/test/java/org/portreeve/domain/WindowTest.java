package org.portreeve.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class WindowTest {
    private static final int LAST = 5;

    /** Half moments tell edges from insides; those before the first and behind the last stand for ever. */
    private static List<Instant> moments() {
        return IntStream.rangeClosed(-2, 2 * LAST + 2)
                .mapToObj(half -> Instant.EPOCH.plusMillis(half * 500L))
                .toList();
    }

    private static @Nullable Instant edge(int number) {
        return number > LAST ? null : Instant.EPOCH.plusSeconds(number);
    }

    /** Every window whose edges are among a few moments, or open. */
    private static List<Window> windows() {
        List<Window> windows = new ArrayList<>();
        for (int from = 0; from <= LAST + 1; from++) {
            for (int until = 0; until <= LAST + 1; until++) {
                if (from > LAST || until > from) {
                    windows.add(new Window(edge(from), edge(until)));
                }
            }
        }
        return windows;
    }

    @Test
    void it_contains_its_start_and_not_its_end() {
        Window window = new Window(edge(1), edge(3));
        assertThat(window.contains(Instant.EPOCH.plusSeconds(1))).isTrue();
        assertThat(window.contains(Instant.EPOCH.plusSeconds(3))).isFalse();
        assertThat(window.contains(Instant.EPOCH.plusSeconds(1).minusNanos(1))).isFalse();
        assertThat(window.contains(Instant.EPOCH.plusSeconds(3).minusNanos(1))).isTrue();
        assertThat(window.hasEnded(Instant.EPOCH.plusSeconds(3))).isTrue();
        assertThat(window.hasEnded(Instant.EPOCH.plusSeconds(3).minusNanos(1))).isFalse();
        assertThat(Window.ALWAYS.hasEnded(Instant.MAX)).isFalse();
        assertThat(moments()).allMatch(Window.ALWAYS::contains);
    }

    @Test
    void windows_overlap_where_they_have_a_moment_in_common() {
        for (Window one : windows()) {
            for (Window other : windows()) {
                boolean common = moments().stream().anyMatch(at -> one.contains(at) && other.contains(at));
                assertThat(one.overlaps(other)).as(one + " and " + other).isEqualTo(common);
            }
        }
    }

    @Test
    void a_window_covers_another_where_it_has_all_its_moments() {
        for (Window one : windows()) {
            for (Window other : windows()) {
                boolean all = moments().stream().allMatch(at -> one.contains(at) || !other.contains(at));
                assertThat(one.covers(other)).as(one + " and " + other).isEqualTo(all);
            }
        }
    }

    @Test
    void one_that_ends_before_it_begins_is_none() {
        assertThatThrownBy(() -> new Window(edge(3), edge(3))).isInstanceOf(Malformed.class);
        assertThatThrownBy(() -> new Window(edge(3), edge(2)))
                .isInstanceOfSatisfying(
                        Malformed.class,
                        malformed -> assertThat(malformed.field()).isEqualTo("window"));
    }
}
