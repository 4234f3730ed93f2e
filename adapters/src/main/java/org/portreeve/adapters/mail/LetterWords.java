package org.portreeve.adapters.mail;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;

/** The words of letters, in the reader's language where we speak it and in English otherwise. */
record LetterWords(Locale locale, ResourceBundle words) {
    static final String BUNDLE = "org.portreeve.adapters.mail.letters";
    static final List<Locale> SPOKEN = List.of(Locale.ENGLISH, Locale.of("es"), Locale.GERMAN);

    /** For a reader of {@code language}, a tag such as {@code de-AT}. */
    static LetterWords in(String language) {
        String wanted = Locale.forLanguageTag(language.replace('_', '-')).getLanguage();
        Locale locale = SPOKEN.stream()
                .filter(spoken -> spoken.getLanguage().equals(wanted))
                .findFirst()
                .orElse(Locale.ENGLISH);
        // Why: without the fallback, or else English readers on a German server would read German.
        return new LetterWords(
                locale,
                ResourceBundle.getBundle(
                        BUNDLE,
                        locale,
                        ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES)));
    }

    String say(String key) {
        return words.getString(key);
    }

    Sentence sentence(String key, String... values) {
        return new Sentence(words.getString(key), List.of(values));
    }

    /** Day and time, and whose time it is. */
    String moment(Instant at, ZoneId zone) {
        return DateTimeFormatter.ofPattern(say("moment"), locale).format(at.atZone(zone)) + " (" + zone.getId() + ")";
    }

    /** Until when it counts, and whose time it is: a day where it ends with one, and a moment otherwise. */
    String lastInstant(Instant end, ZoneId zone) {
        ZonedDateTime at = end.atZone(zone);
        return at.equals(at.toLocalDate().atStartOfDay(zone))
                ? sentence("ends.day", lastDay(end, zone), zone.getId()).text()
                : moment(end, zone);
    }

    /** The last day of what ends at {@code end}, exclusive. */
    String lastDay(Instant end, ZoneId zone) {
        return DateTimeFormatter.ofPattern(say("day"), locale)
                .format(end.minusNanos(1).atZone(zone));
    }
}
