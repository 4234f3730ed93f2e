package org.portreeve.application.membership;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.portreeve.application.Actor;
import org.portreeve.application.UseCase;
import org.portreeve.application.access.Gatekeeper;
import org.portreeve.application.change.Snapshot;
import org.portreeve.domain.membership.Membership;
import org.portreeve.domain.membership.Person;
import org.portreeve.domain.role.Permission;
import org.portreeve.domain.state.TenantState;
import org.portreeve.domain.tenancy.TenantId;

/** Finds the people of a tenant, a page at a time; needs {@code member:view}. */
@UseCase
public final class FindPeople {
    /** The permission that it needs. */
    public static final Permission NEEDS = new Permission("member:view");

    private final Gatekeeper gatekeeper;
    private final PeopleSearch search;

    /** Searches with {@code search}. */
    public FindPeople(Gatekeeper gatekeeper, PeopleSearch search) {
        this.gatekeeper = gatekeeper;
        this.search = search;
    }

    /** Somebody who was found; last seen is null for never. */
    public record Found(
            Person person, Membership member, @Nullable Instant lastSeen) {}

    /** A page of people, and the state of the tenant that they belong to. */
    public record Page(Snapshot snapshot, List<Found> people) {}

    /** The people from {@code offset} on; empty where the tenant is not open to the actor. */
    public Optional<Page> page(Actor actor, TenantId tenant, PeopleSearch.Query query, int offset, int limit) {
        return gatekeeper.enter(actor, tenant, NEEDS).map(snapshot -> {
            TenantState state = Objects.requireNonNull(snapshot.tenant());
            List<Found> people = search.page(tenant, query, offset, limit).stream()
                    .flatMap(hit -> found(state, hit).stream())
                    .toList();
            return new Page(snapshot, people);
        });
    }

    /** How many there are; nobody where the tenant is not open to the actor. */
    public Total total(Actor actor, TenantId tenant, PeopleSearch.Query query) {
        return gatekeeper
                .enter(actor, tenant, NEEDS)
                .map(snapshot -> Total.of(search, Objects.requireNonNull(snapshot.tenant()), query))
                .orElse(Total.NOBODY);
    }

    private static Optional<Found> found(TenantState state, PeopleSearch.Hit hit) {
        Person person = state.people().get(hit.user());
        Membership member = state.members().get(hit.user());
        return person == null || member == null
                ? Optional.empty()
                : Optional.of(new Found(person, member, hit.lastSeen()));
    }
}
