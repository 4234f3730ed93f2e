package org.portreeve.application.identity;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.portreeve.application.change.Snapshot;
import org.portreeve.application.change.States;
import org.portreeve.application.membership.Directory;
import org.portreeve.domain.membership.Membership;
import org.portreeve.domain.membership.MembershipStatus;
import org.portreeve.domain.membership.UserId;
import org.portreeve.domain.state.TenantState;
import org.portreeve.domain.tenancy.TenantId;
import org.portreeve.domain.tenancy.TenantStatus;

/** Whether somebody has a membership in force in any active tenant, why not otherwise and where, and which tenants have invited them. */
record Standing(boolean inForce, Arrival.Why why, @Nullable Where where, List<TenantId> invitations) {
    /** The tenant that the reason is about, and the membership there. */
    record Where(TenantState tenant, Membership member) {}

    static Standing of(UserId user, States states, Directory directory) {
        boolean inForce = false;
        Arrival.Why why = Arrival.Why.NOT_A_MEMBER;
        Where where = null;
        List<TenantId> invitations = new ArrayList<>();
        for (TenantId tenant : directory.tenantsOf(user)) {
            Snapshot snapshot = states.read(tenant);
            TenantState state = snapshot.tenant();
            Membership member = state == null ? null : state.members().get(user);
            if (state == null || member == null) {
                continue;
            }
            boolean open = state.tenant().status() == TenantStatus.ACTIVE;
            if (open && member.isInForce(snapshot.now())) {
                inForce = true;
                continue;
            }
            Arrival.Why here = whyNot(member, state, snapshot);
            if (here == Arrival.Why.NOT_YET_ACCEPTED) {
                invitations.add(tenant);
            }
            if (here.compareTo(why) < 0) {
                why = here;
                where = new Where(state, member);
            }
        }
        return new Standing(inForce, why, where, List.copyOf(invitations));
    }

    private static Arrival.Why whyNot(Membership member, TenantState state, Snapshot snapshot) {
        if (member.status() == MembershipStatus.INVITED) {
            return Addresses.isInvited(state, snapshot, member.user())
                    ? Arrival.Why.NOT_YET_ACCEPTED
                    : Arrival.Why.NOT_A_MEMBER;
        }
        if (member.isInForce(snapshot.now())) {
            return Arrival.Why.TENANT_CLOSED;
        }
        return member.status() == MembershipStatus.DISABLED
                ? Arrival.Why.MEMBER_DISABLED
                : Arrival.Why.MEMBERSHIP_ENDED;
    }
}
