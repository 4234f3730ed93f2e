package org.portreeve.adapters.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.portreeve.application.mail.KeptMail;
import org.portreeve.application.mail.Mail;
import org.portreeve.application.mail.Outbox;
import org.portreeve.domain.tenancy.TenantId;
import org.springframework.mock.env.MockEnvironment;

class MemoryOutboxTest {
    private static final Instant NOW = Instant.parse("2026-11-27T12:00:00Z");

    private final MemoryOutbox outbox = new MemoryOutbox(InstantSource.fixed(NOW));
    private final Mail mail = new KeptHere(outbox);

    private List<KeptMail> kept() {
        return outbox.about(Letters.FINANCE).orElseThrow();
    }

    @Test
    void what_would_have_been_sent_lies_there_newest_first() {
        assertThat(mail.send(List.of(Letters.to("zoe@new.example"), Letters.to("yan@new.example"))))
                .containsExactly(Mail.Delivery.KEPT, Mail.Delivery.KEPT);
        mail.post(List.of(Letters.noSeat("en", "Zoe")));

        assertThat(kept())
                .extracting(one -> one.letter().to().value())
                .containsExactly("ben@acme.example", "yan@new.example", "zoe@new.example");
        assertThat(kept()).extracting(KeptMail::at).containsOnly(NOW);
        assertThat(kept()).extracting(KeptMail::number).containsExactly(3L, 2L, 1L);
        assertThat(kept().getLast().written().text()).contains(Letters.LINK);
    }

    @Test
    void each_tenant_has_its_own() {
        mail.send(List.of(Letters.to("zoe@new.example")));

        assertThat(outbox.about(new TenantId("operations"))).hasValue(List.of());
    }

    @Test
    void the_oldest_make_room() {
        mail.send(List.of(Letters.to("first@new.example")));
        mail.send(Collections.nCopies(Outbox.PER_TENANT, Letters.to("zoe@new.example")));

        assertThat(kept())
                .hasSize(Outbox.PER_TENANT)
                .noneMatch(one -> one.letter().to().value().startsWith("first"));
    }

    @Test
    void no_link_is_found_in_a_log() {
        mail.send(List.of(Letters.to("zoe@new.example")));

        assertThat(kept().toString()).doesNotContain(Letters.LINK, "zoe@");
    }

    @Test
    void it_is_there_only_where_no_server_is_configured() {
        var configuration = new MailConfiguration();
        var without = new MockEnvironment();
        assertThat(configuration.outbox(without).about(Letters.FINANCE)).hasValue(List.of());
        assertThat(configuration.mail(without, configuration.outbox(without))).isInstanceOf(KeptHere.class);

        var with = new MockEnvironment()
                .withProperty("PORTREEVE_SMTP_HOST", "mail.acme.example")
                .withProperty("PORTREEVE_SMTP_FROM", "access@acme.example");
        assertThat(configuration.outbox(with).about(Letters.FINANCE)).isEqualTo(Optional.empty());
        assertThat(configuration.mail(with, configuration.outbox(with))).isInstanceOf(SmtpMail.class);
    }
}
