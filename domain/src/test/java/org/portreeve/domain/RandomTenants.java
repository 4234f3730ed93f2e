package org.portreeve.domain;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.portreeve.domain.agent.Agent;
import org.portreeve.domain.agent.AgentId;
import org.portreeve.domain.catalogue.Catalogue;
import org.portreeve.domain.catalogue.PermissionDefinition;
import org.portreeve.domain.history.Author;
import org.portreeve.domain.membership.AgentAccess;
import org.portreeve.domain.membership.BaseRole;
import org.portreeve.domain.membership.Membership;
import org.portreeve.domain.membership.MembershipStatus;
import org.portreeve.domain.membership.ProfileAssignment;
import org.portreeve.domain.plan.PlanId;
import org.portreeve.domain.plan.Subscription;
import org.portreeve.domain.plan.SubscriptionStatus;
import org.portreeve.domain.profile.ProfileId;
import org.portreeve.domain.role.Grant;
import org.portreeve.domain.role.Permission;
import org.portreeve.domain.role.RoleAssignment;
import org.portreeve.domain.role.RoleId;
import org.portreeve.domain.section.Section;
import org.portreeve.domain.section.SectionGate;
import org.portreeve.domain.section.SectionId;
import org.portreeve.domain.section.SectionToggle;
import org.portreeve.domain.state.TenantState;
import org.portreeve.domain.tenancy.SubtenantId;
import org.portreeve.domain.tenancy.Tenant;
import org.portreeve.domain.tenancy.TenantBoundary;
import org.portreeve.domain.tenancy.TenantStatus;

/** Small tenants in which anything that a decision looks at may be so or otherwise; equal seeds make equal tenants. */
public final class RandomTenants {
    /** What roles may grant. */
    public static final List<String> PERMISSIONS = List.of(
            "agent:use",
            "agent:use-assigned",
            "agent:edit",
            "record:read",
            "record:write",
            "workflow:run",
            "trace:view",
            "evaluation:run",
            "analytics:view",
            "role:view",
            "member:edit");

    /** What there may be of everything else. */
    public static final List<String> ROLES = List.of("r0", "r1", "r2", "r3");

    public static final List<String> PROFILES = List.of("p0", "p1");

    public static final List<String> SUBTENANTS = List.of("s0", "s1", "s2", "s3");

    public static final List<String> AGENTS = List.of("g0", "g1", "g2");

    public static final List<String> RECORDS = List.of("x", "y", "z");

    public static final List<String> PEOPLE = List.of("u0", "u1", "u2", "u3");

    private static final List<String> SECTIONS =
            List.of("access-management", "traces", "eval", "analyser", "analytics");

    private final Random random;

    /** Draws from {@code random}. */
    public RandomTenants(Random random) {
        this.random = random;
    }

    /** The catalogue of all of them. */
    public static Catalogue catalogue() {
        Catalogue whole = CatalogueFixture.catalogue();
        Map<Permission, PermissionDefinition> permissions = new LinkedHashMap<>(whole.permissions());
        permissions.keySet().retainAll(CatalogueFixture.permissionSet(PERMISSIONS.toArray(String[]::new)));
        Permission platform = new Permission("tenant:view");
        permissions.put(platform, new PermissionDefinition(platform, "platform", "", null));
        Map<SectionId, Section> sections = new LinkedHashMap<>(whole.sections());
        sections.keySet().retainAll(SECTIONS.stream().map(SectionId::new).toList());
        return new Catalogue(
                permissions,
                CatalogueFixture.permissionSet("role:view", "member:edit"),
                whole.guardedGroups(),
                whole.guardedPermissions(),
                sections,
                CatalogueFixture.permissionSet("agent:use-assigned"),
                whole.plans(),
                List.of(),
                Map.of(),
                List.of(),
                List.of());
    }

    /** The catalogue with gates and features set otherwise. */
    public Catalogue otherCatalogue() {
        Catalogue whole = catalogue();
        Map<SectionId, Section> sections = new LinkedHashMap<>();
        whole.sections().forEach((id, section) -> {
            SectionGate gate = one(List.<SectionGate>of(
                    new SectionGate.AdminOnly(),
                    new SectionGate.AlwaysAccessible(),
                    new SectionGate.Configurable(CatalogueFixture.permissionSet(one(PERMISSIONS))),
                    new SectionGate.ByPermission(new Permission(one(PERMISSIONS)))));
            sections.put(id, new Section(id, id.value(), "", gate, chance(3) ? null : section.feature(), null));
        });
        return new Catalogue(
                whole.permissions(),
                whole.core(),
                whole.guardedGroups(),
                whole.guardedPermissions(),
                sections,
                CatalogueFixture.permissionSet(one(PERMISSIONS)),
                whole.plans(),
                List.of(),
                Map.of(),
                List.of(),
                List.of());
    }

    /** A whole tenant. */
    public TenantState tenant() {
        TenantFixture fixture =
                TenantFixture.tenant("acme").kind(chance(4) ? Tenant.Kind.MANAGEMENT : Tenant.Kind.ORDINARY);
        for (String key : SUBTENANTS) {
            if (!chance(4)) {
                fixture.subtenant(key, parentOf(key, fixture.state()));
            }
        }
        ROLES.forEach(key -> fixture.role(key, grants()));
        PROFILES.forEach(key -> fixture.profile(key, some(ROLES, 2).toArray(String[]::new)));
        for (String key : AGENTS) {
            fixture.agent(agent(key, fixture.state()));
        }
        for (String id : RECORDS) {
            if (chance(2)) {
                fixture.resource("record", id, home(fixture.state()));
            }
        }
        fixture.boundary(boundary())
                .subscription(subscription())
                .status(chance(20) ? TenantStatus.SUSPENDED : TenantStatus.ACTIVE);
        TenantState state = fixture.state();
        for (String name : PEOPLE) {
            if (!chance(6)) {
                state = state.withMember(member(name, state))
                        .withPerson(MemberFixture.user(name).person());
            }
        }
        return state;
    }

    /** A subtenant that {@code key} may lie beneath without a circle. */
    public @Nullable String parentOf(String key, TenantState state) {
        List<String> candidates = new ArrayList<>();
        for (String other : SUBTENANTS) {
            SubtenantId id = new SubtenantId(other);
            if (state.subtenants().has(id) && !state.isWithin(id, new SubtenantId(key)) && !other.equals(key)) {
                candidates.add(other);
            }
        }
        return candidates.isEmpty() || chance(3) ? null : one(candidates);
    }

    /** A subtenant that is there, or null. */
    public @Nullable String home(TenantState state) {
        List<String> there = SUBTENANTS.stream()
                .filter(key -> state.subtenants().has(new SubtenantId(key)))
                .toList();
        return there.isEmpty() || chance(3) ? null : one(there);
    }

    /** An agent in some place. */
    public Agent agent(String key, TenantState state) {
        String home = home(state);
        return new Agent(new AgentId(key), key, !chance(5), home == null ? null : new SubtenantId(home), chance(4));
    }

    /** Up to four grants, some on listed resources. */
    public Grant[] grants() {
        Map<Permission, Grant> grants = new LinkedHashMap<>();
        for (int i = random.nextInt(4); i >= 0; i--) {
            Permission permission = new Permission(chance(12) ? "tenant:view" : one(PERMISSIONS));
            List<String> things = permission.resourceType().equals("agent") ? AGENTS : RECORDS;
            grants.put(permission, chance(2) ? Grant.unlimited(permission) : Grant.on(permission, some(things, 2)));
        }
        return grants.values().toArray(Grant[]::new);
    }

    /** Mostly everything. */
    public TenantBoundary boundary() {
        return new TenantBoundary(
                chance(3)
                        ? Extent.of(CatalogueFixture.permissionSet(
                                some(PERMISSIONS, 2).toArray(String[]::new)))
                        : Extent.all(),
                chance(4) ? Extent.of(ids(some(SECTIONS, 2), SectionId::new)) : Extent.all(),
                chance(4) ? Extent.of(ids(some(AGENTS, 2), AgentId::new)) : Extent.all());
    }

    /** To any plan, in any state. */
    public Subscription subscription() {
        PlanId plan = one(List.of(CatalogueFixture.ENTERPRISE, CatalogueFixture.TEAM, CatalogueFixture.FREE));
        return switch (random.nextInt(5)) {
            case 0 -> new Subscription(plan, SubscriptionStatus.TRIAL, edge());
            case 1 -> new Subscription(plan, SubscriptionStatus.PAST_DUE, null);
            default -> Subscription.active(plan);
        };
    }

    /** Somebody who may be anything. */
    public Membership member(String name, TenantState state) {
        Map<RoleId, RoleAssignment> roles = new HashMap<>();
        some(ROLES, 2).forEach(key -> roles.put(new RoleId(key), assignment(key)));
        Map<ProfileId, ProfileAssignment> profiles = new HashMap<>();
        some(PROFILES, 3)
                .forEach(key -> profiles.put(
                        new ProfileId(key),
                        new ProfileAssignment(new ProfileId(key), "", Author.PORTREEVE, Instant.EPOCH)));
        roles.keySet().removeIf(role -> !state.roles().has(role));
        profiles.keySet().removeIf(profile -> !state.profiles().has(profile));
        return new Membership(
                MemberFixture.id(name),
                chance(5) ? one(List.of(MembershipStatus.INVITED, MembershipStatus.DISABLED)) : MembershipStatus.ACTIVE,
                chance(5) ? BaseRole.TENANT_ADMIN : BaseRole.TENANT_USER,
                chance(4) ? edge() : null,
                scope(state),
                roles,
                profiles,
                toggles(),
                agents(state),
                new Membership.Details(Instant.EPOCH, null, null, null));
    }

    /** An assignment in any window. */
    public RoleAssignment assignment(String key) {
        Instant from = chance(3) ? edge() : null;
        Instant end = chance(3) ? edge() : null;
        boolean empty = from != null && end != null && !from.isBefore(end);
        return MemberFixture.assignment(key, empty ? null : from, end);
    }

    /** Any scope. */
    public Extent<SubtenantId> scope(TenantState state) {
        if (chance(3)) {
            return Extent.all();
        }
        Set<SubtenantId> nodes = ids(some(SUBTENANTS, 2), SubtenantId::new);
        nodes.removeIf(node -> !state.subtenants().has(node));
        return Extent.of(nodes);
    }

    /** Any toggles. */
    public Map<SectionId, SectionToggle> toggles() {
        Map<SectionId, SectionToggle> toggles = new HashMap<>();
        some(SECTIONS, 2)
                .forEach(key ->
                        toggles.put(new SectionId(key), new SectionToggle(!chance(4), SectionToggle.Origin.OVERRIDE)));
        return toggles;
    }

    /** Any agent access. */
    public AgentAccess agents(TenantState state) {
        Set<AgentId> allowed = ids(some(AGENTS, 3), AgentId::new);
        Set<AgentId> blocked = ids(some(AGENTS, 3), AgentId::new);
        allowed.removeIf(agent -> !state.agents().has(agent));
        blocked.removeIf(agent -> !state.agents().has(agent) || allowed.contains(agent));
        return new AgentAccess(chance(2), allowed, blocked);
    }

    /** One of a few moments around the present, so that edges meet. */
    public Instant edge() {
        return TenantFixture.NOW.plusSeconds(3600L * (random.nextInt(8) - 2));
    }

    /** True in one of {@code odds}. */
    public boolean chance(int odds) {
        return random.nextInt(odds) == 0;
    }

    /** Any of them. */
    public <T> T one(List<T> values) {
        return values.get(random.nextInt(values.size()));
    }

    /** Each with a chance of one in {@code odds}. */
    public Set<String> some(List<String> keys, int odds) {
        Set<String> chosen = new LinkedHashSet<>();
        for (String key : keys) {
            if (chance(odds)) {
                chosen.add(key);
            }
        }
        return chosen;
    }

    private static <T> Set<T> ids(Set<String> keys, Function<String, T> id) {
        Set<T> ids = new HashSet<>();
        keys.forEach(key -> ids.add(id.apply(key)));
        return ids;
    }
}
