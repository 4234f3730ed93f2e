package org.portreeve.domain.membership;

import java.time.Instant;
import org.portreeve.domain.history.Author;

/** A pending invitation of a member whose status is invited; it frees its seat when it expires (exclusive). */
public record Invitation(UserId user, Instant createdAt, Instant expiresAt, Author invitedBy, String message) {
    /** Whether its end has come at {@code at}. */
    public boolean hasExpired(Instant at) {
        return !at.isBefore(expiresAt);
    }
}
