package org.portreeve.domain.change;

import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.portreeve.domain.plan.Feature;
import org.portreeve.domain.plan.Plan;
import org.portreeve.domain.plan.Subscription;
import org.portreeve.domain.role.Role;

/** What the plan lacks, or what has lapsed, is kept, but no more of it is made. */
final class PlanCovers implements Guard {
    @Override
    public void check(Proposal proposal, ChangeSet changes, Consumer<Objection> objections) {
        Subscription subscription = proposal.after().tenant().subscription();
        Plan plan = proposal.catalogue().plan(subscription.plan());
        for (Change change : changes.changes()) {
            Feature feature = change.isCreation() ? featureOf(change) : null;
            if (feature != null) {
                boolean included = plan != null && plan.features().contains(feature);
                if (!included || !subscription.isInGoodStanding(proposal.at())) {
                    objections.accept(new Objection.PlanCloses(feature, included, change));
                }
            }
        }
    }

    private static @Nullable Feature featureOf(Change change) {
        return switch (change) {
            case Change.OfRole(Role _, Role after) ->
                after != null && after.origin() == Role.Origin.OWN ? new Feature("custom-roles") : null;
            case Change.OfProfile _ -> new Feature("security-profiles");
            case Change.OfSubtenant _ -> new Feature("subtenants");
            case Change.OfExclusion _ -> new Feature("exclusions");
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
