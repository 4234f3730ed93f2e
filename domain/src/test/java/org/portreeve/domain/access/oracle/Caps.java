package org.portreeve.domain.access.oracle;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.portreeve.domain.access.oracle.World.DoPermission;
import org.portreeve.domain.access.oracle.World.Gate;
import org.portreeve.domain.access.oracle.World.OpenSection;
import org.portreeve.domain.access.oracle.World.Permission;
import org.portreeve.domain.access.oracle.World.Section;
import org.portreeve.domain.access.oracle.World.UseAgent;

/** Steps 3 and 4: what caps and never grants. */
record Caps(Case asked) {

    // "what is asked for exists and lies inside the tenant boundary"; "what is unknown before what is outside"
    @Nullable
    String boundary() {
        if (asked.unknown() != null) {
            return asked.unknown();
        }
        if (asked.question().request() instanceof OpenSection open && namesAnUnknownPermission(asked.section(open))) {
            return "unknown-permission";
        }
        boolean inside = switch (asked.question().request()) {
            case OpenSection open -> sectionToOpenInside(asked.section(open));
            case DoPermission act -> permissionInside(act.permission());
            case UseAgent use -> agentToUseInside(use.agent());
        };
        // "Binds Tenant Admins too."
        boolean bound = !asked.isAdmin() || asked.holds(Rule.BOUNDARY_BINDS_ADMINS);
        return inside || !bound ? null : "outside-boundary";
    }

    private boolean namesAnUnknownPermission(Section section) {
        return section.gate() == Gate.BY_PERMISSION && asked.permission(section.permission()) == null;
    }

    // "A by permission section: steps 3 and 4 are asked of the section and of its permission."
    private boolean sectionToOpenInside(Section section) {
        if (section.gate() == Gate.BY_PERMISSION && asked.holds(Rule.BY_PERMISSION_ASKS_ITS_PERMISSION)) {
            return sectionInside(section.key()) && permissionInside(section.permission());
        }
        return sectionInside(section.key());
    }

    // "Always inside: the section Access Management, …"
    boolean sectionInside(String key) {
        if (key.equals("access-management") && asked.holds(Rule.ACCESS_MANAGEMENT_IS_INSIDE)) {
            return true;
        }
        return asked.tenant().boundary().sections().has(key);
    }

    boolean permissionInside(String key) {
        Permission permission = asked.permission(key);
        // "… the core permissions, …"
        if (permission.core() && asked.holds(Rule.CORE_IS_INSIDE)) {
            return true;
        }
        // "Always outside, except in the management tenant: platform permissions."
        if (permission.platform()
                && !asked.tenant().management()
                && asked.holds(Rule.PLATFORM_IS_OUTSIDE_ORDINARY_TENANTS)) {
            return false;
        }
        return asked.tenant().boundary().permissions().has(key);
    }

    private boolean agentToUseInside(String key) {
        boolean use = permissionInside("agent:use");
        boolean useAssigned = permissionInside("agent:use-assigned");
        // "outside if neither agent:use nor agent:use-assigned is inside"
        boolean usable =
                asked.holds(Rule.ONE_USE_PERMISSION_INSIDE_SUFFICES) ? (use || useAssigned) : (use && useAssigned);
        // "… the tenant's own agents."
        boolean own = asked.tenant().agents().containsKey(key) && asked.holds(Rule.OWN_AGENTS_ARE_INSIDE);
        return usable && (own || asked.tenant().boundary().agents().has(key));
    }

    // "the plan includes the feature that the section or permission needs and the subscription is in good standing"
    @Nullable
    String plan() {
        // "Of an unknown thing step 4 passes"; "Binds Tenant Admins too."
        if (asked.unknown() != null || (asked.isAdmin() && !asked.holds(Rule.PLAN_BINDS_ADMINS))) {
            return null;
        }
        return switch (asked.question().request()) {
            case OpenSection open -> planOfSectionToOpen(asked.section(open));
            case DoPermission act -> planOf(act.permission());
            case UseAgent _ -> planOfUsingAgents();
        };
    }

    private @Nullable String planOfSectionToOpen(Section section) {
        if (section.gate() == Gate.BY_PERMISSION
                && !namesAnUnknownPermission(section)
                && asked.holds(Rule.BY_PERMISSION_ASKS_ITS_PERMISSION)) {
            return firstOf(planFor(section.feature()), planOf(section.permission()));
        }
        return planFor(section.feature());
    }

    // The spec names no feature for using an agent: that of either permission inside the boundary is enough.
    private @Nullable String planOfUsingAgents() {
        List<@Nullable String> answers = new ArrayList<>();
        for (String key : List.of("agent:use", "agent:use-assigned")) {
            if (permissionInside(key)) {
                answers.add(planOf(key));
            }
        }
        if (answers.isEmpty() || answers.contains(null)) {
            return null;
        }
        return firstOf(answers.getFirst(), answers.getLast());
    }

    // "within a step the first code in the order printed here wins"
    private @Nullable String firstOf(@Nullable String one, @Nullable String other) {
        String first = asked.holds(Rule.LACKING_BEFORE_LAPSED) ? "plan-lacks-feature" : "subscription-lapsed";
        return first.equals(other) || one == null ? other : one;
    }

    // "Core permissions, Settings and Subscription need no feature"
    @Nullable
    String planOf(String key) {
        Permission permission = asked.permission(key);
        return planFor(permission.core() && asked.holds(Rule.CORE_NEEDS_NO_FEATURE) ? null : permission.feature());
    }

    @Nullable
    String planFor(@Nullable String feature) {
        // "What needs no feature passes."
        if (feature == null && asked.holds(Rule.FEATURELESS_SURVIVES_A_LAPSE)) {
            return null;
        }
        boolean lacking = feature != null && !features().contains(feature);
        boolean lapsed = !inGoodStanding();
        if (lapsed && !asked.holds(Rule.LACKING_BEFORE_LAPSED)) {
            return "subscription-lapsed";
        }
        return lacking ? "plan-lacks-feature" : lapsed ? "subscription-lapsed" : null;
    }

    private Set<String> features() {
        return asked.world()
                .catalogue()
                .plans()
                .get(asked.tenant().subscription().plan());
    }

    // "past due or cancelled, or its trial is over"
    private boolean inGoodStanding() {
        Instant at = asked.question().at();
        Instant trialUntil = asked.tenant().subscription().trialUntil();
        return switch (asked.tenant().subscription().standing()) {
            case ACTIVE -> true;
            case TRIAL ->
                at.isBefore(trialUntil) || (at.equals(trialUntil) && !asked.holds(Rule.TRIAL_END_IS_EXCLUSIVE));
            case PAST_DUE, CANCELLED -> false;
        };
    }
}
