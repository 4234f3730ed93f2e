package org.portreeve.adapters.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.portreeve.application.mail.WrittenMail;

class LetterWriterTest {
    @ParameterizedTest
    @CsvSource({
        "en, Ben Adeyemi invites you to Finance, '4 December 2026, 12:00 (Europe/Madrid)', 31 December 2026",
        "es-MX, Ben Adeyemi te invita a Finance, '4 de diciembre de 2026, 12:00 (Europe/Madrid)',"
                + " 31 de diciembre de 2026",
        "de_AT, Ben Adeyemi lädt Sie zu Finance ein, '4. Dezember 2026, 12:00 (Europe/Madrid)', 31. Dezember 2026",
        "fr, Ben Adeyemi invites you to Finance, '4 December 2026, 12:00 (Europe/Madrid)', 31 December 2026",
        "'', Ben Adeyemi invites you to Finance, '4 December 2026, 12:00 (Europe/Madrid)', 31 December 2026"
    })
    void an_invitation_is_written_in_the_readers_language_and_the_tenants_time(
            String language, String subject, String valid, String until) {
        WrittenMail mail = LetterWriter.write(Letters.in(language));

        assertThat(mail.subject()).isEqualTo(subject);
        assertThat(mail.text()).contains(valid, until, "Tenant User", "zoe@new.example", "> Welcome.\n> Ben");
        assertThat(mail.html()).contains(valid, until, "Tenant User", "zoe@new.example", "Welcome.<br>\nBen");
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "es", "de"})
    void both_ways_of_reading_say_the_link_once_and_leave_no_place_open(String language) {
        for (var letter : List.of(
                Letters.in(language),
                Letters.noSeat(language, "Zoe <zoe@new.example>"),
                Letters.accessEnds(language),
                Letters.digest(language, 30))) {
            WrittenMail mail = LetterWriter.write(letter);
            assertThat(mail.text()).containsOnlyOnce(letter.link()).doesNotContainPattern("\\{\\d}");
            assertThat(mail.html())
                    .containsOnlyOnce("href=\"" + letter.link() + "\"")
                    .containsOnlyOnce(letter.link())
                    .contains("<html lang=\"" + language + "\"")
                    .doesNotContainPattern("\\{\\d}")
                    .doesNotContain("%s", "%%");
        }
    }

    @Test
    void nothing_that_somebody_typed_becomes_markup() {
        String hostile = "</b><script>alert(1)</script>\"'&<img src=x onerror=alert(1)>{0}%s";
        WrittenMail mail = LetterWriter.write(Letters.invitation(
                "x'onclick=1&@new.example", "en", hostile, hostile, hostile + "\n<style>*{}</style>"));

        assertThat(mail.html())
                .doesNotContain("<script", "<img", "<bdi></b>", "<style>*", "x'onclick")
                .contains("&lt;script&gt;alert(1)&lt;/script&gt;&quot;&#39;&amp;&lt;img")
                .contains("x&#39;onclick=1&amp;@new.example");
        assertThat(mail.text()).contains("> " + hostile + "\n> <style>*{}</style>");
        assertThat(mail.subject()).isEqualTo(hostile + " invites you to " + hostile);
    }

    @Test
    void a_subject_is_one_line_whatever_ends_lines() {
        WrittenMail mail = LetterWriter.write(Letters.invitation(
                "zoe@new.example",
                "en",
                "Fin\r\nBcc: everybody@acme.example\u0000ance",
                "Ben\u2028\u0085\u000b\u2029\tAdeyemi",
                "one\r\ntwo\rthree\u2028four"));

        assertThat(mail.subject()).isEqualTo("Ben Adeyemi invites you to Fin Bcc: everybody@acme.example ance");
        assertThat(mail.text()).contains("> one\n> two\n> three\n> four");
    }

    @Test
    void names_keep_their_script_and_change_the_direction_of_nothing_else() {
        WrittenMail mail = LetterWriter.write(Letters.invitation(
                "zoe@new.example", "en", "\u202eecnaniF\u2066", "ليلى الحداد", "👋🏽 Willkommen, 東京"));

        assertThat(mail.subject()).isEqualTo("ليلى الحداد invites you to ecnaniF");
        assertThat(mail.html()).contains("<bdi>ليلى الحداد</bdi>", "👋🏽 Willkommen, 東京", "dir=\"auto\"");
    }

    @Test
    void what_is_not_there_is_not_mentioned() {
        WrittenMail mail =
                LetterWriter.write(Letters.invitation("zoe@new.example", "en", "Finance", "Portreeve", "  \n "));

        assertThat(mail.text()).doesNotContain("writes:", "> ");
        assertThat(mail.html()).doesNotContain("writes:", "class=\"quote");
    }

    @Test
    void admins_are_told_who_found_no_seat_and_what_to_do() {
        WrittenMail mail = LetterWriter.write(Letters.noSeat("en", "Zoe Q <zoe@new.example>"));

        assertThat(mail.subject()).isEqualTo("No free seat in Finance");
        assertThat(mail.text())
                .contains("Zoe Q <zoe@new.example> has signed in and could not join Finance", "Free a seat");
        assertThat(mail.html()).contains("Zoe Q &lt;zoe@new.example&gt;");
    }

    @ParameterizedTest
    @CsvSource({
        "en, Your access to Finance ends soon, until the end of 31 December 2026 (Europe/Madrid), Membership,"
                + " '15 January 2027, 11:30 (Europe/Madrid)'",
        "es, Tu acceso a Finance termina pronto, hasta el final del 31 de diciembre de 2026 (Europe/Madrid),"
                + " Pertenencia, '15 de enero de 2027, 11:30 (Europe/Madrid)'",
        "de, Ihr Zugang zu Finance endet bald, bis zum Ende des 31. Dezember 2026 (Europe/Madrid), Mitgliedschaft,"
                + " '15. Januar 2027, 11:30 (Europe/Madrid)'"
    })
    void an_end_is_told_in_the_readers_language_and_the_tenants_time(
            String language, String subject, String day, String membership, String moment) {
        WrittenMail mail = LetterWriter.write(Letters.accessEnds(language));

        assertThat(mail.subject()).isEqualTo(subject);
        assertThat(mail.text()).contains("Auditor <b>: " + day, membership + ": " + moment);
        assertThat(mail.html()).contains("Auditor &lt;b&gt;", day, moment).doesNotContain("Auditor <b>");
    }

    @ParameterizedTest
    @CsvSource({
        "en, Access ends soon in Finance, The first 1 of 30 are listed.",
        "es, Pronto termina acceso en Finance, Se muestran los primeros 1 de 30.",
        "de, In Finance endet bald Zugang, Aufgeführt sind die ersten 1 von 30."
    })
    void a_digest_lists_the_first_and_says_how_many_there_are(String language, String subject, String more) {
        WrittenMail mail = LetterWriter.write(Letters.digest(language, 30));

        assertThat(mail.subject()).isEqualTo(subject);
        assertThat(mail.text()).contains("Zoe Q: Auditor · ", "31", more);
        assertThat(LetterWriter.write(Letters.digest(language, 1)).text()).doesNotContain(more);
    }

    @Test
    void every_language_has_every_word_with_the_same_places() {
        var control = ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);
        var english = ResourceBundle.getBundle(LetterWords.BUNDLE, Locale.ROOT, control);
        for (Locale locale : List.of(Locale.of("es"), Locale.GERMAN)) {
            var words = ResourceBundle.getBundle(LetterWords.BUNDLE, locale, control);
            assertThat(new TreeSet<>(words.keySet())).isEqualTo(new TreeSet<>(english.keySet()));
            for (String key : english.keySet()) {
                assertThat(words.getString(key)).as("%s in %s", key, locale).isNotEqualTo(english.getString(key));
                assertThat(places(words.getString(key)))
                        .as("%s in %s", key, locale)
                        .isEqualTo(places(english.getString(key)));
            }
        }
    }

    private static Set<String> places(String words) {
        var places = new TreeSet<String>();
        Pattern.compile("\\{\\d}")
                .matcher(words)
                .results()
                .map(MatchResult::group)
                .forEach(places::add);
        return places;
    }
}
