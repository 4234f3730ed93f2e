package org.portreeve.application.memory;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.portreeve.application.mail.KeptMail;
import org.portreeve.application.mail.Letter;
import org.portreeve.application.mail.Outbox;
import org.portreeve.application.mail.WrittenMail;
import org.portreeve.domain.tenancy.TenantId;

/** Holds what a test puts there; can be shut, as where mail goes to a server. */
public final class InMemoryOutbox implements Outbox {
    private final List<KeptMail> newestFirst = new ArrayList<>();
    private boolean open = true;

    /** Puts a letter there, in these words. */
    public KeptMail put(Instant at, Letter letter, WrittenMail written) {
        var mail = new KeptMail(newestFirst.size() + 1L, at, letter, written);
        newestFirst.addFirst(mail);
        return mail;
    }

    /** From now on mail goes to a server. */
    public void shut() {
        open = false;
    }

    @Override
    public Optional<List<KeptMail>> about(TenantId tenant) {
        return open
                ? Optional.of(newestFirst.stream()
                        .filter(mail -> mail.letter().tenant().equals(tenant))
                        .toList())
                : Optional.empty();
    }
}
