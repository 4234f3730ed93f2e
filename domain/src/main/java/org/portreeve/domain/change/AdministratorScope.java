package org.portreeve.domain.change;

import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.portreeve.domain.Extent;
import org.portreeve.domain.agent.Agent;
import org.portreeve.domain.membership.Membership;
import org.portreeve.domain.membership.UserId;
import org.portreeve.domain.tenancy.Resource;
import org.portreeve.domain.tenancy.SubtenantId;

/**
 * Who is not whole-tenant acts only on people whose scope lies inside theirs, and on nothing tenant-wide. What the
 * platform lets somebody do is not bound by what they are in the tenant.
 */
final class AdministratorScope implements Guard {
    @Override
    public void check(Proposal proposal, ChangeSet changes, Consumer<Objection> objections) {
        Asker asker = new Asker(proposal);
        boolean bound = proposal.authority() instanceof Authority.OfUser
                && asker.isMember()
                && !asker.isTenantAdmin()
                && !asker.covers(Extent.all());
        if (!bound) {
            return;
        }
        Needs needs = new Needs(proposal, changes);
        for (Change change : changes.changes()) {
            List<Need> needed = needs.of(change);
            boolean free = needed.isEmpty()
                    ? !(change instanceof Change.OfPerson)
                    : needed.stream().allMatch(asker::mayFromOutside);
            if (!free && !isInside(change, asker, proposal)) {
                objections.accept(new Objection.OutsideOwnScope(userOf(change), change));
            }
        }
    }

    private static boolean isInside(Change change, Asker asker, Proposal proposal) {
        return switch (change) {
            case Change.OfMembership(Membership before, Membership after) ->
                reaches(asker, before) && reaches(asker, after);
            case Change.OfPerson person -> reaches(asker, proposal, person.user());
            case Change.OfInvitation invitation -> reaches(asker, proposal, invitation.user());
            case Change.OfAgent(Agent before, Agent after) ->
                (before == null || isInside(before.subtenant(), asker))
                        && (after == null || isInside(after.subtenant(), asker));
            case Change.OfResource(Resource before, Resource after) ->
                (before == null || isInside(before.subtenant(), asker))
                        && (after == null || isInside(after.subtenant(), asker));
            case Change.OfTenant _,
                    Change.OfSubtenant _,
                    Change.OfRole _,
                    Change.OfProfile _,
                    Change.OfExclusion _,
                    Change.OfApiKey _,
                    Change.OfCatalogue _ -> false;
        };
    }

    private static boolean isInside(@Nullable SubtenantId home, Asker asker) {
        return home != null && asker.covers(Extent.of(Set.of(home)));
    }

    private static boolean reaches(Asker asker, @Nullable Membership member) {
        return member == null || asker.reaches(Territory.scopeOf(member));
    }

    private static boolean reaches(Asker asker, Proposal proposal, UserId user) {
        Membership before = proposal.beforeOrEmpty().members().get(user);
        Membership after = proposal.after().members().get(user);
        return (before != null || after != null) && reaches(asker, before) && reaches(asker, after);
    }

    private static @Nullable UserId userOf(Change change) {
        return change instanceof Change.OfMembership membership ? membership.user() : null;
    }
}
