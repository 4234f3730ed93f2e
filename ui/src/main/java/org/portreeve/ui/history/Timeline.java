package org.portreeve.ui.history;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.LongFunction;
import org.jspecify.annotations.Nullable;
import org.portreeve.application.history.ReadHistory;
import org.portreeve.domain.history.Revision;

/** Revisions, newest first, under the days of the tenant's time zone. */
final class Timeline extends Div {
    private final Map<Long, TimelineEntry> entries = new LinkedHashMap<>();
    private final List<Long> numbers = new ArrayList<>();
    private final ZoneId zone;
    private final LongFunction<String> href;
    private final LocalDate today;
    private final DateTimeFormatter timeFormat;
    private @Nullable LocalDate day;
    private Span dayCount = new Span();
    private OrderedList list = new OrderedList();

    Timeline(ZoneId zone, LocalDate today, LongFunction<String> href) {
        this.zone = zone;
        this.today = today;
        this.href = href;
        timeFormat = DateTimeFormatter.ofPattern("HH:mm", getLocale());
        addClassName("tl");
    }

    /** Adds older ones at the end. */
    void append(ReadHistory.Page page) {
        for (Revision revision : page.revisions()) {
            var at = revision.time().atZone(zone);
            if (!at.toLocalDate().equals(day)) {
                open(at.toLocalDate());
            }
            var entry = new TimelineEntry(revision, page, timeFormat.format(at), href.apply(revision.number()));
            list.add(entry);
            entries.put(revision.number(), entry);
            numbers.add(revision.number());
            dayCount.setText(getTranslation("history.count", list.getComponentCount()));
        }
    }

    void select(@Nullable Long number) {
        entries.forEach((each, entry) -> entry.select(Objects.equals(each, number)));
    }

    /** The number of the oldest one that is shown. */
    @Nullable
    Long oldest() {
        return numbers.isEmpty() ? null : numbers.getLast();
    }

    /** The one that stands {@code steps} further down, or null. */
    @Nullable
    Long beside(long number, int steps) {
        int at = numbers.indexOf(number) + steps;
        return numbers.contains(number) && at >= 0 && at < numbers.size() ? numbers.get(at) : null;
    }

    private String say(LocalDate date) {
        String pattern = getTranslation(date.getYear() == today.getYear() ? "history.day" : "history.day.year");
        return DateTimeFormatter.ofPattern(pattern, getLocale()).format(date);
    }

    private void open(LocalDate date) {
        day = date;
        dayCount = new Span();
        dayCount.addClassNames("num", "t3");
        var heading = new H2(new Span(say(date)), dayCount);
        heading.addClassName("day");
        list = new OrderedList();
        add(heading, list);
    }
}
