package org.portreeve.domain.change;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.portreeve.domain.MemberFixture;
import org.portreeve.domain.RandomTenants;
import org.portreeve.domain.TenantFixture;
import org.portreeve.domain.agent.Agent;
import org.portreeve.domain.agent.AgentId;
import org.portreeve.domain.membership.BaseRole;
import org.portreeve.domain.membership.Membership;
import org.portreeve.domain.membership.MembershipStatus;
import org.portreeve.domain.profile.ProfileId;
import org.portreeve.domain.role.RoleAssignment;
import org.portreeve.domain.role.RoleId;
import org.portreeve.domain.section.SectionId;
import org.portreeve.domain.state.TenantState;
import org.portreeve.domain.tenancy.Joining;
import org.portreeve.domain.tenancy.ResourceId;
import org.portreeve.domain.tenancy.SubtenantId;
import org.portreeve.domain.tenancy.TenantStatus;

/** Changes of every kind to random tenants, each by its name. */
final class RandomChanges {
    private final Random random;
    private final RandomTenants tenants;
    private final Map<String, UnaryOperator<TenantState>> kinds = new HashMap<>();

    RandomChanges(Random random) {
        this.random = random;
        this.tenants = new RandomTenants(random);
        addOfMembers();
        addOfTenant();
        addOfThings();
        addDeletions();
    }

    /** All kinds, in a fixed order. */
    List<String> kinds() {
        return kinds.keySet().stream().sorted().toList();
    }

    TenantState apply(String kind, TenantState before) {
        return kinds.get(kind).apply(before);
    }

    private void addOfMembers() {
        kinds.put(
                "assign role",
                state -> edit(state, member -> {
                    Map<RoleId, RoleAssignment> roles = new HashMap<>(member.roles());
                    String key = tenants.one(RandomTenants.ROLES);
                    if (state.roles().has(new RoleId(key))) {
                        roles.put(new RoleId(key), tenants.assignment(key));
                    }
                    return member.withRoles(roles);
                }));
        kinds.put("revoke roles", state -> edit(state, member -> member.withRoles(Map.of())));
        kinds.put(
                "security profiles",
                state -> edit(
                        state,
                        member ->
                                member.withProfiles(tenants.member("u0", state).profiles())));
        kinds.put(
                "base role",
                state -> edit(
                        state,
                        member -> member.withBaseRole(
                                member.isTenantAdmin() ? BaseRole.TENANT_USER : BaseRole.TENANT_ADMIN)));
        kinds.put(
                "status",
                state -> edit(state, member -> member.withStatus(tenants.one(List.of(MembershipStatus.values())))));
        kinds.put("scope", state -> edit(state, member -> member.withScope(tenants.scope(state))));
        kinds.put("toggles", state -> edit(state, member -> member.withSections(tenants.toggles())));
        kinds.put("agent access", state -> edit(state, member -> member.withAgents(tenants.agents(state))));
        kinds.put("end", state -> edit(state, member -> member.withUntil(tenants.chance(3) ? null : tenants.edge())));
        kinds.put(
                "remove",
                state -> state.withMembers(
                        state.members().without(MemberFixture.id(tenants.one(RandomTenants.PEOPLE)))));
        kinds.put(
                "new or other member",
                state -> state.withMember(tenants.member(tenants.one(RandomTenants.PEOPLE), state)));
    }

    private TenantState edit(TenantState state, UnaryOperator<Membership> edit) {
        TenantState edited = state;
        for (String name : tenants.some(RandomTenants.PEOPLE, 2)) {
            Membership member = state.members().get(MemberFixture.id(name));
            if (member != null) {
                edited = edited.withMember(edit.apply(member));
            }
        }
        return edited;
    }

    private void addOfTenant() {
        kinds.put(
                "boundary",
                state -> TenantFixture.from(state).boundary(tenants.boundary()).state());
        kinds.put(
                "subscription",
                state -> TenantFixture.from(state)
                        .subscription(tenants.subscription())
                        .state());
        kinds.put(
                "tenant status",
                state -> TenantFixture.from(state)
                        .status(tenants.one(List.of(TenantStatus.values())))
                        .state());
        kinds.put(
                "joining",
                state -> TenantFixture.from(state)
                        .joining(new Joining(
                                Map.of(new SectionId("traces"), tenants.chance(2)),
                                tenants.chance(2),
                                TenantFixture.roleIds("r0"),
                                Set.of()))
                        .state());
        kinds.put("several at once", state -> {
            TenantState changed = state;
            for (int i = 0; i < 4; i++) {
                changed = apply(
                        tenants.one(kinds().stream()
                                .filter(kind -> !kind.startsWith("several"))
                                .toList()),
                        changed);
            }
            return changed;
        });
    }

    private void addOfThings() {
        kinds.put(
                "role edit",
                state -> TenantFixture.from(state)
                        .role(tenants.one(RandomTenants.ROLES), tenants.grants())
                        .state());
        kinds.put("profile edit", state -> {
            String[] roles = tenants.some(RandomTenants.ROLES, 2).stream()
                    .filter(key -> state.roles().has(new RoleId(key)))
                    .toArray(String[]::new);
            return TenantFixture.from(state)
                    .profile(tenants.one(RandomTenants.PROFILES), roles)
                    .state();
        });
        kinds.put("subtenant move", state -> {
            String key = tenants.one(RandomTenants.SUBTENANTS);
            return TenantFixture.from(state)
                    .subtenant(key, tenants.parentOf(key, state))
                    .state();
        });
        kinds.put(
                "resource move",
                state -> TenantFixture.from(state)
                        .resource("record", tenants.one(RandomTenants.RECORDS), tenants.home(state))
                        .state());
        kinds.put(
                "resource gone",
                state -> state.withResources(
                        state.resources().without(new ResourceId("record", tenants.one(RandomTenants.RECORDS)))));
        kinds.put(
                "agent",
                state -> TenantFixture.from(state)
                        .agent(tenants.agent(tenants.one(RandomTenants.AGENTS), state))
                        .state());
        kinds.put("agent activation", state -> {
            Agent agent = state.agents().get(new AgentId(tenants.one(RandomTenants.AGENTS)));
            return agent == null
                    ? state
                    : TenantFixture.from(state)
                            .agent(new Agent(
                                    agent.id(), agent.name(), !agent.active(), agent.subtenant(), agent.shared()))
                            .state();
        });
    }

    private void addDeletions() {
        kinds.put(
                "delete role",
                state -> cascade(
                        state.withRoles(state.roles().without(new RoleId(tenants.one(RandomTenants.ROLES)))), state));
        kinds.put(
                "delete profile",
                state -> cascade(
                        state.withProfiles(
                                state.profiles().without(new ProfileId(tenants.one(RandomTenants.PROFILES)))),
                        state));
        kinds.put(
                "delete agent",
                state -> cascade(
                        state.withAgents(state.agents().without(new AgentId(tenants.one(RandomTenants.AGENTS)))),
                        state));
        kinds.put("delete subtenant", state -> {
            SubtenantId gone = new SubtenantId(tenants.one(RandomTenants.SUBTENANTS));
            TenantState without = state.withSubtenants(state.subtenants()
                    .without(gone)
                    .replaceAll(node -> gone.equals(node.parent())
                            ? TenantFixture.from(state)
                                    .subtenant(node.id().value())
                                    .state()
                                    .subtenants()
                                    .get(node.id())
                            : node));
            return cascade(without, state);
        });
    }

    /** Ends everything that names what is gone. */
    private static TenantState cascade(TenantState deleted, TenantState before) {
        Cascade cascade = Cascade.of(ChangeSet.between(before, deleted));
        return deleted.withMembers(deleted.members().replaceAll(cascade::leaves))
                .withProfiles(deleted.profiles().replaceAll(cascade::leaves))
                .withAgents(deleted.agents().replaceAll(cascade::leaves))
                .withResources(deleted.resources().replaceAll(cascade::leaves));
    }

    /** Any of the kinds. */
    String any() {
        return kinds().get(random.nextInt(kinds.size()));
    }
}
