package org.portreeve.domain.change;

import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.portreeve.domain.Extent;
import org.portreeve.domain.Window;
import org.portreeve.domain.membership.AgentAccess;
import org.portreeve.domain.membership.BaseRole;
import org.portreeve.domain.membership.Membership;
import org.portreeve.domain.membership.MembershipStatus;
import org.portreeve.domain.profile.ProfileId;
import org.portreeve.domain.role.RoleId;
import org.portreeve.domain.section.SectionId;
import org.portreeve.domain.tenancy.SubtenantId;

/** All of a membership that decisions look at from some moment on: members of one shape are allowed the same. */
record Shape(
        MembershipStatus status,
        BaseRole baseRole,
        @Nullable Instant until,
        Extent<SubtenantId> scope,
        Map<RoleId, Window> roles,
        Set<ProfileId> profiles,
        Set<SectionId> sections,
        AgentAccess agents) {
    static @Nullable Shape of(@Nullable Membership member, Instant now) {
        if (member == null) {
            return null;
        }
        Map<RoleId, Window> roles = new HashMap<>();
        member.roles().forEach((id, assignment) -> {
            if (!assignment.window().hasEnded(now)) {
                roles.put(id, assignment.window());
            }
        });
        Set<SectionId> sections = new HashSet<>();
        member.sections().forEach((id, toggle) -> {
            if (toggle.on()) {
                sections.add(id);
            }
        });
        return new Shape(
                member.status(),
                member.baseRole(),
                member.until(),
                member.scope(),
                roles,
                member.profiles().keySet(),
                sections,
                member.agents());
    }
}
