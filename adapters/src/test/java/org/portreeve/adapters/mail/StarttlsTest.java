package org.portreeve.adapters.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.portreeve.application.mail.Mail.Delivery.SENT;
import static org.portreeve.application.mail.Mail.Delivery.UNREACHABLE;

import jakarta.mail.Session;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import javax.net.ssl.SSLSocketFactory;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.portreeve.adapters.mail.SmtpServer.Security;
import org.portreeve.application.mail.Mail.Delivery;

class StarttlsTest {
    private static final String SECRET =
            Base64.getEncoder().encodeToString("portreeve\0portreeve\0s3cret".getBytes(StandardCharsets.UTF_8));

    @TempDir
    Path folder;

    private static String answer(String command) {
        if (command.startsWith("EHLO")) {
            return "250-mail.acme.example\r\n250-STARTTLS\r\n250 AUTH PLAIN";
        }
        return switch (command.split(" ", -1)[0]) {
            case "STARTTLS" -> "220 go on";
            case "AUTH" -> "235 welcome";
            default -> ScriptedServer.usual(command);
        };
    }

    private static List<Delivery> sent(ScriptedServer to, @Nullable SSLSocketFactory trusting) {
        var server = new SmtpServer(
                "127.0.0.1",
                to.port(),
                Security.STARTTLS,
                "portreeve",
                "s3cret",
                "access@acme.example",
                "Portreeve",
                Duration.ofSeconds(20));
        var properties = server.properties();
        if (trusting != null) {
            properties.put("mail.smtp.ssl.socketFactory", trusting);
        }
        try (var mail = new SmtpMail(server, Session.getInstance(properties), Duration.ofMinutes(1))) {
            return mail.send(List.of(Letters.to("zoe@new.example"), Letters.to("yan@new.example")));
        }
    }

    private static void heardNothingOfWorth(ScriptedServer server) {
        assertThat(server.commands).contains("STARTTLS").noneMatch(command -> command.matches("(AUTH|MAIL|RCPT).*"));
        assertThat(server.overTls).noneMatch(command -> command.matches("(AUTH|MAIL|RCPT).*"));
    }

    @Test
    void user_password_and_letters_go_only_behind_the_handshake() throws Exception {
        var certificate = TestCertificate.of("ip:127.0.0.1", folder);
        try (var server = new ScriptedServer(StarttlsTest::answer, certificate.showing())) {
            assertThat(sent(server, certificate.trusting())).containsExactly(SENT, SENT);

            assertThat(server.commands).hasSize(3);
            assertThat(server.commands.get(1)).startsWith("EHLO");
            assertThat(server.commands.getLast()).isEqualTo("STARTTLS");
            assertThat(server.overTls.getFirst()).startsWith("EHLO");
            assertThat(server.overTls.get(1)).isEqualTo("AUTH PLAIN " + SECRET);
            assertThat(server.overTls)
                    .containsSubsequence(
                            "RCPT TO:<zoe@new.example>", "DATA", ".", "RCPT TO:<yan@new.example>", "DATA", ".");
        }
    }

    @Test
    void a_certificate_that_nobody_vouches_for_hears_neither_password_nor_letters() throws Exception {
        var certificate = TestCertificate.of("ip:127.0.0.1", folder);
        try (var server = new ScriptedServer(StarttlsTest::answer, certificate.showing())) {
            assertThat(sent(server, null)).containsExactly(UNREACHABLE, UNREACHABLE);
            heardNothingOfWorth(server);
        }
    }

    @Test
    void a_certificate_of_another_server_is_none_of_this_one() throws Exception {
        var certificate = TestCertificate.of("dns:mail.other.example", folder);
        try (var server = new ScriptedServer(StarttlsTest::answer, certificate.showing())) {
            assertThat(sent(server, certificate.trusting())).containsExactly(UNREACHABLE, UNREACHABLE);
            heardNothingOfWorth(server);
        }
    }
}
