package org.portreeve.application.membership;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.portreeve.application.Actor;
import org.portreeve.application.UseCase;
import org.portreeve.application.access.Gatekeeper;
import org.portreeve.application.change.Snapshot;
import org.portreeve.application.change.States;
import org.portreeve.domain.membership.Membership;
import org.portreeve.domain.membership.Person;
import org.portreeve.domain.membership.UserId;
import org.portreeve.domain.role.Permission;
import org.portreeve.domain.tenancy.TenantId;

/** People across tenants, and one with all memberships; needs {@code platform-member:manage}. */
@UseCase
public final class FindEverybody {
    /** What the actor must hold on the platform. */
    public static final Permission NEEDS = Gatekeeper.MANAGES_MEMBERS;

    private final States states;
    private final Gatekeeper gatekeeper;
    private final Everybody everybody;
    private final Directory directory;
    private final PeopleSearch search;

    /** Finds people in {@code everybody}, and where they belong in {@code directory}. */
    public FindEverybody(
            States states, Gatekeeper gatekeeper, Everybody everybody, Directory directory, PeopleSearch search) {
        this.states = states;
        this.gatekeeper = gatekeeper;
        this.everybody = everybody;
        this.directory = directory;
        this.search = search;
    }

    /** One membership, with the tenant around it; last seen is null for never. */
    public record Place(
            Snapshot snapshot, Membership member, @Nullable Instant lastSeen) {}

    /** Somebody, and where they are a member, by the tenants' names. */
    public record Somebody(Person person, List<Place> places) {
        /** Keeps a copy. */
        public Somebody {
            places = List.copyOf(places);
        }
    }

    /** Whether it is for the actor at all. */
    public boolean isFor(Actor actor) {
        return gatekeeper.mayOnPlatform(actor, NEEDS);
    }

    /** At most {@code limit} people of whose name or address each word begins a word; nobody where it is not for the actor. */
    public List<Person> matching(Actor actor, String words, int limit) {
        return words.isBlank() || !isFor(actor) ? List.of() : everybody.find(words, limit);
    }

    /** Everything about one person; empty where there is none, they are erased, or it is not for the actor. */
    public Optional<Somebody> of(Actor actor, UserId user) {
        return isFor(actor)
                ? directory
                        .find(user)
                        .filter(person -> !person.erased())
                        .map(person -> new Somebody(person, places(user)))
                : Optional.empty();
    }

    private List<Place> places(UserId user) {
        List<Place> places = new ArrayList<>();
        for (TenantId tenant : directory.tenantsOf(user)) {
            Snapshot snapshot = states.read(tenant);
            Membership member = snapshot.tenant() == null
                    ? null
                    : snapshot.tenant().members().get(user);
            if (member != null) {
                places.add(new Place(
                        snapshot, member, search.lastSeen(tenant, user).orElse(null)));
            }
        }
        places.sort(Comparator.comparing((Place place) ->
                        place.snapshot().requireTenant().tenant().name())
                .thenComparing(
                        place -> place.snapshot().requireTenant().tenant().id()));
        return places;
    }
}
