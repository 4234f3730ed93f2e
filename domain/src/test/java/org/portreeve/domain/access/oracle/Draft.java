package org.portreeve.domain.access.oracle;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.portreeve.domain.access.oracle.World.Agent;
import org.portreeve.domain.access.oracle.World.AgentAccess;
import org.portreeve.domain.access.oracle.World.Assignment;
import org.portreeve.domain.access.oracle.World.Base;
import org.portreeve.domain.access.oracle.World.Boundary;
import org.portreeve.domain.access.oracle.World.Catalogue;
import org.portreeve.domain.access.oracle.World.Gate;
import org.portreeve.domain.access.oracle.World.Grant;
import org.portreeve.domain.access.oracle.World.Inside;
import org.portreeve.domain.access.oracle.World.Member;
import org.portreeve.domain.access.oracle.World.MemberStatus;
import org.portreeve.domain.access.oracle.World.Permission;
import org.portreeve.domain.access.oracle.World.Profile;
import org.portreeve.domain.access.oracle.World.Resource;
import org.portreeve.domain.access.oracle.World.Role;
import org.portreeve.domain.access.oracle.World.Section;
import org.portreeve.domain.access.oracle.World.Standing;
import org.portreeve.domain.access.oracle.World.Subscription;
import org.portreeve.domain.access.oracle.World.Subtenant;
import org.portreeve.domain.access.oracle.World.Tenant;
import org.portreeve.domain.access.oracle.World.TenantStatus;

/** A world under construction: what enumerations vary step by step before they take the finished one. */
final class Draft {

    private final Map<String, Permission> permissions = new TreeMap<>();
    private final Map<String, Section> sections = new TreeMap<>();
    private final Map<String, Set<String>> plans = new TreeMap<>();
    final Set<String> tenantUser = new TreeSet<>();
    private final Map<String, Agent> sharedAgents = new TreeMap<>();
    private final Map<String, OfTenant> tenants = new TreeMap<>();

    Draft permission(String key, @Nullable String feature) {
        return permission(new Permission(key, false, false, feature));
    }

    Draft permission(Permission permission) {
        permissions.put(permission.key(), permission);
        return this;
    }

    Permission permission(String key) {
        return permissions.get(key);
    }

    Draft section(String key, Gate gate, @Nullable String feature, String... carries) {
        return section(new Section(key, gate, feature, Set.of(carries), null));
    }

    Draft section(Section section) {
        sections.put(section.key(), section);
        return this;
    }

    Section section(String key) {
        return sections.get(key);
    }

    Draft plan(String key, String... features) {
        plans.put(key, new TreeSet<>(List.of(features)));
        return this;
    }

    Draft sharedAgent(String key, boolean active) {
        sharedAgents.put(key, new Agent(key, active, null));
        return this;
    }

    OfTenant tenant(String slug) {
        return tenants.computeIfAbsent(slug, OfTenant::new);
    }

    World world() {
        Map<String, Tenant> finished = new TreeMap<>();
        tenants.forEach((slug, tenant) -> finished.put(slug, tenant.finished()));
        return new World(new Catalogue(permissions, sections, plans, tenantUser), sharedAgents, finished);
    }

    /** A tenant under construction: active, everything inside, no members. */
    static final class OfTenant {
        private final String slug;
        TenantStatus status = TenantStatus.ACTIVE;
        boolean management;
        Inside permissions = Inside.ALL;
        Inside sections = Inside.ALL;
        Inside agents = Inside.ALL;
        Subscription subscription = new Subscription("plus", Standing.ACTIVE, null);
        private final Map<String, Subtenant> subtenants = new TreeMap<>();
        private final Map<String, Role> roles = new TreeMap<>();
        private final Map<String, Profile> profiles = new TreeMap<>();
        private final Map<String, Agent> ownAgents = new TreeMap<>();
        private final List<Resource> resources = new ArrayList<>();
        private final Map<String, OfMember> members = new TreeMap<>();

        OfTenant(String slug) {
            this.slug = slug;
        }

        OfTenant subtenant(String key, @Nullable String parent) {
            subtenants.put(key, new Subtenant(key, parent));
            return this;
        }

        Set<String> subtenants() {
            return Collections.unmodifiableSet(subtenants.keySet());
        }

        OfTenant role(String key, Grant... grants) {
            roles.put(key, new Role(key, List.of(grants)));
            return this;
        }

        OfTenant role(String key, String... granted) {
            Grant[] grants = new Grant[granted.length];
            for (int i = 0; i < granted.length; i++) {
                grants[i] = new Grant(granted[i], null);
            }
            return role(key, grants);
        }

        OfTenant profile(String key, String... named) {
            profiles.put(key, new Profile(key, Set.of(named)));
            return this;
        }

        OfTenant agent(String key, boolean active, @Nullable String subtenant) {
            ownAgents.put(key, new Agent(key, active, subtenant));
            return this;
        }

        OfTenant resource(String type, String id, @Nullable String subtenant) {
            resources.add(new Resource(type, id, subtenant));
            return this;
        }

        OfMember member(String subject) {
            return members.computeIfAbsent(subject, OfMember::new);
        }

        void without(String subject) {
            members.remove(subject);
        }

        private Tenant finished() {
            Map<String, Member> finished = new TreeMap<>();
            members.forEach((subject, member) -> finished.put(subject, member.finished()));
            return new Tenant(
                    slug,
                    status,
                    management,
                    new Boundary(permissions, sections, agents),
                    subscription,
                    subtenants,
                    roles,
                    profiles,
                    ownAgents,
                    resources,
                    finished);
        }
    }

    /** A member under construction: an active Tenant User of the whole tenant who holds nothing. */
    static final class OfMember {
        private final String subject;
        MemberStatus status = MemberStatus.ACTIVE;

        @Nullable
        Instant until;

        Base base = Base.USER;

        @Nullable
        Set<String> scope;

        private final List<Assignment> assignments = new ArrayList<>();
        final Set<String> profiles = new LinkedHashSet<>();
        final Map<String, Boolean> toggles = new TreeMap<>();
        boolean allowedByDefault = true;
        final Set<String> allowed = new TreeSet<>();
        final Set<String> blocked = new TreeSet<>();

        OfMember(String subject) {
            this.subject = subject;
        }

        OfMember assign(String role) {
            return assign(role, null, null);
        }

        OfMember assign(String role, @Nullable Instant from, @Nullable Instant end) {
            assignments.add(new Assignment(role, from, end));
            return this;
        }

        private Member finished() {
            return new Member(
                    subject,
                    status,
                    until,
                    base,
                    scope,
                    assignments,
                    profiles,
                    toggles,
                    new AgentAccess(allowedByDefault, allowed, blocked));
        }
    }
}
