package org.portreeve.application.tenancy;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.portreeve.application.Actor;
import org.portreeve.application.UseCase;
import org.portreeve.application.access.Gatekeeper;
import org.portreeve.application.agent.ShareAgents;
import org.portreeve.application.change.Snapshot;
import org.portreeve.application.change.States;
import org.portreeve.domain.agent.Agent;
import org.portreeve.domain.catalogue.PermissionDefinition;
import org.portreeve.domain.section.Section;
import org.portreeve.domain.state.TenantState;
import org.portreeve.domain.tenancy.Tenant;
import org.portreeve.domain.tenancy.TenantBoundary;
import org.portreeve.domain.tenancy.TenantId;

/** The boundary of one tenant as the platform sees it, with what lies inside and outside; needs {@code tenant:view}. */
@UseCase
public final class ReadBoundary {
    private final States states;
    private final Gatekeeper gatekeeper;

    /** Asks {@code gatekeeper}. */
    public ReadBoundary(States states, Gatekeeper gatekeeper) {
        this.states = states;
        this.gatekeeper = gatekeeper;
    }

    /** A permission and how it stands. */
    public record PermissionLine(PermissionDefinition definition, BoundaryStanding standing) {}

    /** A group of permissions, in the order of the catalogue. */
    public record Group(String key, List<PermissionLine> permissions) {
        /** Keeps a copy. */
        public Group {
            permissions = List.copyOf(permissions);
        }
    }

    /** A section and how it stands. */
    public record SectionLine(Section section, BoundaryStanding standing) {}

    /** An agent that the platform shares into the tenant, and how it stands. */
    public record AgentLine(Agent agent, BoundaryStanding standing) {}

    /** What the actor may change; a courtesy, for the guards decide. */
    public record Open(boolean manages, boolean shares) {}

    /** The boundary at one moment. */
    public record View(
            Snapshot snapshot,
            List<Group> groups,
            List<SectionLine> sections,
            List<AgentLine> agents,
            List<RoleReach> reaching,
            Open open) {
        /** Keeps copies. */
        public View {
            groups = List.copyOf(groups);
            sections = List.copyOf(sections);
            agents = List.copyOf(agents);
            reaching = List.copyOf(reaching);
        }

        /** What is stored. */
        public TenantBoundary boundary() {
            return tenant().boundary();
        }

        /** Whether the guards let it be anything but everything; the management and the default tenant stay whole. */
        public boolean isNarrowable() {
            return tenant().kind() == Tenant.Kind.ORDINARY;
        }

        private Tenant tenant() {
            return snapshot.requireTenant().tenant();
        }
    }

    /** The boundary; empty where there is no such tenant, and where tenants are not for the actor. */
    public Optional<View> of(Actor actor, TenantId tenant) {
        if (!gatekeeper.mayOnPlatform(actor, ListTenants.NEEDS)) {
            return Optional.empty();
        }
        Snapshot snapshot = states.read(tenant);
        return snapshot.tenant() == null
                ? Optional.empty()
                : Optional.of(new View(
                        snapshot,
                        groups(snapshot),
                        snapshot.catalogue().sections().values().stream()
                                .map(one -> new SectionLine(one, BoundaryStanding.of(one.id(), snapshot)))
                                .toList(),
                        agents(snapshot.requireTenant()),
                        RoleReach.in(snapshot),
                        new Open(
                                gatekeeper.mayOnPlatform(actor, ChangeBoundary.MANAGES),
                                gatekeeper.mayOnPlatform(actor, ShareAgents.NEEDS))));
    }

    private static List<Group> groups(Snapshot snapshot) {
        Map<String, List<PermissionLine>> groups = new LinkedHashMap<>();
        snapshot.catalogue()
                .permissions()
                .values()
                .forEach(one -> groups.computeIfAbsent(one.group(), _ -> new ArrayList<>())
                        .add(new PermissionLine(one, BoundaryStanding.of(one.permission(), snapshot))));
        return groups.entrySet().stream()
                .map(entry -> new Group(entry.getKey(), entry.getValue()))
                .toList();
    }

    /** Why asked of the boundary alone: whether anybody may use agents at all is said by the permissions. */
    private static List<AgentLine> agents(TenantState state) {
        return state.agents().stream()
                .filter(Agent::shared)
                .sorted(Comparator.comparing((Agent agent) -> agent.name().toLowerCase(Locale.ROOT))
                        .thenComparing(Agent::id))
                .map(agent -> new AgentLine(
                        agent,
                        state.tenant().boundary().agents().contains(agent.id())
                                ? BoundaryStanding.INSIDE
                                : BoundaryStanding.OUTSIDE))
                .toList();
    }
}
