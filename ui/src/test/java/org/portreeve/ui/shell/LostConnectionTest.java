package org.portreeve.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.kaributesting.v10.MockVaadin;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class LostConnectionTest {
    @BeforeEach
    void start() {
        MockVaadin.setup();
    }

    @AfterEach
    void stop() {
        MockVaadin.tearDown();
    }

    @Test
    void without_a_session_the_page_goes_to_the_sign_in_instead_of_blaming_cookies() {
        var messages = LostConnection.messages(Locale.ENGLISH);
        assertThat(messages.isSessionExpiredNotificationEnabled()).isFalse();
        assertThat(messages.isCookiesDisabledNotificationEnabled()).isFalse();
        assertThat(messages.getSessionExpiredURL()).isNull();
        assertThat(messages.getCookiesDisabledURL()).isNull();
    }

    @Test
    void what_breaks_is_told_in_the_readers_language() {
        assertThat(LostConnection.messages(Locale.GERMAN).getInternalErrorCaption())
                .isEqualTo("Bei uns ist etwas kaputt");
        assertThat(LostConnection.messages(Locale.of("es")).getInternalErrorMessage())
                .contains("recargar");
    }

    @Test
    void without_a_request_the_session_says_the_language_and_without_either_it_is_english() {
        assertThat(LostConnection.localeOf(null, Locale.of("de", "AT"))).isEqualTo(Locale.GERMAN);
        assertThat(LostConnection.localeOf(null, Locale.FRENCH)).isEqualTo(Locale.ENGLISH);
        assertThat(LostConnection.localeOf(null, null)).isEqualTo(Locale.ENGLISH);
    }
}
