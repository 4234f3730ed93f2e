package org.portreeve.adapters.mail;

import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.portreeve.application.mail.KeptMail;
import org.portreeve.application.mail.Letter;
import org.portreeve.application.mail.Outbox;
import org.portreeve.domain.tenancy.TenantId;

/** Keeps mail until the next start. Why not longer: the links in it are secrets of which the database has hashes only. */
final class MemoryOutbox implements Outbox {
    private final InstantSource clock;
    private final Map<TenantId, Deque<KeptMail>> newestFirst = new HashMap<>();
    private long last;

    MemoryOutbox(InstantSource clock) {
        this.clock = clock;
    }

    synchronized void keep(Letter letter) {
        Deque<KeptMail> mails = newestFirst.computeIfAbsent(letter.tenant(), _ -> new ArrayDeque<>());
        mails.addFirst(new KeptMail(++last, clock.instant(), letter, LetterWriter.write(letter)));
        if (mails.size() > PER_TENANT) {
            mails.removeLast();
        }
    }

    @Override
    public synchronized Optional<List<KeptMail>> about(TenantId tenant) {
        return Optional.of(List.copyOf(newestFirst.getOrDefault(tenant, new ArrayDeque<>())));
    }
}
