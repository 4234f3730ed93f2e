package org.portreeve.application.invitation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.portreeve.application.Actor;
import org.portreeve.application.UseCase;
import org.portreeve.application.access.Gatekeeper;
import org.portreeve.application.change.Snapshot;
import org.portreeve.application.history.AuthorNames;
import org.portreeve.application.membership.Directory;
import org.portreeve.domain.membership.Invitation;
import org.portreeve.domain.membership.Membership;
import org.portreeve.domain.membership.MembershipStatus;
import org.portreeve.domain.membership.Person;
import org.portreeve.domain.state.TenantState;
import org.portreeve.domain.tenancy.TenantId;

/** Lists the invitations of a tenant; needs {@code member:invite}. */
@UseCase
public final class ListInvitations {
    private final Gatekeeper gatekeeper;
    private final Directory directory;

    /** Looks in {@code directory} for people who invited and are members no more. */
    public ListInvitations(Gatekeeper gatekeeper, Directory directory) {
        this.gatekeeper = gatekeeper;
        this.directory = directory;
    }

    /** How an invitation stands. */
    public enum Standing {
        /** It can be accepted. */
        PENDING,
        /** It was not accepted in time; it takes no seat. */
        EXPIRED,
        /** It was accepted, and the membership still is there. */
        ACCEPTED
    }

    /** One invitation, with the membership that it offers or has led to. */
    public record Listed(Person person, Membership member, Invitation invitation, Standing standing) {}

    /** All of them: those that end first before the others, those accepted last before those accepted earlier. */
    public record View(Snapshot snapshot, List<Listed> all, AuthorNames authors) {
        /** Keeps a copy. */
        public View {
            all = List.copyOf(all);
        }

        /** Those that stand so. */
        public List<Listed> with(Standing standing) {
            return all.stream().filter(listed -> listed.standing() == standing).toList();
        }
    }

    /** The invitations; empty where the tenant is not open to the actor. */
    public Optional<View> of(Actor actor, TenantId tenant) {
        return gatekeeper.enter(actor, tenant, AddPeople.NEEDS).map(snapshot -> {
            TenantState state = Objects.requireNonNull(snapshot.tenant());
            List<Listed> all = new ArrayList<>();
            state.invitations().forEach((user, invitation) -> {
                Person person = state.people().get(user);
                Membership member = state.members().get(user);
                if (person != null && member != null) {
                    all.add(new Listed(person, member, invitation, standing(member, invitation, snapshot)));
                }
            });
            all.sort(Comparator.comparing(Listed::standing)
                    .thenComparing(ListInvitations::order)
                    .thenComparing(listed -> listed.person().id()));
            return new View(
                    snapshot,
                    all,
                    AuthorNames.of(
                            all.stream().map(listed -> listed.invitation().invitedBy()), snapshot, directory));
        });
    }

    private static Standing standing(Membership member, Invitation invitation, Snapshot snapshot) {
        if (member.status() != MembershipStatus.INVITED) {
            return Standing.ACCEPTED;
        }
        return invitation.hasExpired(snapshot.now()) ? Standing.EXPIRED : Standing.PENDING;
    }

    private static long order(Listed listed) {
        Invitation invitation = listed.invitation();
        return switch (listed.standing()) {
            case PENDING -> invitation.expiresAt().getEpochSecond();
            case EXPIRED -> -invitation.expiresAt().getEpochSecond();
            case ACCEPTED ->
                -Objects.requireNonNullElse(invitation.acceptedAt(), invitation.createdAt())
                        .getEpochSecond();
        };
    }
}
