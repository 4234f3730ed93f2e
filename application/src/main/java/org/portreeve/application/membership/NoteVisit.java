package org.portreeve.application.membership;

import java.time.Duration;
import java.time.Instant;
import org.portreeve.application.Actor;
import org.portreeve.application.UseCase;
import org.portreeve.application.access.Gatekeeper;
import org.portreeve.domain.tenancy.TenantId;

/** Notes that somebody was seen in a tenant, at most every few minutes; no change, so no revision. */
@UseCase
public final class NoteVisit {
    private static final Duration OFTEN_ENOUGH = Duration.ofMinutes(5);

    private final Gatekeeper gatekeeper;
    private final PeopleSearch search;

    /** Notes it with {@code search}. */
    public NoteVisit(Gatekeeper gatekeeper, PeopleSearch search) {
        this.gatekeeper = gatekeeper;
        this.search = search;
    }

    /** Notes that the actor is in {@code tenant} now; nothing where they are no member of it in force. */
    public void note(Actor.SignedIn actor, TenantId tenant) {
        gatekeeper.enterAsMember(actor, tenant).ifPresent(snapshot -> {
            Instant now = snapshot.now();
            boolean lately = search.lastSeen(tenant, actor.user())
                    .filter(seen -> seen.plus(OFTEN_ENOUGH).isAfter(now))
                    .isPresent();
            if (!lately) {
                search.seen(tenant, actor.user(), now);
            }
        });
    }
}
