package org.portreeve.adapters.mail;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.portreeve.application.mail.Letter;
import org.portreeve.application.mail.Letterhead;
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
                head(tenant),
                inviter,
                BaseRole.TENANT_USER,
                message,
                LINK,
                EXPIRES,
                Instant.parse("2026-12-31T23:00:00Z"),
                ZoneId.of("Europe/Madrid"));
    }

    static Letterhead head(String tenant) {
        return new Letterhead(FINANCE, tenant, "", null);
    }

    static Letter.AccessEnds accessEnds(String language) {
        return new Letter.AccessEnds(
                new Email("zoe@new.example"),
                language,
                head("Finance"),
                List.of(
                        new Letter.End("Auditor <b>", Instant.parse("2026-12-31T23:00:00Z")),
                        new Letter.End(null, Instant.parse("2027-01-15T10:30:00Z"))),
                "https://access.acme.example/t/finance/my-access",
                ZoneId.of("Europe/Madrid"));
    }

    static Letter.EndingDigest digest(String language, int all) {
        return new Letter.EndingDigest(
                new Email("ben@acme.example"),
                language,
                head("Finance"),
                List.of(new Letter.EndOf("Zoe\nQ", new Letter.End("Auditor", Instant.parse("2026-12-31T23:00:00Z")))),
                all,
                "https://access.acme.example/t/finance/ending",
                ZoneId.of("Europe/Madrid"));
    }

    static Letter.NoSeat noSeat(String language, String who) {
        return new Letter.NoSeat(
                new Email("ben@acme.example"),
                language,
                head("Finance"),
                who,
                "https://access.acme.example/t/finance/users");
    }
}
