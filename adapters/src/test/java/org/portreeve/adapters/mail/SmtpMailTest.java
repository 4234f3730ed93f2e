package org.portreeve.adapters.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.portreeve.application.mail.Mail.Delivery.REFUSED;
import static org.portreeve.application.mail.Mail.Delivery.SENT;
import static org.portreeve.application.mail.Mail.Delivery.UNREACHABLE;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.portreeve.adapters.mail.SmtpServer.Security;
import org.portreeve.application.mail.Letter;
import org.portreeve.application.mail.Letterhead;
import org.portreeve.domain.membership.Email;

class SmtpMailTest {
    private final GreenMail greenMail =
            new GreenMail(new ServerSetup[] {setup(ServerSetup.PROTOCOL_SMTP), setup(ServerSetup.PROTOCOL_SMTPS)});

    private static ServerSetup setup(String protocol) {
        var setup = new ServerSetup(0, "127.0.0.1", protocol);
        setup.setServerStartupTimeout(60_000);
        return setup;
    }

    @AfterEach
    void stop() {
        greenMail.stop();
    }

    private static SmtpServer server(int port, Security security, @Nullable String user, @Nullable String password) {
        return new SmtpServer(
                "127.0.0.1",
                port,
                security,
                user,
                password,
                "access@acme.example",
                "Zugänge, Acme",
                Duration.ofSeconds(20));
    }

    private SmtpMail plain() {
        greenMail.start();
        return new SmtpMail(server(greenMail.getSmtp().getPort(), Security.NONE, null, null));
    }

    private static SmtpMail to(ScriptedServer scripted) {
        return new SmtpMail(server(scripted.port(), Security.NONE, null, null));
    }

    private static String part(MimeMessage message, int number, String type) throws Exception {
        var parts = (MimeMultipart) message.getContent();
        assertThat(parts.getContentType()).startsWith("multipart/alternative");
        assertThat(parts.getCount()).isEqualTo(2);
        assertThat(parts.getBodyPart(number).getContentType()).startsWith(type);
        return ((String) parts.getBodyPart(number).getContent()).replace("\r\n", "\n");
    }

    @Test
    void a_letter_arrives_as_text_and_as_html_from_the_configured_sender() throws Exception {
        var letter = Letters.in("de");
        try (var mail = plain()) {
            assertThat(mail.send(List.of(letter))).containsExactly(SENT);
        }

        MimeMessage received = greenMail.getReceivedMessages()[0];
        assertThat(received.getSubject()).isEqualTo("Ben Adeyemi lädt Sie zu Finance ein");
        assertThat(received.getAllRecipients()).containsExactly(new InternetAddress("zoe@new.example"));
        var from = (InternetAddress) received.getFrom()[0];
        assertThat(from.getAddress()).isEqualTo("access@acme.example");
        assertThat(from.getPersonal()).isEqualTo("Zugänge, Acme");
        assertThat(received.getHeader("Auto-Submitted")).containsExactly("auto-generated");
        assertThat(received.getHeader("Content-Language")).containsExactly("de");
        assertThat(received.getMessageID()).matches("<[-0-9a-f]{36}@acme\\.example>");
        assertThat(received.getSentDate()).isNotNull();
        var written = LetterWriter.write(letter);
        assertThat(part(received, 0, "text/plain; charset=UTF-8").strip())
                .isEqualTo(written.text().strip());
        assertThat(part(received, 1, "text/html; charset=UTF-8").strip())
                .isEqualTo(written.html().strip());
        assertThat(part(received, 0, "text/plain")).containsOnlyOnce(letter.link());
        assertThat(part(received, 1, "text/html")).containsOnlyOnce(letter.link());
    }

    @Test
    void a_tenant_writes_under_its_own_name_and_says_where_answers_go() throws Exception {
        var head = new Letterhead(Letters.FINANCE, "Finance", "Zugänge\u00a0Finance", new Email("help@acme.example"));
        try (var mail = plain()) {
            assertThat(mail.send(List.of(new Letter.NoSeat(
                            new Email("zoe@new.example"), "en", head, "Zoe", "https://access.acme.example"))))
                    .containsExactly(SENT);
        }
        MimeMessage received = greenMail.getReceivedMessages()[0];
        var from = (InternetAddress) received.getFrom()[0];
        assertThat(from.getAddress()).isEqualTo("access@acme.example");
        assertThat(from.getPersonal()).isEqualTo("Zugänge\u00a0Finance");
        assertThat(received.getReplyTo()).containsExactly(new InternetAddress("help@acme.example"));
    }

    @Test
    void what_people_typed_adds_no_header_and_no_reader() throws Exception {
        String hostile = "Ben\r\nBcc: evil@other.example\r\n\r\n<b>\uD83D\uDC4B \u202eليلى";
        try (var mail = plain()) {
            assertThat(mail.send(
                            List.of(Letters.invitation("zoe@new.example", "en", hostile, hostile, hostile + "\n.\nx"))))
                    .containsExactly(SENT);
        }

        assertThat(greenMail.getReceivedMessages()).hasSize(1);
        MimeMessage received = greenMail.getReceivedMessages()[0];
        assertThat(received.getHeader("Bcc")).isNull();
        assertThat(received.getAllRecipients()).hasSize(1);
        assertThat(received.getSubject())
                .isEqualTo("Ben Bcc: evil@other.example <b>👋 ليلى invites you to"
                        + " Ben Bcc: evil@other.example <b>👋 ليلى");
        assertThat(part(received, 0, "text/plain")).contains("> .\n> x").contains(Letters.LINK);
        assertThat(part(received, 1, "text/html")).contains("&lt;b&gt;👋").contains(Letters.LINK);
    }

    @Test
    void many_letters_go_over_one_connection_each_with_its_answer() throws Exception {
        try (var scripted = new ScriptedServer(command ->
                        command.contains("<gone@") ? "550 5.1.1 nobody of that name" : ScriptedServer.usual(command));
                var mail = to(scripted)) {
            assertThat(mail.send(List.of(
                            Letters.to("zoe@new.example"),
                            Letters.to("gone@new.example"),
                            Letters.to("x<evil@other.example"),
                            Letters.to("yan@new.example"))))
                    .containsExactly(SENT, REFUSED, REFUSED, SENT);
            assertThat(scripted.commands.stream().filter(command -> command.startsWith("EHLO")))
                    .hasSize(1);
            assertThat(scripted.commands).noneMatch(command -> command.contains("evil"));
        }
    }

    @Test
    void a_server_that_takes_so_many_mails_a_connection_gets_another_connection() throws Exception {
        var mails = new AtomicInteger();
        try (var scripted = new ScriptedServer(command -> command.startsWith("MAIL") && mails.incrementAndGet() == 2
                        ? "421 too many mails"
                        : ScriptedServer.usual(command));
                var mail = to(scripted)) {
            assertThat(mail.send(List.of(Letters.to("zoe@new.example"), Letters.to("yan@new.example"))))
                    .containsExactly(SENT, SENT);
            assertThat(scripted.commands.stream().filter(command -> command.startsWith("EHLO")))
                    .hasSize(2);
        }
    }

    @Test
    void a_server_that_hangs_up_is_asked_again_for_the_next_letter() throws Exception {
        try (var scripted = new ScriptedServer(
                        command -> command.contains("<zoe@") ? null : ScriptedServer.usual(command));
                var mail = to(scripted)) {
            assertThat(mail.send(List.of(Letters.to("zoe@new.example"), Letters.to("yan@new.example"))))
                    .containsExactly(UNREACHABLE, SENT);
        }
    }

    @Test
    void a_server_that_is_down_is_said_of_every_letter() throws Exception {
        int port;
        try (var free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        try (var mail = new SmtpMail(server(port, Security.NONE, null, null))) {
            assertThat(mail.send(Collections.nCopies(500, Letters.to("zoe@new.example"))))
                    .hasSize(500)
                    .containsOnly(UNREACHABLE);
        }
    }

    @Test
    void a_server_that_says_nothing_is_waited_for_no_longer_than_configured() throws Exception {
        try (var silent = new ServerSocket(0);
                var mail = new SmtpMail(new SmtpServer(
                        "127.0.0.1",
                        silent.getLocalPort(),
                        Security.NONE,
                        null,
                        null,
                        "access@acme.example",
                        "Portreeve",
                        Duration.ofSeconds(1)))) {
            long start = System.nanoTime();
            assertThat(mail.send(Collections.nCopies(60, Letters.to("zoe@new.example"))))
                    .containsOnly(UNREACHABLE);
            assertThat(Duration.ofNanos(System.nanoTime() - start))
                    .isBetween(Duration.ofMillis(900), Duration.ofSeconds(30));
        }
    }

    @Test
    void patience_with_a_slow_server_ends_for_the_letters_that_are_left() throws Exception {
        greenMail.start();
        var smtp = server(greenMail.getSmtp().getPort(), Security.NONE, null, null);
        try (var mail = new SmtpMail(smtp, Session.getInstance(smtp.properties()), Duration.ZERO)) {
            assertThat(mail.send(List.of(Letters.to("zoe@new.example")))).containsExactly(UNREACHABLE);
        }
        assertThat(greenMail.getReceivedMessages()).isEmpty();
    }

    @Test
    void a_server_that_asks_for_a_password_gets_it() {
        greenMail.setUser("access@acme.example", "portreeve", "s3cret");
        greenMail.start();
        greenMail.getManagers().getUserManager().setAuthRequired(true);
        int port = greenMail.getSmtp().getPort();

        assertThat(new SmtpMail(server(port, Security.NONE, "portreeve", "s3cret"))
                        .send(List.of(Letters.to("zoe@new.example"))))
                .containsExactly(SENT);
        assertThat(new SmtpMail(server(port, Security.NONE, "portreeve", "wrong"))
                        .send(List.of(Letters.to("zoe@new.example"))))
                .containsExactly(UNREACHABLE);
        assertThat(greenMail.getReceivedMessages()).hasSize(1);
    }

    @Test
    void nothing_goes_in_the_clear_to_a_server_that_offers_no_starttls() {
        greenMail.start();

        assertThat(new SmtpMail(server(greenMail.getSmtp().getPort(), Security.STARTTLS, "portreeve", "s3cret"))
                        .send(List.of(Letters.to("zoe@new.example"))))
                .containsExactly(UNREACHABLE);
        assertThat(greenMail.getReceivedMessages()).isEmpty();
    }

    @Test
    void a_certificate_that_nobody_vouches_for_is_not_trusted_unless_it_is_named() {
        greenMail.start();
        var smtp = server(greenMail.getSmtps().getPort(), Security.TLS, null, null);
        assertThat(new SmtpMail(smtp).send(List.of(Letters.to("zoe@new.example"))))
                .containsExactly(UNREACHABLE);

        var trusting = smtp.properties();
        trusting.setProperty("mail.smtp.ssl.trust", "127.0.0.1");
        trusting.setProperty("mail.smtp.ssl.checkserveridentity", "false");
        assertThat(new SmtpMail(smtp, Session.getInstance(trusting), Duration.ofMinutes(1))
                        .send(List.of(Letters.to("zoe@new.example"))))
                .containsExactly(SENT);
    }

    @Test
    void letters_that_nobody_waits_for_go_in_the_background() throws Exception {
        try (var mail = plain()) {
            mail.post(List.of(Letters.noSeat("es", "Zoe")));
            assertThat(greenMail.waitForIncomingEmail(30_000, 1)).isTrue();
        }
    }
}
