package org.portreeve.adapters.identity;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.Cookie;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpStatus;
import org.springframework.mock.web.MockHttpServletRequest;

class PageWordsTest {
    private static MockHttpServletRequest asking(Locale... wanted) {
        var request = new MockHttpServletRequest();
        request.setPreferredLocales(List.of(wanted));
        return request;
    }

    @Test
    void the_browser_says_the_language_by_the_first_that_is_spoken() {
        assertThat(PageWords.of(asking(Locale.FRENCH, Locale.of("es", "MX"))).say("sign-in"))
                .isEqualTo("Iniciar sesión");
        assertThat(PageWords.of(asking(Locale.FRENCH)).say("sign-in")).isEqualTo("Sign in");
    }

    @Test
    void what_was_chosen_in_the_console_outweighs_the_browser() {
        var request = asking(Locale.ENGLISH);
        request.setCookies(new Cookie("portreeve-language", "de"));
        assertThat(PageWords.of(request).say("sign-in")).isEqualTo("Anmelden");
    }

    @Test
    void a_page_says_its_language_and_offers_the_others() {
        String page =
                Html.page(asking(Locale.GERMAN), HttpStatus.OK, "x", "", "").getBody();
        assertThat(page)
                .contains("<html lang=\"de\"")
                .contains("Wer was darf")
                .contains("data-language=\"de\" aria-current=\"true\">Deutsch<")
                .contains("data-language=\"es\">Español<");
    }

    @Test
    void every_language_has_every_word() {
        var control = ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);
        var english = ResourceBundle.getBundle("org.portreeve.adapters.identity.pages", Locale.ROOT, control);
        for (Locale locale : List.of(Locale.of("es"), Locale.GERMAN)) {
            var words = ResourceBundle.getBundle("org.portreeve.adapters.identity.pages", locale, control);
            for (String key : english.keySet()) {
                assertThat(words.getString(key)).as("%s in %s", key, locale).isNotEqualTo(english.getString(key));
            }
        }
    }
}
