package org.portreeve.application.identity;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.portreeve.application.change.Snapshot;
import org.portreeve.application.change.States;
import org.portreeve.application.mail.Letter;
import org.portreeve.application.mail.Letterhead;
import org.portreeve.application.mail.Links;
import org.portreeve.application.mail.Mail;
import org.portreeve.domain.membership.Membership;
import org.portreeve.domain.state.TenantState;
import org.portreeve.domain.tenancy.TenantId;

/** Tells the Tenant Admins of a tenant that somebody could not join it, at most once a day. */
public final class NoSeatNotice {
    private static final Duration QUIET = Duration.ofDays(1);
    private static final int READERS = 20;

    private final States states;
    private final SeatShortages shortages;
    private final Links links;
    private final Mail mail;

    /** Sends through {@code mail}. */
    public NoSeatNotice(States states, SeatShortages shortages, Links links, Mail mail) {
        this.states = states;
        this.shortages = shortages;
        this.links = links;
        this.mail = mail;
    }

    /** Tells of somebody who came and found no seat; never waits for the mail. */
    void tell(TenantId tenant, VerifiedIdentity arriving) {
        Snapshot snapshot = states.read(tenant);
        TenantState state = snapshot.tenant();
        if (state == null || !shortages.note(tenant, snapshot.now(), QUIET)) {
            return;
        }
        List<Letter> letters = state.members().stream()
                .filter(member -> member.isTenantAdmin() && member.isInForce(snapshot.now()))
                .map(Membership::user)
                .sorted()
                .map(state.people()::get)
                .<Letter>mapMulti((person, each) -> {
                    if (person != null && person.email() != null) {
                        each.accept(new Letter.NoSeat(
                                person.email(),
                                Letter.languageOf(person),
                                Letterhead.of(state.tenant()),
                                who(arriving),
                                links.page(tenant, "users")));
                    }
                })
                .limit(READERS)
                .toList();
        if (!letters.isEmpty()) {
            mail.post(letters);
        }
    }

    private static String who(VerifiedIdentity arriving) {
        String name = arriving.name().full();
        @Nullable
        String email = arriving.email() == null ? null : arriving.email().value();
        if (email == null) {
            return name.isEmpty() ? arriving.identity().toString() : name;
        }
        return name.isEmpty() ? email : name + " <" + email + ">";
    }
}
