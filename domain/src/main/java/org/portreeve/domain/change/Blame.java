package org.portreeve.domain.change;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.portreeve.domain.membership.UserId;
import org.portreeve.domain.plan.Limit;

/** Finds the people without whom a change would not be objected to. */
public final class Blame {
    private final ChangeSet changes;
    private final Set<UserId> members;

    /** Among the members whom {@code changes} changes. */
    public Blame(ChangeSet changes) {
        this.changes = changes;
        this.members = changes.members().collect(Collectors.toSet());
    }

    /** Those to leave out because of {@code objection}; nobody where it is about more than people. */
    public Set<UserId> of(Objection objection) {
        return switch (objection) {
            case Objection.NotPermitted(var _, Change change) -> only(userOf(change));
            case Objection.Escalation(UserId user, var _) -> only(user);
            case Objection.ReachingUp(UserId user) -> Set.of(user);
            case Objection.OutsideOwnScope(UserId user, Change change) -> only(user != null ? user : userOf(change));
            case Objection.LockedOut _ -> admins();
            case Objection.ExclusionViolated(var _, UserId user, var _, var _) -> only(user);
            case Objection.LimitReached(Limit limit, long allowed, long wanted) ->
                limit == Limit.SEATS ? lastOf(wanted - allowed) : Set.of();
            case Objection.PlanCloses(var _, var _, Change change) -> only(userOf(change));
            case Objection.ExternalIdTaken(UserId user, var _) -> Set.of(user);
            case Objection.AddressNotAllowed(UserId user, String _) -> Set.of(user);
            case Objection.StillNamed _, Objection.PlatformPermissionInRole _, Objection.SubtenantCycle _ -> Set.of();
        };
    }

    private Set<UserId> only(@Nullable UserId user) {
        return user != null && members.contains(user) ? Set.of(user) : Set.of();
    }

    /** Every Tenant Admin, and every holder of the role Platform Administrator, whom the change takes something from. */
    private Set<UserId> admins() {
        return changes.of(Change.OfMembership.class)
                .filter(change -> change.before() != null
                        && (change.before().isTenantAdmin()
                                || change.before()
                                        .roles()
                                        .containsKey(org.portreeve.domain.role.Role.PLATFORM_ADMINISTRATOR)))
                .map(Change.OfMembership::user)
                .collect(Collectors.toSet());
    }

    /** Why the last: the first come is the first served. */
    private Set<UserId> lastOf(long tooMany) {
        List<UserId> users = members.stream().sorted(Comparator.reverseOrder()).toList();
        return new HashSet<>(users.subList(0, (int) Math.min(users.size(), Math.max(0, tooMany))));
    }

    private static @Nullable UserId userOf(Change change) {
        return switch (change) {
            case Change.OfMembership one -> one.user();
            case Change.OfPerson one -> one.user();
            case Change.OfInvitation one -> one.user();
            case Change.OfTenant _,
                    Change.OfSubtenant _,
                    Change.OfRole _,
                    Change.OfProfile _,
                    Change.OfExclusion _,
                    Change.OfAgent _,
                    Change.OfResource _,
                    Change.OfApiKey _,
                    Change.OfCatalogue _ -> null;
        };
    }
}
