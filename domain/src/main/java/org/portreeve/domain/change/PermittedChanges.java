package org.portreeve.domain.change;

import java.util.function.Consumer;
import org.portreeve.domain.agent.Agent;
import org.portreeve.domain.catalogue.Catalogue;
import org.portreeve.domain.membership.Membership;
import org.portreeve.domain.membership.MembershipStatus;
import org.portreeve.domain.plan.Subscription;
import org.portreeve.domain.role.Permission;

/** Whoever changes something holds the permission for changes of that kind. */
final class PermittedChanges implements Guard {
    private static final Permission INVITE = new Permission("member:invite");
    private static final Permission SHARE = new Permission("agent-share:manage");

    @Override
    public void check(Proposal proposal, ChangeSet changes, Consumer<Objection> objections) {
        Asker asker = new Asker(proposal);
        if (asker.isSystem()) {
            return;
        }
        if (proposal.before() == null) {
            checkBirth(asker, changes, objections);
            return;
        }
        Needs needs = new Needs(proposal, changes);
        for (Change change : changes.changes()) {
            for (Need need : needs.of(change)) {
                if (!asker.may(need)) {
                    objections.accept(refusal(need, change, asker, proposal));
                }
            }
            if (isInvitedBack(change)) {
                objections.accept(new Objection.NotPermitted(INVITE, change));
            }
        }
    }

    /** Where the plan alone stands in the way, it is what has to change. */
    private static Objection refusal(Need need, Change change, Asker asker, Proposal proposal) {
        Catalogue catalogue = proposal.catalogue();
        Subscription subscription = proposal.beforeOrEmpty().tenant().subscription();
        return asker.closedByPlan(need)
                .map(catalogue::featureOf)
                .<Objection>map(
                        feature -> new Objection.PlanCloses(feature, catalogue.includes(subscription, feature), change))
                .orElseGet(() -> new Objection.NotPermitted(need.anyOf().getFirst(), change));
    }

    /** Who makes a tenant makes all that is in it, save what is the platform's. */
    private static void checkBirth(Asker asker, ChangeSet changes, Consumer<Objection> objections) {
        for (Change change : changes.changes()) {
            if (change instanceof Change.OfTenant && !asker.holdsOnPlatform(Asker.CREATE_TENANTS)) {
                objections.accept(new Objection.NotPermitted(Asker.CREATE_TENANTS, change));
            }
            boolean shared = change instanceof Change.OfAgent(Agent _, Agent after) && after != null && after.shared();
            if (shared && !asker.holdsOnPlatform(SHARE)) {
                objections.accept(new Objection.NotPermitted(SHARE, change));
            }
        }
    }

    /** Nobody who is a member already can be invited. */
    private static boolean isInvitedBack(Change change) {
        return change instanceof Change.OfMembership(Membership before, Membership after)
                && before != null
                && after != null
                && before.status() != MembershipStatus.INVITED
                && after.status() == MembershipStatus.INVITED;
    }
}
