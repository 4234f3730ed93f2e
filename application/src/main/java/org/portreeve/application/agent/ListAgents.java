package org.portreeve.application.agent;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.portreeve.application.Actor;
import org.portreeve.application.UseCase;
import org.portreeve.application.access.Gatekeeper;
import org.portreeve.application.change.Snapshot;
import org.portreeve.application.change.States;
import org.portreeve.application.membership.PeopleSearch;
import org.portreeve.application.membership.Total;
import org.portreeve.domain.access.AccessRequest;
import org.portreeve.domain.access.AccessRules;
import org.portreeve.domain.access.Decision;
import org.portreeve.domain.agent.Agent;
import org.portreeve.domain.agent.AgentId;
import org.portreeve.domain.membership.AgentAccess;
import org.portreeve.domain.membership.Membership;
import org.portreeve.domain.membership.Person;
import org.portreeve.domain.role.Permission;
import org.portreeve.domain.state.TenantState;
import org.portreeve.domain.tenancy.TenantId;

/**
 * The agents of a tenant, its own and those shared into it, and how it stands with its people. Needs one of
 * {@code agent:assign}, {@code agent:register} and {@code agent:edit}; the people need {@code agent:assign}.
 */
@UseCase
public final class ListAgents {
    /** The permission with which it is decided who may use which agents. */
    public static final Permission ASSIGN = new Permission("agent:assign");

    private static final List<Permission> OPENING =
            List.of(ASSIGN, new Permission("agent:register"), new Permission("agent:edit"));

    private final States states;
    private final Gatekeeper gatekeeper;
    private final PeopleSearch search;

    /** Finds people in {@code search}. */
    public ListAgents(States states, Gatekeeper gatekeeper, PeopleSearch search) {
        this.states = states;
        this.gatekeeper = gatekeeper;
        this.search = search;
    }

    /**
     * An agent with for how many members it is allowed or blocked as an exception, and for how many the agent access allows
     * it in all; what roles grant beside that is not counted.
     */
    public record Listed(Agent agent, int allowed, int blocked, int open) {}

    /** All agents by name, at one moment, and what the actor may do with them. */
    public record View(Snapshot snapshot, List<Listed> agents, boolean assigns, boolean registers) {
        /** Keeps a copy. */
        public View {
            agents = List.copyOf(agents);
        }

        /** The agent with the id; empty where there is none. */
        public Optional<Listed> find(AgentId id) {
            return agents.stream().filter(one -> one.agent().id().equals(id)).findFirst();
        }
    }

    /** A member, how it stands with the agent, and whether they may use it now, with the evidence. */
    public record Someone(Person person, Membership member, AgentAccess.Standing standing, Decision decision) {}

    /** Whether the actor may open the page in the tenant of {@code snapshot}. */
    static boolean mayOpen(Gatekeeper gatekeeper, Actor actor, Snapshot snapshot) {
        return OPENING.stream().anyMatch(permission -> gatekeeper.may(actor, snapshot, permission));
    }

    /** The agents; empty where there is no such tenant, or none for this actor. */
    public Optional<View> of(Actor actor, TenantId tenant) {
        Snapshot snapshot = states.read(tenant);
        TenantState state = snapshot.tenant();
        if (state == null || !mayOpen(gatekeeper, actor, snapshot)) {
            return Optional.empty();
        }
        return Optional.of(new View(
                snapshot,
                listed(state),
                gatekeeper.may(actor, snapshot, ASSIGN),
                gatekeeper.may(actor, snapshot, new Permission("agent:register"))));
    }

    private static List<Listed> listed(TenantState state) {
        Map<AgentId, Count> counts = new HashMap<>();
        state.agents().forEach((id, _) -> counts.put(id, new Count()));
        int open = 0;
        for (Membership member : state.members().stream().toList()) {
            AgentAccess access = member.agents();
            open += access.allowedByDefault() ? 1 : 0;
            access.allowed().forEach(id -> count(counts.get(id), true, access));
            access.blocked().forEach(id -> count(counts.get(id), false, access));
        }
        int byDefault = open;
        return state.agents().stream()
                .map(agent -> counts.getOrDefault(agent.id(), new Count()).listed(agent, byDefault))
                .sorted(Comparator.comparing((Listed one) -> one.agent().name(), String.CASE_INSENSITIVE_ORDER)
                        .thenComparing(one -> one.agent().id()))
                .toList();
    }

    private static void count(@Nullable Count count, boolean allowed, AgentAccess access) {
        if (count == null) {
            return;
        }
        if (allowed) {
            count.allowed++;
            count.more += access.allowedByDefault() ? 0 : 1;
        } else {
            count.blocked++;
            count.more -= access.allowedByDefault() ? 1 : 0;
        }
    }

    /** What differs from the defaults of the members. */
    private static final class Count {
        private int allowed;
        private int blocked;
        private int more;

        Listed listed(Agent agent, int byDefault) {
            return new Listed(agent, allowed, blocked, byDefault + more);
        }
    }

    /** The people who match, from {@code offset} on; nobody where the tenant, the agent or its people are not the actor's to see. */
    public List<Someone> people(
            Actor actor, TenantId tenant, AgentId agent, PeopleSearch.Query query, int offset, int limit) {
        return entered(actor, tenant, agent).stream()
                .flatMap(snapshot -> search.page(tenant, query, offset, limit).stream()
                        .flatMap(hit -> someone(snapshot, agent, hit)))
                .toList();
    }

    /** How many match; nobody where {@link #people} finds nobody. */
    public Total total(Actor actor, TenantId tenant, AgentId agent, PeopleSearch.Query query) {
        return entered(actor, tenant, agent)
                .map(snapshot -> Total.of(search, Objects.requireNonNull(snapshot.tenant()), query))
                .orElse(Total.NOBODY);
    }

    private Optional<Snapshot> entered(Actor actor, TenantId tenant, AgentId agent) {
        return gatekeeper
                .enter(actor, tenant, ASSIGN)
                .filter(snapshot ->
                        Objects.requireNonNull(snapshot.tenant()).agents().has(agent));
    }

    private static Stream<Someone> someone(Snapshot snapshot, AgentId agent, PeopleSearch.Hit hit) {
        TenantState state = Objects.requireNonNull(snapshot.tenant());
        Person person = state.people().get(hit.user());
        Membership member = state.members().get(hit.user());
        return person == null || member == null
                ? Stream.empty()
                : Stream.of(new Someone(
                        person,
                        member,
                        member.agents().of(agent),
                        AccessRules.decide(new AccessRequest.UseAgent(agent), snapshot.situationOf(hit.user()))));
    }
}
