package org.portreeve.domain.access.oracle;

import org.jspecify.annotations.Nullable;
import org.portreeve.domain.access.oracle.World.Agent;
import org.portreeve.domain.access.oracle.World.Base;
import org.portreeve.domain.access.oracle.World.DoPermission;
import org.portreeve.domain.access.oracle.World.Member;
import org.portreeve.domain.access.oracle.World.OpenSection;
import org.portreeve.domain.access.oracle.World.Permission;
import org.portreeve.domain.access.oracle.World.Question;
import org.portreeve.domain.access.oracle.World.Section;
import org.portreeve.domain.access.oracle.World.Tenant;
import org.portreeve.domain.access.oracle.World.UseAgent;

/** One question about one world, with what it names looked up; {@code inverted} is the rule to get wrong, if any. */
record Case(
        World world,
        Question question,
        Tenant tenant,
        @Nullable Member member,
        @Nullable Rule inverted) {

    boolean holds(Rule rule) {
        return rule != inverted;
    }

    boolean isAdmin() {
        return member != null && member.base() == Base.ADMIN;
    }

    @Nullable
    Permission permission(String key) {
        return world.catalogue().permissions().get(key);
    }

    @Nullable
    Section section(OpenSection open) {
        return world.catalogue().sections().get(open.section());
    }

    /** The tenant's own, else one shared from the platform. */
    @Nullable
    Agent agent(String key) {
        Agent own = tenant.agents().get(key);
        return own != null ? own : world.sharedAgents().get(key);
    }

    /** "what is asked for exists": the code if it doesn't. */
    @Nullable
    String unknown() {
        return switch (question.request()) {
            case OpenSection open -> section(open) == null ? "unknown-section" : null;
            case DoPermission act -> permission(act.permission()) == null ? "unknown-permission" : null;
            case UseAgent use -> agent(use.agent()) == null ? "unknown-agent" : null;
        };
    }
}
