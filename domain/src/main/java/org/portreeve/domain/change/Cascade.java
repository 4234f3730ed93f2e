package org.portreeve.domain.change;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.portreeve.domain.Extent;
import org.portreeve.domain.agent.Agent;
import org.portreeve.domain.agent.AgentId;
import org.portreeve.domain.membership.AgentAccess;
import org.portreeve.domain.membership.Membership;
import org.portreeve.domain.profile.ProfileId;
import org.portreeve.domain.profile.SecurityProfile;
import org.portreeve.domain.role.Exclusion;
import org.portreeve.domain.role.RoleId;
import org.portreeve.domain.state.Table;
import org.portreeve.domain.state.TenantState;
import org.portreeve.domain.tenancy.Joining;
import org.portreeve.domain.tenancy.Resource;
import org.portreeve.domain.tenancy.SubtenantId;
import org.portreeve.domain.tenancy.Tenant;

/** What a change deletes, and what everything that names it becomes by that alone. */
public record Cascade(Set<RoleId> roles, Set<ProfileId> profiles, Set<SubtenantId> subtenants, Set<AgentId> agents) {
    /** Keeps copies. */
    public Cascade {
        roles = Set.copyOf(roles);
        profiles = Set.copyOf(profiles);
        subtenants = Set.copyOf(subtenants);
        agents = Set.copyOf(agents);
    }

    /** The deletion of a role. */
    public static Cascade ofRole(RoleId role) {
        return new Cascade(Set.of(role), Set.of(), Set.of(), Set.of());
    }

    /** The deletion of a security profile. */
    public static Cascade ofProfile(ProfileId profile) {
        return new Cascade(Set.of(), Set.of(profile), Set.of(), Set.of());
    }

    /** The deletion of subtenants; those below them that are not among them would be left without a parent, which is refused. */
    public static Cascade ofSubtenants(Set<SubtenantId> subtenants) {
        return new Cascade(Set.of(), Set.of(), subtenants, Set.of());
    }

    /** The deletion of an agent. */
    public static Cascade ofAgent(AgentId agent) {
        return new Cascade(Set.of(), Set.of(), Set.of(), Set.of(agent));
    }

    /** The tenant without what is deleted, and without every mention of it. */
    public TenantState in(TenantState state) {
        Tenant tenant = state.tenant();
        return state.withTenant(tenant.withJoining(leaves(tenant.joining())))
                .withRoles(rest(state.roles(), roles))
                .withProfiles(rest(state.profiles(), profiles).replaceAll(one -> same(one, leaves(one))))
                .withExclusions(state.exclusions().replaceAll(one -> same(one, leaves(one))))
                .withSubtenants(rest(state.subtenants(), subtenants))
                .withAgents(rest(state.agents(), agents).replaceAll(one -> same(one, leaves(one))))
                .withResources(state.resources().replaceAll(one -> same(one, leaves(one))))
                .withMembers(state.members().replaceAll(one -> same(one, leaves(one))));
    }

    private static <K, V> Table<K, V> rest(Table<K, V> all, Set<K> gone) {
        Table<K, V> rest = all;
        for (K key : gone) {
            rest = rest.without(key);
        }
        return rest;
    }

    /** Why: what stays shared is not compared, and not written. */
    private static <T> T same(T before, T after) {
        return before.equals(after) ? before : after;
    }

    static Cascade of(ChangeSet changes) {
        return new Cascade(
                gone(changes, Change.OfRole.class, RoleId::new),
                gone(changes, Change.OfProfile.class, ProfileId::new),
                gone(changes, Change.OfSubtenant.class, SubtenantId::new),
                gone(changes, Change.OfAgent.class, AgentId::new));
    }

    private static <T> Set<T> gone(ChangeSet changes, Class<? extends Change> kind, Function<String, T> id) {
        return changes.of(kind)
                .filter(Change::isRemoval)
                .map(change -> id.apply(change.key()))
                .collect(Collectors.toSet());
    }

    boolean isNothing() {
        return roles.isEmpty() && profiles.isEmpty() && subtenants.isEmpty() && agents.isEmpty();
    }

    Membership leaves(Membership member) {
        if (isNothing()) {
            return member;
        }
        AgentAccess access = member.agents();
        return member.withRoles(without(member.roles(), roles))
                .withProfiles(without(member.profiles(), profiles))
                .withScope(leaves(member.scope()))
                .withAgents(new AgentAccess(
                        access.allowedByDefault(),
                        without(access.allowed(), agents),
                        without(access.blocked(), agents)));
    }

    private Extent<SubtenantId> leaves(Extent<SubtenantId> scope) {
        return scope instanceof Extent.Listed<SubtenantId>(var nodes) ? Extent.of(without(nodes, subtenants)) : scope;
    }

    SecurityProfile leaves(SecurityProfile profile) {
        return new SecurityProfile(profile.id(), profile.name(), without(profile.roles(), roles));
    }

    Exclusion leaves(Exclusion exclusion) {
        return new Exclusion(exclusion.id(), exclusion.name(), without(exclusion.roles(), roles));
    }

    Agent leaves(Agent agent) {
        return new Agent(agent.id(), agent.name(), agent.active(), leaves(agent.subtenant()), agent.shared());
    }

    Resource leaves(Resource resource) {
        return new Resource(resource.id(), resource.name(), leaves(resource.subtenant()));
    }

    private @Nullable SubtenantId leaves(@Nullable SubtenantId home) {
        return home == null || subtenants.contains(home) ? null : home;
    }

    Joining leaves(Joining joining) {
        return new Joining(
                joining.sections(),
                joining.agentsAllowed(),
                without(joining.roles(), roles),
                without(joining.profiles(), profiles));
    }

    private static <T> Set<T> without(Set<T> all, Set<T> gone) {
        Set<T> rest = new HashSet<>(all);
        rest.removeAll(gone);
        return rest;
    }

    private static <K, V> Map<K, V> without(Map<K, V> all, Set<K> gone) {
        Map<K, V> rest = new HashMap<>(all);
        rest.keySet().removeAll(gone);
        return rest;
    }
}
