package org.portreeve.ui.component;

import com.vaadin.flow.i18n.I18NProvider;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import org.portreeve.domain.Window;

/** Says moments and windows in the reader's language and the tenant's time zone: “1 Mar 2027”, “11 days left”, “no end”. */
public final class Dates {
    private static final int SOON_DAYS = 30;

    private final Locale locale;
    private final ZoneId zone;
    private final Instant now;
    private final DateTimeFormatter day;
    private final DateTimeFormatter dayOfYear;
    private final DateTimeFormatter moment;

    public Dates(Locale locale, ZoneId zone, Instant now) {
        this.locale = locale;
        this.zone = zone;
        this.now = now;
        boolean german = locale.getLanguage().equals("de");
        day = DateTimeFormatter.ofPattern(german ? "d. MMM uuuu" : "d MMM uuuu", locale);
        dayOfYear = DateTimeFormatter.ofPattern(german ? "d. MMM" : "d MMM", locale);
        moment = DateTimeFormatter.ofPattern(german ? "d. MMM uuuu, HH:mm" : "d MMM uuuu, HH:mm", locale);
    }

    /** What a zone is called: UTC has several names, and one that people know. */
    public static String name(ZoneId zone) {
        return zone.normalized().equals(ZoneOffset.UTC) ? "UTC" : zone.getId().replace('_', ' ');
    }

    /** “1 Mar 2027”. */
    public String day(Instant at) {
        return day.format(date(at));
    }

    /** The same of a day that is no moment, in no zone. */
    public String day(LocalDate date) {
        return day.format(date);
    }

    /** “13 Nov 2026, 14:21”, for the history. */
    public String moment(Instant at) {
        return moment.format(at.atZone(zone));
    }

    /** The last day of something that ends at {@code end}, exclusive. */
    public String lastDay(Instant end) {
        return day.format(lastDate(end));
    }

    /** “11 days left” within 30 days, “until 1 Mar 2027” later, “no end” without one. */
    public String end(Window window) {
        var until = window.until();
        if (until == null) {
            return say("dates.no-end");
        }
        if (window.hasEnded(now)) {
            return say("dates.ended", lastDay(until));
        }
        return endsSoon(window) ? daysLeft(until) : say("dates.until", lastDay(until));
    }

    /** “1 Oct to 1 Dec 2026”, “since …”, “from …”, “until …” or “no end”. */
    public String span(Window window) {
        var from = window.from();
        var until = window.until();
        if (from == null) {
            return until == null ? say("dates.no-end") : say("dates.until", lastDay(until));
        }
        if (until == null) {
            return say(from.isAfter(now) ? "dates.from" : "dates.since", day(from));
        }
        boolean sameYear = date(from).getYear() == lastDate(until).getYear();
        return say("dates.span", sameYear ? dayOfYear.format(date(from)) : day(from), lastDay(until));
    }

    /** Whether it is in force and ends within 30 days. */
    public boolean endsSoon(Window window) {
        var until = window.until();
        return until != null
                && window.contains(now)
                && ChronoUnit.DAYS.between(date(now), lastDate(until)) <= SOON_DAYS;
    }

    /** The part of a window that is over, from 0 to 1; 0 where it has no end or no start. */
    public double elapsed(Window window) {
        var from = window.from();
        var until = window.until();
        if (from == null || until == null) {
            return 0;
        }
        double whole = Duration.between(from, until).toMillis();
        return Math.clamp(Duration.between(from, now).toMillis() / Math.max(1, whole), 0, 1);
    }

    /** “4 min ago”, “2 h ago”, “yesterday”, “18 Nov”; for presence only. */
    public String ago(Instant at) {
        long minutes = Math.max(0, Duration.between(at, now).toMinutes());
        long days = ChronoUnit.DAYS.between(date(at), date(now));
        if (minutes < 60) {
            return minutes == 0 ? say("dates.just-now") : say("dates.minutes-ago", minutes);
        }
        if (days <= 0) {
            return say("dates.hours-ago", minutes / 60);
        }
        if (days == 1) {
            return say("dates.yesterday");
        }
        return date(at).getYear() == date(now).getYear() ? dayOfYear.format(date(at)) : day(at);
    }

    private String daysLeft(Instant until) {
        long days = ChronoUnit.DAYS.between(date(now), lastDate(until));
        return switch ((int) days) {
            case 0 -> say("dates.ends-today");
            case 1 -> say("dates.one-day-left");
            default -> say("dates.days-left", days);
        };
    }

    private LocalDate date(Instant at) {
        return LocalDate.ofInstant(at, zone);
    }

    private LocalDate lastDate(Instant end) {
        return date(end.minusNanos(1));
    }

    private String say(String key, Object... values) {
        return I18NProvider.translate(locale, key, values);
    }
}
