package org.portreeve.application.membership;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.portreeve.application.Actor;
import org.portreeve.application.UseCase;
import org.portreeve.application.access.Gatekeeper;
import org.portreeve.application.change.Snapshot;
import org.portreeve.domain.access.EffectiveAccess;
import org.portreeve.domain.membership.Membership;
import org.portreeve.domain.membership.Person;
import org.portreeve.domain.membership.UserId;
import org.portreeve.domain.tenancy.TenantId;

/** Everything about one member of a tenant; needs {@code member:view}. */
@UseCase
public final class ShowMember {
    private final Gatekeeper gatekeeper;
    private final PeopleSearch search;

    /** Asks {@code search} when the member was last seen. */
    public ShowMember(Gatekeeper gatekeeper, PeopleSearch search) {
        this.gatekeeper = gatekeeper;
        this.search = search;
    }

    /** A member, with the state of the tenant around them; last seen is null for never. */
    public record View(
            Snapshot snapshot,
            Person person,
            Membership member,
            EffectiveAccess access,
            @Nullable Instant lastSeen) {}

    /** The member; empty where there is none, or where the tenant is not open to the actor. */
    public Optional<View> of(Actor actor, TenantId tenant, UserId user) {
        return gatekeeper.enter(actor, tenant, FindPeople.NEEDS).flatMap(snapshot -> {
            var state = snapshot.tenant();
            Person person = state == null ? null : state.people().get(user);
            Membership member = state == null ? null : state.members().get(user);
            return person == null || member == null
                    ? Optional.empty()
                    : Optional.of(new View(
                            snapshot,
                            person,
                            member,
                            EffectiveAccess.of(snapshot.situationOf(user)),
                            search.lastSeen(tenant, user).orElse(null)));
        });
    }
}
