package org.portreeve.application.mail;

import java.util.List;
import java.util.Optional;
import org.portreeve.domain.tenancy.TenantId;

/** Port: what would have been sent, where no mail server is configured. */
public interface Outbox {
    /** How many mails of one tenant it keeps; the oldest make room. */
    int PER_TENANT = 200;

    /** Those about {@code tenant}, newest first; empty where mail goes to a server and nothing is kept. */
    Optional<List<KeptMail>> about(TenantId tenant);
}
