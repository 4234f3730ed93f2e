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
        return gatekeeper
                .enter(actor, tenant, NEEDS)
                .map(snapshot -> page(snapshot, search.page(tenant, query, offset, limit)));
    }

    /** Everybody who matches at this moment, in order; empty where the tenant is not open to the actor. */
    public Optional<Everybody> everybody(Actor actor, TenantId tenant, PeopleSearch.Query query) {
        return gatekeeper
                .enter(actor, tenant, NEEDS)
                .map(_ -> new Everybody(gatekeeper, tenant, search.roster(tenant, query)));
    }

    /** People who were found at one moment; to be closed. */
    public static final class Everybody implements AutoCloseable {
        private final Gatekeeper gatekeeper;
        private final TenantId tenant;
        private final PeopleSearch.Roster roster;

        private Everybody(Gatekeeper gatekeeper, TenantId tenant, PeopleSearch.Roster roster) {
            this.gatekeeper = gatekeeper;
            this.tenant = tenant;
            this.roster = roster;
        }

        /**
         * The next ones as they are by now, at most {@code limit}, without those who have left meanwhile; nobody at the end, and
         * empty where the tenant is no longer open to the actor.
         */
        public Optional<Page> next(Actor actor, int limit) {
            return gatekeeper.enter(actor, tenant, NEEDS).map(snapshot -> {
                List<PeopleSearch.Hit> hits = roster.next(limit);
                Page page = page(snapshot, hits);
                while (page.people().isEmpty() && !hits.isEmpty()) {
                    hits = roster.next(limit);
                    page = page(snapshot, hits);
                }
                return page;
            });
        }

        @Override
        public void close() {
            roster.close();
        }
    }

    /** How many there are; nobody where the tenant is not open to the actor. */
    public Total total(Actor actor, TenantId tenant, PeopleSearch.Query query) {
        return gatekeeper
                .enter(actor, tenant, NEEDS)
                .map(snapshot -> Total.of(search, Objects.requireNonNull(snapshot.tenant()), query))
                .orElse(Total.NOBODY);
    }

    private static Page page(Snapshot snapshot, List<PeopleSearch.Hit> hits) {
        TenantState state = Objects.requireNonNull(snapshot.tenant());
        return new Page(
                snapshot,
                hits.stream().flatMap(hit -> found(state, hit).stream()).toList());
    }

    private static Optional<Found> found(TenantState state, PeopleSearch.Hit hit) {
        Person person = state.people().get(hit.user());
        Membership member = state.members().get(hit.user());
        return person == null || member == null
                ? Optional.empty()
                : Optional.of(new Found(person, member, hit.lastSeen()));
    }
}
