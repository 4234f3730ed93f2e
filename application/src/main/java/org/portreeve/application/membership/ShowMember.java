package org.portreeve.application.membership;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.portreeve.application.Actor;
import org.portreeve.application.UseCase;
import org.portreeve.application.access.Gatekeeper;
import org.portreeve.application.change.Snapshot;
import org.portreeve.application.history.AuthorNames;
import org.portreeve.domain.access.EffectiveAccess;
import org.portreeve.domain.history.Author;
import org.portreeve.domain.membership.Invitation;
import org.portreeve.domain.membership.Membership;
import org.portreeve.domain.membership.Person;
import org.portreeve.domain.membership.UserId;
import org.portreeve.domain.state.TenantState;
import org.portreeve.domain.tenancy.TenantId;

/** Everything about one member of a tenant; needs {@code member:view}. */
@UseCase
public final class ShowMember {
    private final Gatekeeper gatekeeper;
    private final PeopleSearch search;
    private final Directory directory;

    /** Asks {@code search} when the member was last seen, and {@code directory} who granted what they have. */
    public ShowMember(Gatekeeper gatekeeper, PeopleSearch search, Directory directory) {
        this.gatekeeper = gatekeeper;
        this.search = search;
        this.directory = directory;
    }

    /** A member, with the state of the tenant around them, and who granted what; last seen is null for never. */
    public record View(
            Snapshot snapshot,
            Person person,
            Membership member,
            EffectiveAccess access,
            @Nullable Instant lastSeen,
            AuthorNames authors) {}

    /** The member; empty where there is none, or where the tenant is not open to the actor. */
    public Optional<View> of(Actor actor, TenantId tenant, UserId user) {
        return gatekeeper.enter(actor, tenant, FindPeople.NEEDS).flatMap(snapshot -> {
            TenantState state = Objects.requireNonNull(snapshot.tenant());
            Person person = state.people().get(user);
            Membership member = state.members().get(user);
            if (person == null || member == null) {
                return Optional.empty();
            }
            return Optional.of(new View(
                    snapshot,
                    person,
                    member,
                    EffectiveAccess.of(snapshot.situationOf(user)),
                    search.lastSeen(tenant, user).orElse(null),
                    AuthorNames.of(authors(member, state.invitations().get(user)), snapshot, directory)));
        });
    }

    private static Stream<Author> authors(Membership member, @Nullable Invitation invitation) {
        return Stream.concat(member.authors(), Stream.ofNullable(invitation).map(Invitation::invitedBy));
    }
}
