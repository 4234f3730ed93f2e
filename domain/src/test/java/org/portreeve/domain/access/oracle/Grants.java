package org.portreeve.domain.access.oracle;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.portreeve.domain.access.oracle.World.Agent;
import org.portreeve.domain.access.oracle.World.Assignment;
import org.portreeve.domain.access.oracle.World.DoPermission;
import org.portreeve.domain.access.oracle.World.Gate;
import org.portreeve.domain.access.oracle.World.Grant;
import org.portreeve.domain.access.oracle.World.Member;
import org.portreeve.domain.access.oracle.World.OpenSection;
import org.portreeve.domain.access.oracle.World.Permission;
import org.portreeve.domain.access.oracle.World.Section;
import org.portreeve.domain.access.oracle.World.UseAgent;

/** Step 6 for a member. */
record Grants(Case asked, Member member, Caps caps) {

    /** PRODUCT.md section 6, first column; "Platform pages don't count" (9.3). audit:export opens no page: audit:view does. */
    private static final Set<String> PERMISSIONS_WITH_A_PAGE = Set.of(
            "member:view", // Users
            "member:invite", // Invitations
            "role:view", // Roles, Permission grid, Latent access
            "section-default:manage", // Permission Matrix
            "agent:assign", // Agent Access
            "agent:register", // Agent Access
            "agent:edit", // Agent Access
            "profile:manage", // Profiles
            "subtenant:manage", // Subtenants
            "exclusion:manage", // Exclusions
            "access:check", // Check access, View as
            "access-request:decide", // Requests
            "audit:view", // History
            "review:manage", // Access reviews
            "review:decide", // Access reviews
            "subscription:view", // Subscription
            "settings:manage", // Settings
            "api-key:manage", // Settings
            "agentguard:manage", // Settings
            "security-policy:manage", // Settings
            "webhook:manage"); // Settings

    @Nullable
    String grant() {
        // "Of an unknown thing … 6 fails (no-role-grants, for admins too)"
        if (asked.unknown() != null) {
            return asked.isAdmin() && !asked.holds(Rule.UNKNOWN_FAILS_ADMINS_TOO) ? null : "no-role-grants";
        }
        return switch (asked.question().request()) {
            case OpenSection open -> openSection(asked.section(open));
            case DoPermission act -> doPermission(act.permission(), act.resource());
            case UseAgent use -> useAgent(asked.agent(use.agent()));
        };
    }

    private @Nullable String openSection(Section section) {
        // "Tenant Admin: allow. Otherwise by the gate"
        if (asked.isAdmin()) {
            return null;
        }
        return switch (section.gate()) {
            // "admin only: deny, save that Access Management opens to holders …"
            case ADMIN_ONLY -> section.key().equals("access-management") && holdsAPage() ? null : "section-admin-only";
            // "always accessible: allow"
            case ALWAYS_ACCESSIBLE -> null;
            // "configurable: the member's own toggle"
            case CONFIGURABLE -> isOn(section) ? null : "section-switched-off";
            // "by permission: as do permission of the one the catalogue names"
            case BY_PERMISSION -> doPermission(section.permission(), null);
        };
    }

    // "holders, within boundary and plan, of an unlimited grant of a tenant permission that section 6 names" (9.3)
    private boolean holdsAPage() {
        for (String key : PERMISSIONS_WITH_A_PAGE) {
            Permission permission = asked.permission(key);
            if (permission != null && !permission.platform()) {
                for (Grant grant : effective(permission)) {
                    if (grant.on() == null || !asked.holds(Rule.ACCESS_MANAGEMENT_WANTS_AN_UNLIMITED_GRANT)) {
                        return true;
                    }
                }
            }
        }
        return false;
    }

    private boolean isOn(Section section) {
        return member.toggles().getOrDefault(section.key(), false);
    }

    private @Nullable String doPermission(String key, @Nullable String resource) {
        Permission permission = asked.permission(key);
        if (permission == null) {
            return "no-role-grants";
        }
        // "Tenant Admin: allow every tenant-scoped permission."; platform ones "never from being a Tenant Admin"
        if (asked.isAdmin() && (!permission.platform() || !asked.holds(Rule.PLATFORM_NEVER_FROM_ADMIN))) {
            return null;
        }
        return counts(granted(permission), resource) ? null : "no-role-grants";
    }

    // "A grant limited to listed resources counts only when the request names one of them."
    private boolean counts(List<Grant> grants, @Nullable String resource) {
        for (Grant grant : grants) {
            if (grant.on() == null) {
                return true;
            }
            if (resource == null
                    ? !asked.holds(Rule.LIMITED_WANTS_ITS_RESOURCE_NAMED)
                    : grant.on().contains(resource)) {
                return true;
            }
        }
        return false;
    }

    // "Grants outside boundary or plan are stored, inert": asked here where steps 3 and 4 are asked of something else
    private List<Grant> effective(Permission permission) {
        boolean outside = !caps.permissionInside(permission.key()) || caps.planOf(permission.key()) != null;
        return outside && asked.holds(Rule.OUTSIDE_IS_INERT) ? List.of() : granted(permission);
    }

    /** Every grant of the permission that the member holds now. */
    private List<Grant> granted(Permission permission) {
        List<Grant> grants = new ArrayList<>();
        // "Platform permissions come from roles held in the management tenant only"
        if (permission.platform()) {
            return asked.tenant().management() ? grantedByRoles(permission) : grants;
        }
        // "the union over the base role, …"
        if (!asked.isAdmin() && asked.world().catalogue().tenantUser().contains(permission.key())) {
            grants.add(new Grant(permission.key(), null));
        }
        // "… the direct assignments and the roles of the profiles that are in force at `at`, …"
        grants.addAll(grantedByRoles(permission));
        // "… and what the configurable sections that are on for the member carry"
        for (Section section : asked.world().catalogue().sections().values()) {
            if (section.gate() == Gate.CONFIGURABLE
                    && isOn(section)
                    && section.carries().contains(permission.key())
                    && carriesNow(section)) {
                grants.add(new Grant(permission.key(), null));
            }
        }
        return grants;
    }

    // "and count only while the section itself is inside boundary and plan"
    private boolean carriesNow(Section section) {
        if (!asked.holds(Rule.CARRIED_WANTS_ITS_SECTION_INSIDE)) {
            return true;
        }
        return caps.sectionInside(section.key()) && caps.planFor(section.feature()) == null;
    }

    private List<Grant> grantedByRoles(Permission permission) {
        List<Grant> grants = new ArrayList<>();
        for (String role : rolesInForce()) {
            for (Grant grant : asked.tenant().roles().get(role).grants()) {
                if (grant.permission().equals(permission.key()) && !takenAway(permission)) {
                    grants.add(grant);
                }
            }
        }
        return grants;
    }

    // "Toggles never take away what a role grants."
    private boolean takenAway(Permission permission) {
        if (asked.holds(Rule.TOGGLES_TAKE_NOTHING_AWAY)) {
            return false;
        }
        for (Section section : asked.world().catalogue().sections().values()) {
            if (section.carries().contains(permission.key()) && !isOn(section)) {
                return true;
            }
        }
        return false;
    }

    private Set<String> rolesInForce() {
        Set<String> roles = new HashSet<>();
        for (Assignment assignment : member.assignments()) {
            if (isInForce(assignment)) {
                roles.add(assignment.role());
            }
        }
        for (String profile : member.profiles()) {
            roles.addAll(asked.tenant().profiles().get(profile).roles());
        }
        return roles;
    }

    // "from its start (inclusive) to its end (exclusive) and not a moment outside"
    private boolean isInForce(Assignment assignment) {
        Instant at = asked.question().at();
        Instant from = assignment.from();
        Instant until = assignment.until();
        if (from != null && (at.isBefore(from) || (at.equals(from) && !asked.holds(Rule.WINDOW_START_IS_INCLUSIVE)))) {
            return false;
        }
        return until == null || at.isBefore(until) || (at.equals(until) && !asked.holds(Rule.WINDOW_END_IS_EXCLUSIVE));
    }

    // "use agent, in this order"
    private @Nullable String useAgent(Agent agent) {
        // "the agent is active"
        if (!agent.active() && (!asked.isAdmin() || asked.holds(Rule.INACTIVE_STOPS_ADMINS))) {
            return "agent-inactive";
        }
        // "Tenant Admin: allow"
        if (asked.isAdmin()) {
            return null;
        }
        // "one of the two that is outside grants nothing"
        boolean use = counts(effective(asked.permission("agent:use")), agent.key());
        boolean useAssigned = counts(effective(asked.permission("agent:use-assigned")), agent.key());
        // "not blocked for the member (an explicit block wins over every role)"
        boolean outweighed = use && !asked.holds(Rule.BLOCK_WINS_OVER_ROLES);
        if (member.agentAccess().blocked().contains(agent.key()) && !outweighed) {
            return "agent-blocked";
        }
        // "a grant of agent:use covers every agent, or those it lists"
        if (use) {
            return null;
        }
        // "Holding neither (or agent:use only on other agents, without agent:use-assigned)"
        if (!useAssigned) {
            return "no-role-grants";
        }
        // "agent:use-assigned covers the agents that the member's agent access allows"
        boolean allowed = member.agentAccess().allowedByDefault()
                || member.agentAccess().allowed().contains(agent.key());
        return allowed ? null : "agent-not-assigned";
    }
}
