package org.portreeve.application.configuration;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.portreeve.application.invitation.InvitationTokens;
import org.portreeve.domain.history.Author;
import org.portreeve.domain.membership.Invitation;
import org.portreeve.domain.membership.UserId;

/** The invitations that a document makes, with the tokens of their links, which are mailed after the commit. */
final class NewInvitations {
    private static final Duration VALID_FOR = Duration.ofDays(7);

    private final InvitationTokens source;
    private final Map<UserId, String> tokens = new HashMap<>();

    NewInvitations(InvitationTokens source) {
        this.source = source;
    }

    /** Roles are always as the document says: those of joining don't apply to it. */
    Invitation make(UserId user, Instant now, Author by, boolean choosesAgents) {
        String token = tokens.computeIfAbsent(user, _ -> source.fresh());
        return Invitation.pending(user, now, now.plus(VALID_FOR), by, "")
                .choosing(choosesAgents ? Set.of(Invitation.Part.values()) : Set.of(Invitation.Part.ROLES))
                .withToken(source.hash(token));
    }

    /** By whose invitation it is. */
    Map<UserId, String> tokens() {
        return tokens;
    }
}
