package org.portreeve.application.membership;

import static org.assertj.core.api.Assertions.assertThat;
import static org.portreeve.application.membership.Company.FINANCE;
import static org.portreeve.application.membership.Company.MANAGEMENT;

import org.junit.jupiter.api.Test;
import org.portreeve.application.Actor;
import org.portreeve.application.mail.KeptMail;
import org.portreeve.application.mail.Letter;
import org.portreeve.application.mail.Letterhead;
import org.portreeve.application.mail.ReadOutbox;
import org.portreeve.application.mail.WrittenMail;
import org.portreeve.application.memory.InMemoryOutbox;
import org.portreeve.domain.membership.Email;
import org.portreeve.domain.membership.MembershipStatus;
import org.portreeve.domain.tenancy.TenantId;

class ReadOutboxTest {
    private final Company company = new Company();
    private final InMemoryOutbox outbox = new InMemoryOutbox();
    private final ReadOutbox reading = new ReadOutbox(company.gatekeeper, outbox);
    private final KeptMail mail = put(FINANCE);

    private KeptMail put(TenantId tenant) {
        return outbox.put(
                company.now,
                new Letter.NoSeat(
                        new Email("ben@acme.example"),
                        "en",
                        new Letterhead(tenant, "Some tenant", "", null),
                        "Zoe",
                        "https://x.example"),
                new WrittenMail("Subject", "Text", "<p>Text</p>"));
    }

    private static Actor.SignedIn as(String name) {
        return (Actor.SignedIn) Company.signedIn(name);
    }

    @Test
    void a_tenant_admin_reads_what_is_about_their_tenant_and_nothing_else() {
        put(MANAGEMENT);

        var view = reading.of(as("admin"), FINANCE).orElseThrow();
        assertThat(view.mails()).containsExactly(mail);
        assertThat(view.find(mail.number())).hasValue(mail);
        assertThat(view.find(99)).isEmpty();
    }

    @Test
    void whoever_may_invite_and_is_no_tenant_admin_reads_nothing() {
        assertThat(reading.of(as("delegate"), FINANCE)).isEmpty();
        assertThat(reading.of(as("stranger"), FINANCE)).isEmpty();
    }

    @Test
    void another_tenant_answers_like_one_that_does_not_exist() {
        put(MANAGEMENT);

        assertThat(reading.of(as("admin"), MANAGEMENT)).isEmpty();
        assertThat(reading.of(as("admin"), new TenantId("nowhere"))).isEmpty();
    }

    @Test
    void an_admin_who_is_disabled_reads_nothing() {
        company.put(company.state().withMember(company.member("admin").withStatus(MembershipStatus.DISABLED)));

        assertThat(reading.of(as("admin"), FINANCE)).isEmpty();
    }

    @Test
    void where_mail_goes_to_a_server_there_is_nothing_to_read() {
        outbox.shut();

        assertThat(reading.of(as("admin"), FINANCE)).isEmpty();
    }
}
