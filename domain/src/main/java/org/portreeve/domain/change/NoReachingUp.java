package org.portreeve.domain.change;

import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.portreeve.domain.access.Holdings;
import org.portreeve.domain.membership.Membership;
import org.portreeve.domain.membership.Person;
import org.portreeve.domain.membership.UserId;
import org.portreeve.domain.role.Permission;
import org.portreeve.domain.state.TenantState;

/** Nobody acts on somebody who stands above them, nor makes or unmakes a Tenant Admin without being one. */
final class NoReachingUp implements Guard {
    @Override
    public void check(Proposal proposal, ChangeSet changes, Consumer<Objection> objections) {
        Asker asker = new Asker(proposal);
        if (asker.isSystem()) {
            return;
        }
        boolean above = asker.isTenantAdmin() || asker.managesMembersFromOutside();
        for (Change change : changes.changes()) {
            UserId user = userOf(change);
            if (user != null && !asker.is(user) && standsAbove(asker, above, user, proposal)) {
                objections.accept(new Objection.ReachingUp(user));
            } else if (change instanceof Change.OfMembership(Membership before, Membership after)
                    && !above
                    && isAdmin(before) != isAdmin(after)) {
                objections.accept(new Objection.Escalation(user, new Gain.OfAdministration()));
            }
        }
    }

    private static boolean isAdmin(@Nullable Membership member) {
        return member != null && member.isTenantAdmin();
    }

    private static @Nullable UserId userOf(Change change) {
        return switch (change) {
            case Change.OfMembership(Membership before, Membership after) ->
                before != null ? before.user() : after != null ? after.user() : null;
            case Change.OfPerson(Person before, Person _) -> before != null ? before.id() : null;
            case Change.OfTenant _,
                    Change.OfSubtenant _,
                    Change.OfRole _,
                    Change.OfProfile _,
                    Change.OfExclusion _,
                    Change.OfAgent _,
                    Change.OfResource _,
                    Change.OfInvitation _,
                    Change.OfApiKey _,
                    Change.OfCatalogue _ -> null;
        };
    }

    private static boolean standsAbove(Asker asker, boolean above, UserId user, Proposal proposal) {
        TenantState tenant = proposal.beforeOrEmpty();
        Membership member = tenant.members().get(user);
        if (member == null) {
            return false;
        }
        if (!above && member.isTenantAdmin()) {
            return true;
        }
        for (Permission permission :
                Holdings.of(proposal.catalogue(), tenant, member).permissions()) {
            boolean counts = proposal.catalogue().isPlatform(permission)
                    || (!above && proposal.catalogue().isGuarded(permission));
            if (counts && !asker.may(permission)) {
                return true;
            }
        }
        return false;
    }
}
