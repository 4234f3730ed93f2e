package org.portreeve.application.tenancy;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.portreeve.application.Actor;
import org.portreeve.application.UseCase;
import org.portreeve.application.access.Gatekeeper;
import org.portreeve.application.change.Snapshot;
import org.portreeve.application.change.States;
import org.portreeve.application.history.ReadHistoryFromOutside;
import org.portreeve.application.role.ListRoles;
import org.portreeve.domain.agent.Agent;
import org.portreeve.domain.state.Headcount;
import org.portreeve.domain.tenancy.TenantId;

/** One tenant as the platform sees it: what it is, its roles and agents, without its people; needs {@code tenant:view}. */
@UseCase
public final class ShowTenant {
    private final States states;
    private final Gatekeeper gatekeeper;
    private final ListPeopleOfTenant people;
    private final ReadHistoryFromOutside history;

    /** Asks {@code people} and {@code history} whether these are for the reader, too. */
    public ShowTenant(States states, Gatekeeper gatekeeper, ListPeopleOfTenant people, ReadHistoryFromOutside history) {
        this.states = states;
        this.gatekeeper = gatekeeper;
        this.people = people;
        this.history = history;
    }

    /** What the actor may do there and see; a courtesy, for the use cases decide. */
    public record Open(boolean edits, boolean people, boolean adds, boolean history) {}

    /** The tenant at one moment. */
    public record View(Snapshot snapshot, Headcount heads, Open open) {
        /** Its roles by name, with how many hold each. */
        public List<ListRoles.Row> roles() {
            return ListRoles.rows(snapshot);
        }

        /** Its agents by name, its own and those shared into it. */
        public List<Agent> agents() {
            return snapshot.requireTenant().agents().stream()
                    .sorted(Comparator.comparing((Agent agent) -> agent.name().toLowerCase(java.util.Locale.ROOT))
                            .thenComparing(Agent::id))
                    .toList();
        }
    }

    /** The tenant; empty where there is none, and where tenants are not for the actor. */
    public Optional<View> of(Actor actor, TenantId tenant) {
        if (!gatekeeper.mayOnPlatform(actor, ListTenants.NEEDS)) {
            return Optional.empty();
        }
        Snapshot snapshot = states.read(tenant);
        return Optional.ofNullable(snapshot.tenant())
                .map(state -> new View(snapshot, Headcount.of(state), open(actor, snapshot)));
    }

    private Open open(Actor actor, Snapshot snapshot) {
        return new Open(
                gatekeeper.mayOnPlatform(actor, ChangeTenant.NEEDS),
                people.isFor(actor, snapshot),
                people.isForAdding(actor, snapshot),
                history.isFor(actor, snapshot));
    }
}
