package org.portreeve.application.invitation;

import org.portreeve.application.Actor;
import org.portreeve.application.UseCase;
import org.portreeve.application.access.Gatekeeper;
import org.portreeve.application.change.Changes;
import org.portreeve.application.change.Edit;
import org.portreeve.application.change.Outcome;
import org.portreeve.domain.membership.Membership;
import org.portreeve.domain.membership.MembershipStatus;
import org.portreeve.domain.membership.UserId;
import org.portreeve.domain.state.TenantState;
import org.portreeve.domain.tenancy.TenantId;

/** Takes back an invitation that has not been accepted, with the membership that it offers; its seat is free again. */
@UseCase
public final class RevokeInvitation {
    private final Gatekeeper gatekeeper;
    private final Changes changes;

    /** Goes the one way of change. */
    public RevokeInvitation(Gatekeeper gatekeeper, Changes changes) {
        this.gatekeeper = gatekeeper;
        this.changes = changes;
    }

    /** Takes back that of {@code user}; absent also where it has been accepted meanwhile. */
    public Outcome revoke(Actor actor, TenantId tenant, UserId user, String reason) {
        Edit edit = snapshot -> {
            TenantState state = snapshot.tenant();
            Membership member = state == null ? null : state.members().get(user);
            boolean open = member != null
                    && member.status() == MembershipStatus.INVITED
                    && gatekeeper.may(actor, snapshot, AddPeople.NEEDS);
            if (state == null || !open) {
                return new Edit.Absent();
            }
            return new Edit.To(state.withMembers(state.members().without(user))
                    .withPeople(state.people().without(user))
                    .withInvitations(state.invitations().without(user)));
        };
        return changes.commit(actor, tenant, edit, reason, null);
    }
}
