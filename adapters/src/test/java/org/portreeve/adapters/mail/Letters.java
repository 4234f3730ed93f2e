package org.portreeve.adapters.mail;

import java.time.Instant;
import java.time.ZoneId;
import org.portreeve.application.mail.Letter;
import org.portreeve.domain.membership.BaseRole;
import org.portreeve.domain.membership.Email;
import org.portreeve.domain.tenancy.TenantId;

/** Letters of the tests. */
final class Letters {
    static final TenantId FINANCE = new TenantId("finance");
    static final String LINK = "https://access.acme.example/invitation/Tok_en-1";
    private static final Instant EXPIRES = Instant.parse("2026-12-04T11:00:00Z");

    private Letters() {}

    static Letter.Invitation to(String address) {
        return invitation(address, "en", "Finance", "Ben Adeyemi", "Welcome to the year-end close.");
    }

    static Letter.Invitation in(String language) {
        return invitation("zoe@new.example", language, "Finance", "Ben Adeyemi", "Welcome.\nBen");
    }

    static Letter.Invitation invitation(
            String address, String language, String tenant, String inviter, String message) {
        return new Letter.Invitation(
                new Email(address),
                language,
                FINANCE,
                tenant,
                inviter,
                BaseRole.TENANT_USER,
                message,
                LINK,
                EXPIRES,
                Instant.parse("2026-12-31T23:00:00Z"),
                ZoneId.of("Europe/Madrid"));
    }

    static Letter.NoSeat noSeat(String language, String who) {
        return new Letter.NoSeat(
                new Email("ben@acme.example"),
                language,
                FINANCE,
                "Finance",
                who,
                "https://access.acme.example/t/finance/users");
    }
}
