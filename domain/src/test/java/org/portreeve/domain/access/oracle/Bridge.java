package org.portreeve.domain.access.oracle;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.portreeve.domain.Extent;
import org.portreeve.domain.Window;
import org.portreeve.domain.access.AccessRequest;
import org.portreeve.domain.access.AccessRules;
import org.portreeve.domain.access.Decision;
import org.portreeve.domain.access.DenialCode;
import org.portreeve.domain.access.Situation;
import org.portreeve.domain.access.StepResult;
import org.portreeve.domain.access.oracle.World.Inside;
import org.portreeve.domain.access.oracle.World.Question;
import org.portreeve.domain.access.oracle.World.Request;
import org.portreeve.domain.access.oracle.World.Step;
import org.portreeve.domain.access.oracle.World.Verdict;
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
import org.portreeve.domain.membership.UserId;
import org.portreeve.domain.plan.Feature;
import org.portreeve.domain.plan.Plan;
import org.portreeve.domain.plan.PlanId;
import org.portreeve.domain.plan.Subscription;
import org.portreeve.domain.plan.SubscriptionStatus;
import org.portreeve.domain.profile.ProfileId;
import org.portreeve.domain.profile.SecurityProfile;
import org.portreeve.domain.role.Grant;
import org.portreeve.domain.role.Permission;
import org.portreeve.domain.role.Role;
import org.portreeve.domain.role.RoleAssignment;
import org.portreeve.domain.role.RoleId;
import org.portreeve.domain.section.Section;
import org.portreeve.domain.section.SectionGate;
import org.portreeve.domain.section.SectionId;
import org.portreeve.domain.section.SectionToggle;
import org.portreeve.domain.state.Table;
import org.portreeve.domain.state.TenantState;
import org.portreeve.domain.tenancy.Joining;
import org.portreeve.domain.tenancy.Resource;
import org.portreeve.domain.tenancy.ResourceId;
import org.portreeve.domain.tenancy.Subtenant;
import org.portreeve.domain.tenancy.SubtenantId;
import org.portreeve.domain.tenancy.Tenant;
import org.portreeve.domain.tenancy.TenantBoundary;
import org.portreeve.domain.tenancy.TenantId;
import org.portreeve.domain.tenancy.TenantStatus;

/** A world in the product's own types, and what the product decides about it. */
final class Bridge {

    private final Catalogue catalogue;
    private final Map<String, TenantState> tenants = new HashMap<>();

    Bridge(World world) {
        catalogue = catalogue(world.catalogue());
        world.tenants().forEach((slug, tenant) -> tenants.put(slug, state(world, tenant)));
    }

    Verdict decide(Question question) {
        Situation situation =
                Situation.of(catalogue, tenants.get(question.tenant()), user(question.subject()), question.at());
        SubtenantId subtenant = question.subtenant() == null ? null : new SubtenantId(question.subtenant());
        Decision decision = AccessRules.decide(request(question.request()), subtenant, situation);
        Map<Step, String> failed = new EnumMap<>(Step.class);
        Set<Step> notAsked = EnumSet.noneOf(Step.class);
        List<Step> steps = new ArrayList<>();
        for (StepResult result : decision.steps()) {
            Step step = Step.valueOf(result.step().name());
            steps.add(step);
            switch (result.outcome()) {
                case PASS -> {}
                case FAIL -> failed.put(step, key(result.code()));
                case NOT_ASKED -> notAsked.add(step);
            }
        }
        if (!steps.equals(List.of(Step.values()))) {
            throw new AssertionError("not the six steps in their order: " + steps);
        }
        return new Verdict(decision.isAllowed(), key(decision.code()), failed, notAsked);
    }

    private static @Nullable String key(@Nullable DenialCode code) {
        return code == null ? null : code.key();
    }

    private static AccessRequest request(Request request) {
        return switch (request) {
            case World.OpenSection open -> new AccessRequest.OpenSection(new SectionId(open.section()));
            case World.DoPermission act ->
                new AccessRequest.DoPermission(new Permission(act.permission()), act.resource());
            case World.UseAgent use -> new AccessRequest.UseAgent(new AgentId(use.agent()));
        };
    }

    private static Catalogue catalogue(World.Catalogue catalogue) {
        Map<Permission, PermissionDefinition> permissions = new LinkedHashMap<>();
        Map<SectionId, Section> sections = new LinkedHashMap<>();
        Map<PlanId, Plan> plans = new LinkedHashMap<>();
        for (World.Permission each : catalogue.permissions().values()) {
            Permission permission = new Permission(each.key());
            String group = each.platform() ? PermissionDefinition.PLATFORM_GROUP : "own";
            permissions.put(permission, new PermissionDefinition(permission, group, "", feature(each.feature())));
        }
        for (World.Section each : catalogue.sections().values()) {
            SectionId id = new SectionId(each.key());
            sections.put(id, new Section(id, each.key(), "", gate(each), feature(each.feature()), null));
        }
        catalogue.plans().forEach((key, features) -> {
            PlanId id = new PlanId(key);
            plans.put(id, new Plan(id, all(features, Feature::new), Map.of()));
        });
        Set<Permission> core = catalogue.permissions().values().stream()
                .filter(World.Permission::core)
                .map(each -> new Permission(each.key()))
                .collect(Collectors.toSet());
        Set<Permission> tenantUser = all(catalogue.tenantUser(), Permission::new);
        return new Catalogue(
                permissions,
                core,
                Set.of(),
                Set.of(),
                sections,
                tenantUser,
                plans,
                List.of(),
                Map.of(),
                List.of(),
                List.of());
    }

    private static SectionGate gate(World.Section section) {
        return switch (section.gate()) {
            case ADMIN_ONLY -> new SectionGate.AdminOnly();
            case CONFIGURABLE -> new SectionGate.Configurable(all(section.carries(), Permission::new));
            case ALWAYS_ACCESSIBLE -> new SectionGate.AlwaysAccessible();
            case BY_PERMISSION -> new SectionGate.ByPermission(new Permission(section.permission()));
        };
    }

    private static @Nullable Feature feature(@Nullable String key) {
        return key == null ? null : new Feature(key);
    }

    private static <T> Set<T> all(Collection<String> keys, Function<String, T> make) {
        return keys.stream().map(make).collect(Collectors.toSet());
    }

    private static <T> Extent<T> extent(Inside inside, Function<String, T> make) {
        return inside.all() ? Extent.all() : Extent.of(all(inside.listed(), make));
    }

    private static TenantState state(World world, World.Tenant tenant) {
        List<Agent> agents = new ArrayList<>();
        world.sharedAgents().values().forEach(agent -> agents.add(agent(agent, true)));
        tenant.agents().values().forEach(agent -> agents.add(agent(agent, false)));
        return TenantState.empty(tenant(tenant))
                .withSubtenants(table(tenant.subtenants().values(), Bridge::subtenant, Subtenant::id))
                .withRoles(table(tenant.roles().values(), Bridge::role, Role::id))
                .withProfiles(table(tenant.profiles().values(), Bridge::profile, SecurityProfile::id))
                .withAgents(Table.of(agents, Agent::id))
                .withResources(table(tenant.resources(), Bridge::resource, Resource::id))
                .withMembers(table(tenant.members().values(), Bridge::member, Membership::user));
    }

    private static <A, B, K> Table<K, B> table(Collection<A> values, Function<A, B> make, Function<B, K> key) {
        return Table.of(values.stream().map(make).toList(), key);
    }

    private static Tenant tenant(World.Tenant tenant) {
        World.Subscription subscription = tenant.subscription();
        World.Boundary boundary = tenant.boundary();
        return new Tenant(
                new TenantId(tenant.slug()),
                tenant.slug(),
                tenant.management() ? Tenant.Kind.MANAGEMENT : Tenant.Kind.ORDINARY,
                TenantStatus.valueOf(tenant.status().name()),
                ZoneOffset.UTC,
                new Subscription(
                        new PlanId(subscription.plan()),
                        SubscriptionStatus.valueOf(subscription.standing().name()),
                        subscription.trialUntil()),
                new TenantBoundary(
                        extent(boundary.permissions(), Permission::new),
                        extent(boundary.sections(), SectionId::new),
                        extent(boundary.agents(), AgentId::new)),
                Joining.open());
    }

    private static @Nullable SubtenantId subtenantId(@Nullable String key) {
        return key == null ? null : new SubtenantId(key);
    }

    private static Subtenant subtenant(World.Subtenant subtenant) {
        return new Subtenant(new SubtenantId(subtenant.key()), subtenant.key(), subtenantId(subtenant.parent()));
    }

    private static Role role(World.Role role) {
        List<Grant> grants = role.grants().stream()
                .map(grant -> grant.on() == null
                        ? Grant.unlimited(new Permission(grant.permission()))
                        : Grant.on(new Permission(grant.permission()), grant.on()))
                .toList();
        return Role.own(new RoleId(role.key()), role.key(), "", grants);
    }

    private static SecurityProfile profile(World.Profile profile) {
        return new SecurityProfile(new ProfileId(profile.key()), profile.key(), all(profile.roles(), RoleId::new));
    }

    private static Agent agent(World.Agent agent, boolean shared) {
        return new Agent(new AgentId(agent.key()), agent.key(), agent.active(), subtenantId(agent.subtenant()), shared);
    }

    private static Resource resource(World.Resource resource) {
        return new Resource(new ResourceId(resource.type(), resource.id()), null, subtenantId(resource.subtenant()));
    }

    private static UserId user(String subject) {
        return new UserId(UUID.nameUUIDFromBytes(subject.getBytes(StandardCharsets.UTF_8)));
    }

    private static Membership member(World.Member member) {
        Map<RoleId, RoleAssignment> roles = new HashMap<>();
        for (World.Assignment each : member.assignments()) {
            RoleId role = new RoleId(each.role());
            Window window = new Window(each.from(), each.until());
            roles.put(role, new RoleAssignment(role, window, "", Author.PORTREEVE, Instant.EPOCH));
        }
        Map<ProfileId, ProfileAssignment> profiles = new HashMap<>();
        for (String each : member.profiles()) {
            ProfileId profile = new ProfileId(each);
            profiles.put(profile, new ProfileAssignment(profile, "", Author.PORTREEVE, Instant.EPOCH));
        }
        Map<SectionId, SectionToggle> toggles = new HashMap<>();
        member.toggles()
                .forEach((section, on) ->
                        toggles.put(new SectionId(section), new SectionToggle(on, SectionToggle.Origin.OVERRIDE)));
        World.AgentAccess agents = member.agentAccess();
        return new Membership(
                user(member.subject()),
                MembershipStatus.valueOf(member.status().name()),
                member.base() == World.Base.ADMIN ? BaseRole.TENANT_ADMIN : BaseRole.TENANT_USER,
                member.until(),
                member.scope() == null ? Extent.all() : Extent.of(all(member.scope(), SubtenantId::new)),
                roles,
                profiles,
                toggles,
                new AgentAccess(
                        agents.allowedByDefault(),
                        all(agents.allowed(), AgentId::new),
                        all(agents.blocked(), AgentId::new)),
                new Membership.Details(Instant.EPOCH, null, null, null));
    }
}
