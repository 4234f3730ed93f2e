package org.portreeve.application.subtenant;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.portreeve.domain.Extent;
import org.portreeve.domain.change.Change;
import org.portreeve.domain.change.ChangeSet;
import org.portreeve.domain.membership.Membership;
import org.portreeve.domain.membership.UserId;

/**
 * What a deletion takes along besides rights. Emptied: whose scope covers nothing afterwards. Narrowed: whose scope keeps
 * something. Agents and resources belong to no subtenant afterwards, so that they are open wherever in the tenant.
 */
public record Upheaval(int subtenants, List<UserId> emptied, List<UserId> narrowed, int agents, int resources) {
    /** Keeps copies. */
    public Upheaval {
        emptied = List.copyOf(emptied);
        narrowed = List.copyOf(narrowed);
    }

    /** Counts in the changes of a plan. */
    public static Upheaval of(ChangeSet changes) {
        return new Upheaval(
                (int) changes.of(Change.OfSubtenant.class)
                        .filter(Change::isRemoval)
                        .count(),
                rescoped(changes, true),
                rescoped(changes, false),
                (int) changes.of(Change.OfAgent.class).count(),
                (int) changes.of(Change.OfResource.class).count());
    }

    private static List<UserId> rescoped(ChangeSet changes, boolean emptied) {
        return changes.of(Change.OfMembership.class)
                .filter(change -> isEmpty(change.after()) == emptied)
                .map(Change.OfMembership::user)
                .toList();
    }

    private static boolean isEmpty(@Nullable Membership member) {
        return member != null && member.scope() instanceof Extent.Listed<?>(var nodes) && nodes.isEmpty();
    }
}
