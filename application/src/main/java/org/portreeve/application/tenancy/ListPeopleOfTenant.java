package org.portreeve.application.tenancy;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.portreeve.application.Actor;
import org.portreeve.application.UseCase;
import org.portreeve.application.access.Gatekeeper;
import org.portreeve.application.change.Snapshot;
import org.portreeve.application.change.States;
import org.portreeve.application.invitation.AddPeople;
import org.portreeve.application.membership.FindPeople;
import org.portreeve.application.membership.PeopleSearch;
import org.portreeve.domain.membership.Membership;
import org.portreeve.domain.membership.Person;
import org.portreeve.domain.state.TenantState;
import org.portreeve.domain.tenancy.TenantId;

/**
 * The people of a tenant as the platform sees them; needs {@code platform-member:manage}, in the management tenant
 * {@code member:view} there. Also open while the tenant is suspended or archived.
 */
@UseCase
public final class ListPeopleOfTenant {
    private final States states;
    private final Gatekeeper gatekeeper;
    private final PeopleSearch search;

    /** Finds them in {@code search}. */
    public ListPeopleOfTenant(States states, Gatekeeper gatekeeper, PeopleSearch search) {
        this.states = states;
        this.gatekeeper = gatekeeper;
        this.search = search;
    }

    /** Somebody in the tenant; last seen is null for never. */
    public record Someone(
            Person person, Membership member, @Nullable Instant lastSeen) {}

    /** Some of them, and the tenant at that moment. */
    public record Page(Snapshot snapshot, List<Someone> people) {
        /** Keeps a copy. */
        public Page {
            people = List.copyOf(people);
        }
    }

    /** Whether they are for the actor. */
    public boolean isFor(Actor actor, Snapshot snapshot) {
        return gatekeeper.mayAboutPeople(actor, snapshot, FindPeople.NEEDS);
    }

    /** Whether adding people is for the actor. */
    public boolean isForAdding(Actor actor, Snapshot snapshot) {
        return gatekeeper.mayAboutPeople(actor, snapshot, AddPeople.NEEDS);
    }

    /** Those whom {@code words} find, by name, from {@code offset} on; empty where they are not for the actor. */
    public Optional<Page> page(Actor actor, TenantId tenant, String words, int offset, int limit) {
        return enter(actor, tenant).map(snapshot -> {
            TenantState state = snapshot.requireTenant();
            List<Someone> people = search.page(tenant, query(words), offset, limit).stream()
                    .flatMap(hit -> found(state, hit).stream())
                    .toList();
            return new Page(snapshot, people);
        });
    }

    /** How many they are; counted up to {@code atMost} where words narrow, and 0 where they are not for the actor. */
    public int count(Actor actor, TenantId tenant, String words, int atMost) {
        return enter(actor, tenant)
                .map(snapshot -> words.isBlank()
                        ? snapshot.requireTenant().members().size()
                        : search.count(tenant, query(words), atMost))
                .orElse(0);
    }

    private Optional<Snapshot> enter(Actor actor, TenantId tenant) {
        return Optional.of(states.read(tenant)).filter(snapshot -> snapshot.tenant() != null && isFor(actor, snapshot));
    }

    private static PeopleSearch.Query query(String words) {
        return PeopleSearch.Query.everybody().withText(words);
    }

    private static Optional<Someone> found(TenantState state, PeopleSearch.Hit hit) {
        Person person = state.people().get(hit.user());
        Membership member = state.members().get(hit.user());
        return person == null || member == null
                ? Optional.empty()
                : Optional.of(new Someone(person, member, hit.lastSeen()));
    }
}
