package org.portreeve.domain.access.oracle;

import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Everything that a decision may depend on, as plain strings; it shares no type with the product. */
record World(Catalogue catalogue, Map<String, Agent> sharedAgents, Map<String, Tenant> tenants) {

    enum Gate {
        ADMIN_ONLY,
        CONFIGURABLE,
        ALWAYS_ACCESSIBLE,
        BY_PERMISSION
    }

    enum TenantStatus {
        ACTIVE,
        SUSPENDED,
        ARCHIVED
    }

    enum Standing {
        ACTIVE,
        TRIAL,
        PAST_DUE,
        CANCELLED
    }

    enum MemberStatus {
        INVITED,
        ACTIVE,
        DISABLED
    }

    enum Base {
        ADMIN,
        USER
    }

    /** Plans are the features that they include; {@code tenantUser} is what the base role Tenant User grants. */
    record Catalogue(
            Map<String, Permission> permissions,
            Map<String, Section> sections,
            Map<String, Set<String>> plans,
            Set<String> tenantUser) {}

    /** Sorted, so that equal worlds print alike. */
    private static @Nullable Set<String> sorted(@Nullable Set<String> keys) {
        return keys == null ? null : Collections.unmodifiableSet(new TreeSet<>(keys));
    }

    record Permission(
            String key,
            boolean platform,
            boolean core,
            @Nullable String feature) {}

    record Section(
            String key,
            Gate gate,
            @Nullable String feature,
            Set<String> carries,
            @Nullable String permission) {
        Section {
            carries = sorted(carries);
        }
    }

    record Tenant(
            String slug,
            TenantStatus status,
            boolean management,
            Boundary boundary,
            Subscription subscription,
            Map<String, Subtenant> subtenants,
            Map<String, Role> roles,
            Map<String, Profile> profiles,
            Map<String, Agent> agents,
            List<Resource> resources,
            Map<String, Member> members) {}

    record Boundary(Inside permissions, Inside sections, Inside agents) {}

    /** What lies inside one side of a boundary: all, or a list. */
    record Inside(boolean all, Set<String> listed) {
        Inside {
            listed = sorted(listed);
        }

        static final Inside ALL = new Inside(true, Set.of());

        static Inside only(String... keys) {
            return new Inside(false, Set.of(keys));
        }

        boolean has(String key) {
            return all || listed.contains(key);
        }
    }

    record Subscription(
            String plan, Standing standing, @Nullable Instant trialUntil) {}

    record Subtenant(String key, @Nullable String parent) {}

    record Role(String key, List<Grant> grants) {}

    /** {@code on} lists the resources that the grant is limited to; null: every resource of the type. */
    record Grant(String permission, @Nullable Set<String> on) {
        Grant {
            on = sorted(on);
        }
    }

    record Profile(String key, Set<String> roles) {
        Profile {
            roles = sorted(roles);
        }
    }

    record Agent(String key, boolean active, @Nullable String subtenant) {}

    record Resource(String type, String id, @Nullable String subtenant) {}

    /** {@code scope} lists subtenants; null: the whole tenant. A section absent from {@code toggles} is off. */
    record Member(
            String subject,
            MemberStatus status,
            @Nullable Instant until,
            Base base,
            @Nullable Set<String> scope,
            List<Assignment> assignments,
            Set<String> profiles,
            Map<String, Boolean> toggles,
            AgentAccess agentAccess) {
        Member {
            scope = sorted(scope);
            profiles = sorted(profiles);
        }
    }

    record Assignment(
            String role, @Nullable Instant from, @Nullable Instant until) {}

    record AgentAccess(boolean allowedByDefault, Set<String> allowed, Set<String> blocked) {}

    sealed interface Request {}

    record OpenSection(String section) implements Request {}

    record DoPermission(String permission, @Nullable String resource) implements Request {}

    record UseAgent(String agent) implements Request {}

    record Question(String subject, String tenant, @Nullable String subtenant, Request request, Instant at) {}

    enum Step {
        TENANT,
        MEMBERSHIP,
        BOUNDARY,
        PLAN,
        SCOPE,
        GRANT
    }

    /** {@code code} is null exactly when the verdict is allow; {@code failed} has the code of each failed step. */
    record Verdict(boolean allow, @Nullable String code, Map<Step, String> failed, Set<Step> notAsked) {}
}
