package org.portreeve.domain.change;

import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.portreeve.domain.plan.Feature;
import org.portreeve.domain.plan.Subscription;
import org.portreeve.domain.role.Permission;
import org.portreeve.domain.role.Role;

/** What the plan lacks, or what has lapsed, is kept, but no more of it is made. */
final class PlanCovers implements Guard {
    @Override
    public void check(Proposal proposal, ChangeSet changes, Consumer<Objection> objections) {
        Subscription subscription = proposal.after().tenant().subscription();
        for (Change change : changes.changes()) {
            Permission making = change.isCreation() ? making(change) : null;
            Feature feature = making == null ? null : proposal.catalogue().featureOf(making);
            if (feature != null) {
                boolean included = proposal.catalogue().includes(subscription, feature);
                if (!included || !subscription.isInGoodStanding(proposal.at())) {
                    objections.accept(new Objection.PlanCloses(feature, included, change));
                }
            }
        }
    }

    /** The permission to make such a thing, which names the feature that it belongs to. */
    private static @Nullable Permission making(Change change) {
        return switch (change) {
            case Change.OfRole(Role _, Role after) ->
                after != null && after.origin() == Role.Origin.OWN ? new Permission("role:manage") : null;
            case Change.OfProfile _ -> new Permission("profile:manage");
            case Change.OfSubtenant _ -> new Permission("subtenant:manage");
            case Change.OfExclusion _ -> new Permission("exclusion:manage");
            case Change.OfTenant _,
                    Change.OfAgent _,
                    Change.OfResource _,
                    Change.OfPerson _,
                    Change.OfMembership _,
                    Change.OfInvitation _,
                    Change.OfApiKey _,
                    Change.OfCatalogue _ -> null;
        };
    }
}
