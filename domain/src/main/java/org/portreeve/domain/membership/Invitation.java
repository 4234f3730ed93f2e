package org.portreeve.domain.membership;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.portreeve.domain.history.Author;

/**
 * An invitation of a member: pending as long as their status is invited, and kept with its acceptance afterwards. A pending
 * one frees its seat when it expires (exclusive). Of the token of its link only a hash is kept; null where no link was made.
 * Chosen: the parts that joining leaves as the invitation set them.
 */
public record Invitation(
        UserId user,
        Instant createdAt,
        Instant expiresAt,
        Author invitedBy,
        String message,
        @Nullable String tokenHash,
        Set<Part> chosen,
        @Nullable Instant acceptedAt) {
    /** What an invitation may have set beside sections, each of which says by its origin whether it was. */
    public enum Part {
        /** Roles and profiles: joining adds none. */
        ROLES,
        /** Agent access. */
        AGENTS
    }

    /** Keeps a copy. */
    public Invitation {
        chosen = Set.copyOf(chosen);
    }

    /** A pending one without a link, which chooses nothing. */
    public static Invitation pending(
            UserId user, Instant createdAt, Instant expiresAt, Author invitedBy, String message) {
        return new Invitation(user, createdAt, expiresAt, invitedBy, message, null, Set.of(), null);
    }

    /** Whether its end has come at {@code at}. */
    public boolean hasExpired(Instant at) {
        return !at.isBefore(expiresAt);
    }

    /** The same with a link of which {@code hash} is kept; links that were sent before are dead. */
    public Invitation withToken(String hash) {
        return new Invitation(user, createdAt, expiresAt, invitedBy, message, hash, chosen, acceptedAt);
    }

    /** The same until another moment. */
    public Invitation withExpiry(Instant other) {
        return new Invitation(user, createdAt, other, invitedBy, message, tokenHash, chosen, acceptedAt);
    }

    /** The same where {@code parts} stay as they are set. */
    public Invitation choosing(Set<Part> parts) {
        return new Invitation(user, createdAt, expiresAt, invitedBy, message, tokenHash, parts, acceptedAt);
    }

    /** The same for the user who turned out to be meant. */
    public Invitation of(UserId other) {
        return new Invitation(other, createdAt, expiresAt, invitedBy, message, tokenHash, chosen, acceptedAt);
    }

    /** The same, accepted. */
    public Invitation accepted(Instant at) {
        return new Invitation(user, createdAt, expiresAt, invitedBy, message, tokenHash, chosen, at);
    }
}
