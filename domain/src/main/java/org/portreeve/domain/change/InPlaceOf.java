package org.portreeve.domain.change;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.portreeve.domain.membership.Invitation;
import org.portreeve.domain.membership.Membership;
import org.portreeve.domain.membership.UserId;

/**
 * Who takes whose place in a change: the same membership goes on under another number, as when somebody accepts the
 * invitation of their stand-in, or signs in for the first time where a placeholder waits. Only Portreeve itself does that.
 */
record InPlaceOf(Map<UserId, Membership> places) {
    static InPlaceOf in(ChangeSet changes, Authority authority) {
        List<Membership> gone = !(authority instanceof Authority.OfSystem)
                ? List.of()
                : changes.of(Change.OfMembership.class)
                        .filter(Change::isRemoval)
                        .map(Change.OfMembership::before)
                        .filter(Objects::nonNull)
                        .toList();
        Map<UserId, Membership> places = new HashMap<>();
        if (!gone.isEmpty()) {
            changes.of(Change.OfMembership.class)
                    .filter(Change::isCreation)
                    .map(Change.OfMembership::after)
                    .filter(Objects::nonNull)
                    .forEach(come -> gone.stream()
                            .filter(member -> goesOn(changes, member, come))
                            .findFirst()
                            .ifPresent(member -> places.put(come.user(), member)));
        }
        return new InPlaceOf(places);
    }

    private static boolean goesOn(ChangeSet changes, Membership was, Membership is) {
        UserId user = is.user();
        if (was.of(user).equals(is)) {
            return true;
        }
        Invitation open = invitation(changes, was.user()).before();
        Invitation accepted = invitation(changes, user).after();
        if (open == null || accepted == null) {
            return false;
        }
        Instant at = accepted.acceptedAt();
        return at != null && open.of(user).accepted(at).equals(accepted);
    }

    private static Change.OfInvitation invitation(ChangeSet changes, UserId user) {
        return changes.of(Change.OfInvitation.class)
                .filter(change -> change.user().equals(user))
                .findFirst()
                .orElseGet(() -> new Change.OfInvitation(null, null));
    }

    /** What the stand-in of {@code user} was; null where they take nobody's place. */
    @Nullable
    Membership of(UserId user) {
        return places.get(user);
    }
}
