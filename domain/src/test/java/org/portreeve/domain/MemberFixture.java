package org.portreeve.domain;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.portreeve.domain.agent.AgentId;
import org.portreeve.domain.history.Author;
import org.portreeve.domain.membership.AgentAccess;
import org.portreeve.domain.membership.BaseRole;
import org.portreeve.domain.membership.Email;
import org.portreeve.domain.membership.Identity;
import org.portreeve.domain.membership.Membership;
import org.portreeve.domain.membership.MembershipStatus;
import org.portreeve.domain.membership.Person;
import org.portreeve.domain.membership.PersonName;
import org.portreeve.domain.membership.ProfileAssignment;
import org.portreeve.domain.membership.UserId;
import org.portreeve.domain.profile.ProfileId;
import org.portreeve.domain.role.RoleAssignment;
import org.portreeve.domain.role.RoleId;
import org.portreeve.domain.section.SectionId;
import org.portreeve.domain.section.SectionToggle;
import org.portreeve.domain.tenancy.SubtenantId;

/** A member in the making: as built, active, for the whole tenant, holding nothing, with agents by default. */
public final class MemberFixture {
    private final String name;
    private final BaseRole baseRole;
    private MembershipStatus status = MembershipStatus.ACTIVE;
    private @Nullable Instant until;
    private Extent<SubtenantId> scope = Extent.all();
    private final Map<RoleId, RoleAssignment> roles = new HashMap<>();
    private final Map<ProfileId, ProfileAssignment> profiles = new HashMap<>();
    private final Map<SectionId, SectionToggle> sections = new HashMap<>();
    private final Set<AgentId> allowed = new HashSet<>();
    private final Set<AgentId> blocked = new HashSet<>();
    private boolean agents = true;
    private @Nullable String externalId;
    private boolean signedIn = true;
    private boolean placeholder;
    private @Nullable String email;

    private MemberFixture(String name, BaseRole baseRole) {
        this.name = name;
        this.baseRole = baseRole;
    }

    /** Somebody with the base role Tenant User. */
    public static MemberFixture user(String name) {
        return new MemberFixture(name, BaseRole.TENANT_USER);
    }

    /** Somebody with the base role Tenant Admin. */
    public static MemberFixture admin(String name) {
        return new MemberFixture(name, BaseRole.TENANT_ADMIN);
    }

    /** The same name has the same number everywhere. */
    public static UserId id(String name) {
        return new UserId(UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)));
    }

    /** Holds the role without start and end. */
    public MemberFixture role(String key) {
        return role(key, null, null);
    }

    /** Holds the role within a window. */
    public MemberFixture role(String key, @Nullable Instant from, @Nullable Instant end) {
        RoleId id = new RoleId(key);
        roles.put(id, assignment(key, from, end));
        return this;
    }

    /** An assignment as fixtures make them. */
    public static RoleAssignment assignment(String key, @Nullable Instant from, @Nullable Instant end) {
        return new RoleAssignment(new RoleId(key), new Window(from, end), "because", Author.PORTREEVE, Instant.EPOCH);
    }

    /** Has the security profile. */
    public MemberFixture profile(String key) {
        ProfileId id = new ProfileId(key);
        profiles.put(id, new ProfileAssignment(id, "because", Author.PORTREEVE, Instant.EPOCH));
        return this;
    }

    /** Covers these subtenants only. */
    public MemberFixture in(String... subtenants) {
        Set<SubtenantId> nodes = new HashSet<>();
        for (String subtenant : subtenants) {
            nodes.add(new SubtenantId(subtenant));
        }
        scope = Extent.of(nodes);
        return this;
    }

    /** Has the sections switched on. */
    public MemberFixture on(String... keys) {
        for (String key : keys) {
            sections.put(new SectionId(key), new SectionToggle(true, SectionToggle.Origin.OVERRIDE));
        }
        return this;
    }

    /** Ends. */
    public MemberFixture until(Instant end) {
        until = end;
        return this;
    }

    /** Is invited. */
    public MemberFixture invited() {
        status = MembershipStatus.INVITED;
        return placeholder();
    }

    /** Is disabled. */
    public MemberFixture disabled() {
        status = MembershipStatus.DISABLED;
        return this;
    }

    /** Uses no agents by default. */
    public MemberFixture noAgents() {
        agents = false;
        return this;
    }

    /** Is allowed these agents by name. */
    public MemberFixture allowed(String... keys) {
        for (String key : keys) {
            allowed.add(new AgentId(key));
        }
        return this;
    }

    /** Is kept from these agents by name. */
    public MemberFixture blocked(String... keys) {
        for (String key : keys) {
            blocked.add(new AgentId(key));
        }
        return this;
    }

    /** Is called so by another system. */
    public MemberFixture externalId(String id) {
        externalId = id;
        return this;
    }

    /** Has another address than the usual one. */
    public MemberFixture email(String address) {
        email = address;
        return this;
    }

    /** Has never been here. */
    public MemberFixture neverSignedIn() {
        signedIn = false;
        return this;
    }

    /** Is known by address alone. */
    public MemberFixture placeholder() {
        placeholder = true;
        return neverSignedIn();
    }

    /** The membership. */
    public Membership membership() {
        return new Membership(
                id(name),
                status,
                baseRole,
                until,
                scope,
                roles,
                profiles,
                sections,
                new AgentAccess(agents, allowed, blocked),
                new Membership.Details(Instant.EPOCH, externalId, null, null));
    }

    /** The person, with the address {@code name@acme.example} where no other was given. */
    public Person person() {
        Identity identity = placeholder ? null : new Identity("https://idp.example", name);
        Email address = new Email(email == null ? name + "@acme.example" : email);
        return new Person(
                id(name), identity, new PersonName(name, "Example"), address, !placeholder, null, null, signedIn);
    }
}
