package org.portreeve.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.fakeservlet.FakeRequest;
import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinServletRequest;
import jakarta.servlet.http.Cookie;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PreferenceTest {
    @BeforeEach
    void start() {
        MockVaadin.setup();
    }

    @AfterEach
    void stop() {
        MockVaadin.tearDown();
    }

    @Test
    void without_a_cookie_the_system_decides() {
        assertThat(Theme.remembered(VaadinRequest.getCurrent())).isEqualTo(Theme.SYSTEM);
        assertThat(Theme.remembered(null)).isEqualTo(Theme.SYSTEM);
        assertThat(Language.remembered(VaadinRequest.getCurrent())).isEmpty();
    }

    @Test
    void a_cookie_is_remembered_and_nonsense_in_it_ignored() {
        bring(new Cookie("portreeve-theme", "dark"), new Cookie("portreeve-language", "de"));
        assertThat(Theme.remembered(VaadinRequest.getCurrent())).isEqualTo(Theme.DARK);
        assertThat(Language.remembered(VaadinRequest.getCurrent())).contains(Language.GERMAN);
        bring(new Cookie("portreeve-theme", "</style>"), new Cookie("portreeve-language", "tlh"));
        assertThat(Theme.remembered(VaadinRequest.getCurrent())).isEqualTo(Theme.SYSTEM);
        assertThat(Language.remembered(VaadinRequest.getCurrent())).isEmpty();
    }

    @Test
    void a_locale_finds_its_language_and_an_unknown_one_english() {
        assertThat(Language.of(Locale.of("es", "MX"))).isEqualTo(Language.SPANISH);
        assertThat(Language.of(Locale.JAPANESE)).isEqualTo(Language.ENGLISH);
    }

    private static void bring(Cookie... cookies) {
        ((FakeRequest) ((VaadinServletRequest) VaadinRequest.getCurrent()).getRequest()).setCookiesInt(cookies);
    }
}
