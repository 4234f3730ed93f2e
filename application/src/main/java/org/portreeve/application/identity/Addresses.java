package org.portreeve.application.identity;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.portreeve.application.change.Snapshot;
import org.portreeve.application.change.States;
import org.portreeve.application.membership.Directory;
import org.portreeve.domain.membership.Email;
import org.portreeve.domain.membership.Invitation;
import org.portreeve.domain.membership.Membership;
import org.portreeve.domain.membership.MembershipStatus;
import org.portreeve.domain.membership.Person;
import org.portreeve.domain.membership.UserId;
import org.portreeve.domain.state.TenantState;
import org.portreeve.domain.tenancy.TenantId;

/** Who goes by an address already. */
final class Addresses {
    private final States states;
    private final Directory directory;

    Addresses(States states, Directory directory) {
        this.states = states;
        this.directory = directory;
    }

    /** The placeholders with that address; one that is no longer in any tenant stands for nobody. */
    List<Person> placeholders(@Nullable Email email) {
        if (email == null) {
            return List.of();
        }
        return directory.withEmail(email).stream()
                .filter(Person::isPlaceholder)
                .filter(person -> !directory.tenantsOf(person.id()).isEmpty())
                .toList();
    }

    /** Whether some tenant waits for the placeholder; with an expired invitation none does. */
    boolean isExpected(Person placeholder) {
        return directory.tenantsOf(placeholder.id()).stream()
                .map(states::read)
                .anyMatch(snapshot -> isExpected(snapshot, placeholder.id()));
    }

    private static boolean isExpected(Snapshot snapshot, UserId user) {
        TenantState state = snapshot.tenant();
        Membership member = state == null ? null : state.members().get(user);
        if (state == null || member == null) {
            return false;
        }
        return member.status() != MembershipStatus.INVITED || isInvited(state, snapshot, user);
    }

    /** Whether an invitation of theirs is still open. */
    static boolean isInvited(TenantState state, Snapshot snapshot, UserId user) {
        Invitation invitation = state.invitations().get(user);
        return invitation != null && !invitation.hasExpired(snapshot.now());
    }

    /**
     * Whether the address is somebody else's: their own or, in one of {@code tenants}, their external id. A placeholder
     * that {@code user} may take does not count, unless it stands in a tenant where they already are somebody.
     */
    boolean isTaken(Email email, UserId user, boolean mayTakePlaceholders, Collection<TenantId> tenants) {
        for (Person other : directory.withEmail(email)) {
            boolean counts = !other.isPlaceholder()
                    || directory.tenantsOf(other.id()).stream()
                            .anyMatch(tenant -> !mayTakePlaceholders
                                    || directory.tenantsOf(user).contains(tenant));
            if (counts && !other.id().equals(user)) {
                return true;
            }
        }
        return tenants.stream().anyMatch(tenant -> isExternalIdOfAnother(email, user, tenant));
    }

    private boolean isExternalIdOfAnother(Email email, UserId user, TenantId tenant) {
        TenantState state = states.read(tenant).tenant();
        return state != null
                && state.members().stream().anyMatch(member -> {
                    String external = member.details().externalId();
                    return external != null
                            && !member.user().equals(user)
                            && external.toLowerCase(Locale.ROOT).equals(email.value());
                });
    }
}
