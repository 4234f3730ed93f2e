package org.portreeve.domain;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.portreeve.domain.agent.Agent;
import org.portreeve.domain.agent.AgentId;
import org.portreeve.domain.apikey.ApiKey;
import org.portreeve.domain.apikey.ApiKeyId;
import org.portreeve.domain.history.Author;
import org.portreeve.domain.membership.Invitation;
import org.portreeve.domain.membership.Membership;
import org.portreeve.domain.membership.MembershipStatus;
import org.portreeve.domain.plan.PlanId;
import org.portreeve.domain.plan.Subscription;
import org.portreeve.domain.profile.ProfileId;
import org.portreeve.domain.profile.SecurityProfile;
import org.portreeve.domain.role.Exclusion;
import org.portreeve.domain.role.ExclusionId;
import org.portreeve.domain.role.Grant;
import org.portreeve.domain.role.Permission;
import org.portreeve.domain.role.Role;
import org.portreeve.domain.role.RoleId;
import org.portreeve.domain.state.TenantState;
import org.portreeve.domain.tenancy.Joining;
import org.portreeve.domain.tenancy.Resource;
import org.portreeve.domain.tenancy.ResourceId;
import org.portreeve.domain.tenancy.Subtenant;
import org.portreeve.domain.tenancy.SubtenantId;
import org.portreeve.domain.tenancy.Tenant;
import org.portreeve.domain.tenancy.TenantBoundary;
import org.portreeve.domain.tenancy.TenantId;
import org.portreeve.domain.tenancy.TenantSettings;
import org.portreeve.domain.tenancy.TenantStatus;

/** A tenant in the making: as built, ordinary, active, on enterprise, unbounded, with nobody in it; {@link #state} is what it became. */
public final class TenantFixture {
    /** The moment at which fixtures take place. */
    public static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");

    /** After it. */
    public static final Instant LATER = Instant.parse("2026-06-01T12:00:00Z");

    /** After {@link #LATER}. */
    public static final Instant MUCH_LATER = Instant.parse("2026-09-01T12:00:00Z");

    /** Before {@link #NOW}. */
    public static final Instant EARLIER = Instant.parse("2026-01-01T12:00:00Z");

    private TenantState state;
    private Tenant.Kind kind;
    private TenantStatus status;
    private String name;
    private Subscription subscription;
    private TenantBoundary boundary;
    private Joining joining;
    private TenantSettings settings;

    private TenantFixture(TenantState state) {
        Tenant tenant = state.tenant();
        this.state = state;
        this.kind = tenant.kind();
        this.status = tenant.status();
        this.name = tenant.name();
        this.subscription = tenant.subscription();
        this.boundary = tenant.boundary();
        this.joining = tenant.joining();
        this.settings = tenant.settings();
    }

    /** One that is called {@code slug}. */
    public static TenantFixture tenant(String slug) {
        return new TenantFixture(TenantState.empty(new Tenant(
                new TenantId(slug),
                slug,
                Tenant.Kind.ORDINARY,
                TenantStatus.ACTIVE,
                ZoneOffset.UTC,
                Subscription.active(CatalogueFixture.ENTERPRISE),
                TenantBoundary.everything(),
                Joining.open())));
    }

    /** Goes on from {@code state}. */
    public static TenantFixture from(TenantState state) {
        return new TenantFixture(state);
    }

    /** What the tenant became. */
    public TenantState state() {
        Tenant was = state.tenant();
        return state.withTenant(
                new Tenant(was.id(), name, kind, status, was.timeZone(), subscription, boundary, joining, settings));
    }

    /** Plays a part for the platform. */
    public TenantFixture kind(Tenant.Kind kind) {
        this.kind = kind;
        return this;
    }

    /** Stands otherwise. */
    public TenantFixture status(TenantStatus status) {
        this.status = status;
        return this;
    }

    /** Is called otherwise. */
    public TenantFixture name(String name) {
        this.name = name;
        return this;
    }

    /** Subscribes. */
    public TenantFixture subscription(Subscription subscription) {
        this.subscription = subscription;
        return this;
    }

    /** Is bounded. */
    public TenantFixture boundary(TenantBoundary boundary) {
        this.boundary = boundary;
        return this;
    }

    /** Receives newcomers. */
    public TenantFixture joining(Joining joining) {
        this.joining = joining;
        return this;
    }

    /** Decides so about itself. */
    public TenantFixture settings(TenantSettings settings) {
        this.settings = settings;
        return this;
    }

    /** Has paid for the plan. */
    public TenantFixture plan(PlanId plan) {
        return subscription(Subscription.active(plan));
    }

    /** Has a role of its own that grants permissions on every resource. */
    public TenantFixture role(String key, String... permissions) {
        return role(
                key,
                CatalogueFixture.permissionSet(permissions).stream()
                        .map(Grant::unlimited)
                        .toArray(Grant[]::new));
    }

    /** Has a role of its own. */
    public TenantFixture role(String key, Grant... grants) {
        Role role = Role.own(new RoleId(key), key, "tests", List.of(grants));
        state = state.withRoles(state.roles().with(role.id(), role));
        return this;
    }

    /** Has the built-in role with these permissions. */
    public TenantFixture builtIn(String key, String... permissions) {
        role(key, permissions);
        RoleId id = new RoleId(key);
        Role role = new Role(
                id,
                key,
                "tests",
                Role.Origin.BUILT_IN,
                "tests",
                state.roles().get(id).grants());
        state = state.withRoles(state.roles().with(id, role));
        return this;
    }

    /** A grant on listed resources. */
    public static Grant on(String permission, String... resources) {
        return Grant.on(new Permission(permission), Set.of(resources));
    }

    /** Has a security profile. */
    public TenantFixture profile(String key, String... roles) {
        SecurityProfile profile = new SecurityProfile(new ProfileId(key), key, roleIds(roles));
        state = state.withProfiles(state.profiles().with(profile.id(), profile));
        return this;
    }

    /** Has an exclusion. */
    public TenantFixture exclusion(String key, String... roles) {
        Exclusion exclusion = new Exclusion(new ExclusionId(key), key, roleIds(roles));
        state = state.withExclusions(state.exclusions().with(exclusion.id(), exclusion));
        return this;
    }

    /** Roles by their keys. */
    public static Set<RoleId> roleIds(String... keys) {
        Set<RoleId> ids = new HashSet<>();
        for (String key : keys) {
            ids.add(new RoleId(key));
        }
        return ids;
    }

    /** Has a subtenant at the top. */
    public TenantFixture subtenant(String key) {
        return subtenant(key, null);
    }

    /** Has a subtenant beneath another. */
    public TenantFixture subtenant(String key, @Nullable String parent) {
        Subtenant subtenant = new Subtenant(new SubtenantId(key), key, parent == null ? null : new SubtenantId(parent));
        state = state.withSubtenants(state.subtenants().with(subtenant.id(), subtenant));
        return this;
    }

    /** Has an active agent of its own. */
    public TenantFixture agent(String key) {
        return agent(key, null);
    }

    /** Has an active agent of its own in a subtenant. */
    public TenantFixture agent(String key, @Nullable String subtenant) {
        return agent(
                new Agent(new AgentId(key), key, true, subtenant == null ? null : new SubtenantId(subtenant), false));
    }

    /** Has an agent. */
    public TenantFixture agent(Agent agent) {
        state = state.withAgents(state.agents().with(agent.id(), agent));
        return this;
    }

    /** Has a resource. */
    public TenantFixture resource(String type, String id, @Nullable String subtenant) {
        Resource resource =
                new Resource(new ResourceId(type, id), null, subtenant == null ? null : new SubtenantId(subtenant));
        state = state.withResources(state.resources().with(resource.id(), resource));
        return this;
    }

    /** Has members; those who are invited have an invitation that is still open. */
    public TenantFixture members(MemberFixture... members) {
        for (MemberFixture member : members) {
            Membership membership = member.membership();
            state = state.withPerson(member.person()).withMember(membership);
            if (membership.status() == MembershipStatus.INVITED) {
                invitation(membership, LATER);
            }
        }
        return this;
    }

    /** Has invited somebody until {@code expiry}. */
    public TenantFixture invitation(Membership member, Instant expiry) {
        Invitation invitation = Invitation.pending(member.user(), EARLIER, expiry, Author.PORTREEVE, "");
        state = state.withInvitations(state.invitations().with(member.user(), invitation));
        return this;
    }

    /** Has an API key without an end. */
    public TenantFixture apiKey(String name, ApiKey.Scope... scopes) {
        ApiKeyId id = new ApiKeyId(UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)));
        return apiKey(new ApiKey(
                id, name, "prv_" + name, "hash of " + name, Set.of(scopes), null, Author.PORTREEVE, EARLIER, null));
    }

    /** Has an API key. */
    public TenantFixture apiKey(ApiKey key) {
        state = state.withApiKeys(state.apiKeys().with(key.id(), key));
        return this;
    }

    /** No longer has the role; whatever names it still does. */
    public TenantFixture withoutRole(String key) {
        state = state.withRoles(state.roles().without(new RoleId(key)));
        return this;
    }

    /** No longer has the member, nor their person and invitation. */
    public TenantFixture withoutMember(String name) {
        state = state.withMembers(state.members().without(MemberFixture.id(name)))
                .withPeople(state.people().without(MemberFixture.id(name)))
                .withInvitations(state.invitations().without(MemberFixture.id(name)));
        return this;
    }
}
