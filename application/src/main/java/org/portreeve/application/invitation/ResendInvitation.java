package org.portreeve.application.invitation;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.portreeve.application.Actor;
import org.portreeve.application.UseCase;
import org.portreeve.application.access.Gatekeeper;
import org.portreeve.application.change.Changes;
import org.portreeve.application.change.Edit;
import org.portreeve.application.change.Outcome;
import org.portreeve.domain.Malformed;
import org.portreeve.domain.change.Objection;
import org.portreeve.domain.membership.Invitation;
import org.portreeve.domain.membership.Membership;
import org.portreeve.domain.membership.MembershipStatus;
import org.portreeve.domain.membership.UserId;
import org.portreeve.domain.state.TenantState;
import org.portreeve.domain.tenancy.TenantId;

/** Gives an invitation that is pending or has expired a new link and a new end, and mails it; the old link is dead. */
@UseCase
public final class ResendInvitation {
    private final Gatekeeper gatekeeper;
    private final Changes changes;
    private final InvitationTokens tokens;
    private final SendInvitations sending;

    /** Goes the one way of change. */
    public ResendInvitation(Gatekeeper gatekeeper, Changes changes, InvitationTokens tokens, SendInvitations sending) {
        this.gatekeeper = gatekeeper;
        this.changes = changes;
        this.tokens = tokens;
        this.sending = sending;
    }

    /** What came of it. */
    public sealed interface Result {}

    /** The new link, and what became of the mail. */
    public record Resent(SentInvitation sent) implements Result {}

    /** It is refused; an expired one needs a free seat again. */
    public record Refused(List<Objection> objections) implements Result {
        /** Keeps a copy. */
        public Refused {
            objections = List.copyOf(objections);
        }
    }

    /** There is no such invitation, or it has been accepted, or none is for this actor to send. */
    public record Absent() implements Result {}

    /** Resends the invitation of {@code user}; refuses an end that has come already. */
    public Result resend(Actor actor, TenantId tenant, UserId user, Instant expiresAt, String reason) {
        String token = tokens.fresh();
        Edit edit = snapshot -> {
            TenantState state = snapshot.tenant();
            if (state == null || !gatekeeper.may(actor, snapshot, AddPeople.NEEDS)) {
                return new Edit.Absent();
            }
            Membership member = state.members().get(user);
            Invitation invitation = state.invitations().get(user);
            if (member == null || invitation == null || member.status() != MembershipStatus.INVITED) {
                return new Edit.Absent();
            }
            if (!expiresAt.isAfter(snapshot.now())) {
                throw new Malformed("expires-at", expiresAt.toString());
            }
            return new Edit.To(state.withInvitations(state.invitations()
                    .with(user, invitation.withExpiry(expiresAt).withToken(tokens.hash(token)))));
        };
        return switch (changes.commit(actor, tenant, edit, reason, null)) {
            case Outcome.Committed _ -> {
                List<SentInvitation> sent = sending.send(tenant, Map.of(user, token));
                yield sent.isEmpty() ? new Absent() : new Resent(sent.getFirst());
            }
            case Outcome.Refused(var objections) -> new Refused(objections);
            case Outcome.Absent _ -> new Absent();
            case Outcome.Planned _, Outcome.Shifted _, Outcome.Unchanged _ ->
                throw new IllegalStateException("a new link is always a change");
        };
    }
}
