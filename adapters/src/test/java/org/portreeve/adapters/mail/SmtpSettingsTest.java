package org.portreeve.adapters.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.portreeve.adapters.mail.SmtpServer.Security;
import org.springframework.mock.env.MockEnvironment;

class SmtpSettingsTest {
    private static MockEnvironment environment() {
        return new MockEnvironment()
                .withProperty("PORTREEVE_SMTP_HOST", " mail.acme.example ")
                .withProperty("PORTREEVE_SMTP_FROM", "access@acme.example");
    }

    @ParameterizedTest
    @CsvSource({", STARTTLS, 587", "starttls, STARTTLS, 587", "TLS, TLS, 465", "none, NONE, 25"})
    void the_port_follows_from_how_the_connection_is_kept(String said, Security security, int port) {
        var environment = environment();
        if (said != null) {
            environment.setProperty("PORTREEVE_SMTP_SECURITY", said);
        }
        SmtpServer server = new SmtpSettings(environment).server();
        assertThat(server.security()).isEqualTo(security);
        assertThat(server.port()).isEqualTo(port);
        assertThat(server.toString()).isEqualTo("mail.acme.example:" + port);
    }

    @Test
    void what_is_said_goes_before_what_is_usual() {
        var environment = environment()
                .withProperty("PORTREEVE_SMTP_PORT", "2525")
                .withProperty("PORTREEVE_SMTP_TIMEOUT", "3")
                .withProperty("PORTREEVE_SMTP_USER", "portreeve")
                .withProperty("PORTREEVE_SMTP_PASSWORD", " with spaces ")
                .withProperty("PORTREEVE_SMTP_FROM_NAME", "Acme\r\nBcc: x");
        SmtpServer server = new SmtpSettings(environment).server();
        assertThat(server.port()).isEqualTo(2525);
        assertThat(server.timeout()).isEqualTo(Duration.ofSeconds(3));
        assertThat(server.password()).isEqualTo(" with spaces ");
        assertThat(server.fromName()).isEqualTo("Acme Bcc: x");
        assertThat(server.properties())
                .containsEntry("mail.smtp.auth", "true")
                .containsEntry("mail.smtp.starttls.required", "true")
                .containsEntry("mail.smtp.timeout", "3000")
                .doesNotContainValue(" with spaces ");
    }

    @Test
    void nothing_said_is_no_server() {
        assertThat(new SmtpSettings(new MockEnvironment()).isPresent()).isFalse();
        assertThat(new SmtpSettings(new MockEnvironment().withProperty("PORTREEVE_SMTP_PORT", "25")).isPresent())
                .isTrue();
    }
}
