package org.portreeve.application.invitation;

import java.util.Objects;
import org.portreeve.application.change.Snapshot;
import org.portreeve.domain.membership.Invitation;
import org.portreeve.domain.membership.Membership;
import org.portreeve.domain.state.TenantState;

/** What an invitation offers to the one who is asked: the tenant, who invites, and what they would be. */
public record Offer(Snapshot snapshot, Invitation invitation, Membership member, String invitedBy) {
    /** The tenant, as it is. */
    public TenantState tenant() {
        return Objects.requireNonNull(snapshot.tenant());
    }
}
