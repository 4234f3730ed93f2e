package org.portreeve.ui.history;

import com.vaadin.flow.component.Svg;
import com.vaadin.flow.component.html.Div;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import org.portreeve.application.history.Revisions;

/** How many revisions each of the last days has, as one square a day in five steps. */
final class HeatStrip extends Div {
    private static final int STEPS = 5;
    private static final double GAP = 0.12;
    private static final String PLACE =
            "(event.clientX - element.getBoundingClientRect().left) / element.getBoundingClientRect().width";

    /** How many days a label takes on a phone. */
    private static final int LABEL = 12;

    private final LocalDate first;
    private final HistoryFilter filter;
    private final Consumer<LocalDate> onDay;
    private final int count;
    private final double width;

    /** A day that is clicked is handed to {@code onDay}; days that {@code filter} leaves out are faint. */
    HeatStrip(
            List<Revisions.Day> days,
            LocalDate first,
            LocalDate last,
            HistoryFilter filter,
            Consumer<LocalDate> onDay) {
        this.filter = filter;
        this.onDay = onDay;
        this.first = first;
        count = Math.toIntExact(last.toEpochDay() - first.toEpochDay()) + 1;
        width = 100.0 / count;
        addClassName("heat");
        Map<LocalDate, Integer> byDay = new HashMap<>();
        days.forEach(day -> byDay.put(day.date(), day.revisions()));
        int most = byDay.values().stream().max(Integer::compare).orElse(0);
        long total = byDay.values().stream().mapToLong(Integer::longValue).sum();
        var format = DateTimeFormatter.ofPattern(getTranslation("history.heat.day"), getLocale());
        add(new Svg(picture(byDay, most, format)), scale(format));
        // Why: with the keyboard, the same is the filter Time, so that ninety days are not ninety stops of Tab.
        getElement()
                .addEventListener(
                        "click", event -> pick(event.getEventData().get(PLACE).asDouble()))
                .addEventData(PLACE);
        getElement().setAttribute("role", "img");
        getElement()
                .setAttribute(
                        "aria-label",
                        getTranslation("history.heat", format.format(first), format.format(last), total, most));
    }

    /** Picks the day at a place between 0 and 1. */
    void pick(double place) {
        onDay.accept(first.plusDays(Math.clamp((long) (place * count), 0, count - 1L)));
    }

    // Why: the markup holds numbers and formatted dates only, never anything that somebody typed.
    private String picture(Map<LocalDate, Integer> byDay, int most, DateTimeFormatter format) {
        var svg = new StringBuilder("<svg width=\"100%\" height=\"20\" aria-hidden=\"true\">");
        for (int i = 0; i < count; i++) {
            LocalDate day = first.plusDays(i);
            int revisions = byDay.getOrDefault(day, 0);
            svg.append(String.format(
                    Locale.ROOT,
                    "<rect x=\"%.3f%%\" y=\"0\" width=\"%.3f%%\" height=\"20\" rx=\"2\" class=\"s%d%s\"><title>%s</title></rect>",
                    i * width,
                    width * (1 - GAP),
                    step(revisions, most),
                    filter.includes(day) ? "" : " faint",
                    getTranslation("history.heat.title", format.format(day), revisions)));
        }
        return svg.append("</svg>").toString();
    }

    private Div scale(DateTimeFormatter format) {
        var scale = new Div();
        scale.addClassNames("scale", "num");
        label(scale, format.format(first), 0);
        for (int i = LABEL; i < count - LABEL; i++) {
            if (first.plusDays(i).getDayOfMonth() == 1) {
                label(scale, format.format(first.plusDays(i)), i);
            }
        }
        var today = new Div(getTranslation("history.heat.today"));
        today.addClassName("today");
        scale.add(today);
        return scale;
    }

    private void label(Div scale, String text, int day) {
        var label = new Div(text);
        label.getStyle().set("--at", String.format(Locale.ROOT, "%.3f%%", day * width));
        scale.add(label);
    }

    static int step(int revisions, int most) {
        return revisions == 0 ? 0 : Math.clamp((int) Math.ceil((STEPS - 1) * (double) revisions / most), 1, STEPS - 1);
    }
}
