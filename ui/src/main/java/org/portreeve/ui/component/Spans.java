package org.portreeve.ui.component;

import com.vaadin.flow.i18n.I18NProvider;
import java.time.Duration;
import java.util.Locale;

/** Stretches of time in words. */
public final class Spans {
    private static final int HOURS_A_DAY = 24;
    private static final int MINUTES_AN_HOUR = 60;

    private Spans() {}

    /** Whole days, hours or minutes, whichever is the largest that says it all. */
    public static String say(Duration time, Locale locale) {
        long minutes = time.toMinutes();
        if (minutes % (HOURS_A_DAY * MINUTES_AN_HOUR) == 0) {
            return I18NProvider.translate(locale, "span.days", time.toDays());
        }
        return minutes % MINUTES_AN_HOUR == 0
                ? I18NProvider.translate(locale, "span.hours", time.toHours())
                : I18NProvider.translate(locale, "span.minutes", minutes);
    }
}
