package org.portreeve.ui.component;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.kaributesting.v10.MockVaadin;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.portreeve.domain.Window;

class DatesTest {
    private static final Instant NOW = Instant.parse("2026-11-20T09:00:00Z");
    private static final Window QUARTER = new Window(at("2026-10-01T00:00:00+02:00"), at("2026-12-02T00:00:00+01:00"));

    @BeforeEach
    void start() {
        MockVaadin.setup();
    }

    @AfterEach
    void stop() {
        MockVaadin.tearDown();
    }

    @Test
    void the_last_day_is_the_day_before_the_exclusive_end_in_the_tenants_zone() {
        assertThat(english().lastDay(at("2027-03-02T00:00:00+01:00"))).isEqualTo("1 Mar 2027");
    }

    @Test
    void an_end_within_thirty_days_counts_days() {
        assertThat(english().end(QUARTER)).isEqualTo("11 days left");
        assertThat(english().endsSoon(QUARTER)).isTrue();
        assertThat(english().end(until("2026-11-22T00:00:00+01:00"))).isEqualTo("1 day left");
        assertThat(english().end(until("2026-11-21T00:00:00+01:00"))).isEqualTo("ends today");
    }

    @Test
    void a_later_end_names_its_day_and_none_says_so() {
        assertThat(english().end(until("2027-03-02T00:00:00+01:00"))).isEqualTo("until 1 Mar 2027");
        assertThat(english().end(Window.ALWAYS)).isEqualTo("no end");
        assertThat(english().end(until("2026-11-02T00:00:00+01:00"))).isEqualTo("ended 1 Nov 2026");
    }

    @Test
    void a_window_that_has_not_begun_does_not_end_soon() {
        assertThat(english().endsSoon(new Window(at("2026-11-25T00:00:00+01:00"), at("2026-11-30T00:00:00+01:00"))))
                .isFalse();
    }

    @Test
    void a_span_names_the_year_once() {
        assertThat(english().span(QUARTER)).isEqualTo("1 Oct to 1 Dec 2026");
        assertThat(english().span(new Window(at("2026-12-01T00:00:00+01:00"), at("2027-03-01T00:00:00+01:00"))))
                .isEqualTo("1 Dec 2026 to 28 Feb 2027");
        assertThat(english().span(new Window(at("2025-02-03T00:00:00+01:00"), null)))
                .isEqualTo("since 3 Feb 2025");
        assertThat(english().span(new Window(at("2027-01-01T00:00:00+01:00"), null)))
                .isEqualTo("from 1 Jan 2027");
    }

    @Test
    void the_elapsed_part_runs_from_nought_to_one() {
        assertThat(english().elapsed(QUARTER)).isBetween(.80, .83);
        assertThat(english().elapsed(Window.ALWAYS)).isZero();
    }

    @Test
    void presence_is_told_coarsely() {
        assertThat(english().ago(NOW.minusSeconds(240))).isEqualTo("4 min ago");
        assertThat(english().ago(NOW.minusSeconds(7_300))).isEqualTo("2 h ago");
        assertThat(english().ago(at("2026-11-19T08:00:00+01:00"))).isEqualTo("yesterday");
        assertThat(english().ago(at("2026-11-11T08:00:00+01:00"))).isEqualTo("11 Nov");
        assertThat(english().ago(at("2025-11-11T08:00:00+01:00"))).isEqualTo("11 Nov 2025");
    }

    @Test
    void every_language_has_its_own_order_and_words() {
        assertThat(dates(Locale.GERMAN).end(QUARTER)).isEqualTo("noch 11 Tage");
        assertThat(dates(Locale.GERMAN).day(NOW)).isEqualTo("20. Nov. 2026");
        assertThat(dates(Locale.of("es")).end(Window.ALWAYS)).isEqualTo("sin fin");
    }

    private static Dates english() {
        return dates(Locale.ENGLISH);
    }

    private static Dates dates(Locale locale) {
        return new Dates(locale, ZoneId.of("Europe/Madrid"), NOW);
    }

    private static Window until(String end) {
        return new Window(null, at(end));
    }

    private static Instant at(String text) {
        return OffsetDateTime.parse(text).toInstant();
    }
}
