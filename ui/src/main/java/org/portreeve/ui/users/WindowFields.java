package org.portreeve.ui.users;

import com.vaadin.flow.component.html.Div;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.TextStyle;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.portreeve.domain.Window;
import org.portreeve.ui.component.DayField;

/** Chooses a window in days of the tenant's time zone: an end counts until the last instant of its day. */
public final class WindowFields extends Div {
    private final DayField from;
    private final DayField until;
    private final ZoneId zone;

    public WindowFields(ZoneId zone, Instant now, Locale locale) {
        this.zone = zone;
        from = new DayField(getTranslation("users.assign.from"));
        from.setPlaceholder(getTranslation("users.assign.at-once"));
        until = new DayField(getTranslation("users.assign.until"));
        until.setPlaceholder(getTranslation("dates.no-end"));
        until.setMin(LocalDate.ofInstant(now, zone));
        until.setHelperText(getTranslation("users.assign.zone", nameOf(zone, locale)));
        addClassNames("row", "days");
        add(from, until);
    }

    /** Shows nothing chosen. */
    void clear() {
        from.clear();
        until.clear();
    }

    void show(Window window) {
        from.setValue(dayOf(window.from()));
        var end = window.until();
        until.setValue(end == null ? null : dayOf(end.minusNanos(1)));
    }

    void focusEnd() {
        until.focus();
    }

    /** Runs when a day is picked. */
    public void onChange(Runnable action) {
        from.addValueChangeListener(_ -> action.run());
        until.addValueChangeListener(_ -> action.run());
    }

    /** Whether a day is chosen. */
    boolean isGiven() {
        return from.getValue() != null || until.getValue() != null;
    }

    /** The window; empty, and said at the field, where the days make none. */
    public Optional<Window> read() {
        if (from.isInvalid() || until.isInvalid()) {
            return Optional.empty();
        }
        var first = from.getValue();
        var last = until.getValue();
        if (first != null && last != null && last.isBefore(first)) {
            until.setErrorMessage(getTranslation("users.assign.order"));
            until.setInvalid(true);
            return Optional.empty();
        }
        return Optional.of(new Window(startOf(first), last == null ? null : startOf(last.plusDays(1))));
    }

    private @Nullable Instant startOf(@Nullable LocalDate day) {
        return day == null ? null : day.atStartOfDay(zone).toInstant();
    }

    private @Nullable LocalDate dayOf(@Nullable Instant at) {
        return at == null ? null : LocalDate.ofInstant(at, zone);
    }

    static String nameOf(ZoneId zone, Locale locale) {
        return zone.normalized().equals(ZoneOffset.UTC)
                ? "UTC"
                : zone.getDisplayName(TextStyle.FULL, locale) + ", " + zone.getId();
    }
}
