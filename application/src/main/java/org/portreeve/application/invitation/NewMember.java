package org.portreeve.application.invitation;

import java.time.Instant;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.portreeve.application.change.Snapshot;
import org.portreeve.domain.Extent;
import org.portreeve.domain.Malformed;
import org.portreeve.domain.Window;
import org.portreeve.domain.history.Author;
import org.portreeve.domain.membership.AgentAccess;
import org.portreeve.domain.membership.BaseRole;
import org.portreeve.domain.membership.Invitation;
import org.portreeve.domain.membership.Membership;
import org.portreeve.domain.membership.MembershipStatus;
import org.portreeve.domain.membership.ProfileAssignment;
import org.portreeve.domain.membership.UserId;
import org.portreeve.domain.profile.ProfileId;
import org.portreeve.domain.role.RoleAssignment;
import org.portreeve.domain.role.RoleId;
import org.portreeve.domain.section.SectionId;
import org.portreeve.domain.section.SectionToggle;
import org.portreeve.domain.state.Newcomer;
import org.portreeve.domain.state.TenantState;
import org.portreeve.domain.tenancy.SubtenantId;

/**
 * What somebody is to become. Sections that are not named, and agents where they are null, follow the defaults of the moment
 * of joining; the roles and profiles of joining come to those that are named, unless they are left out.
 */
public record NewMember(
        BaseRole baseRole,
        @Nullable Instant until,
        Extent<SubtenantId> scope,
        Map<RoleId, Window> roles,
        Set<ProfileId> profiles,
        boolean withJoiningRoles,
        Map<SectionId, Boolean> sections,
        @Nullable AgentAccess agents) {
    /** Keeps copies. */
    public NewMember {
        roles = Map.copyOf(roles);
        profiles = Set.copyOf(profiles);
        sections = Map.copyOf(sections);
    }

    /** A Tenant User as everybody becomes one, in {@code scope}. */
    public static NewMember user(Extent<SubtenantId> scope) {
        return new NewMember(BaseRole.TENANT_USER, null, scope, Map.of(), Set.of(), true, Map.of(), null);
    }

    /** The same with another base role. */
    public NewMember withBaseRole(BaseRole other) {
        return new NewMember(other, until, scope, roles, profiles, withJoiningRoles, sections, agents);
    }

    /** The same with these roles beside those of joining. */
    public NewMember withRoles(Map<RoleId, Window> others) {
        return new NewMember(baseRole, until, scope, others, profiles, withJoiningRoles, sections, agents);
    }

    /** The membership of somebody who joins at once, without being asked. */
    Membership joined(UserId user, TenantState state, Snapshot snapshot, Author by, String reason) {
        Invitation none =
                Invitation.pending(user, snapshot.now(), snapshot.now(), by, "").choosing(chosen());
        return Newcomer.accept(
                snapshot.catalogue(), state.tenant(), invited(user, state, snapshot, by, reason), none, snapshot.now());
    }

    /** The parts that joining leaves alone. */
    Set<Invitation.Part> chosen() {
        Set<Invitation.Part> parts = EnumSet.noneOf(Invitation.Part.class);
        if (!withJoiningRoles) {
            parts.add(Invitation.Part.ROLES);
        }
        if (agents != null) {
            parts.add(Invitation.Part.AGENTS);
        }
        return parts;
    }

    /** The membership as it waits for its acceptance; refuses an end that has come already. */
    Membership invited(UserId user, TenantState state, Snapshot snapshot, Author by, String reason) {
        Instant now = snapshot.now();
        if (until != null && !until.isAfter(now)) {
            throw new Malformed("until", until.toString());
        }
        Map<RoleId, RoleAssignment> assignments = new TreeMap<>();
        roles.forEach((id, window) -> assignments.put(id, new RoleAssignment(id, window, reason, by, now)));
        Map<ProfileId, ProfileAssignment> assigned = new TreeMap<>();
        profiles.forEach(id -> assigned.put(id, new ProfileAssignment(id, reason, by, now)));
        Map<SectionId, SectionToggle> toggles = new TreeMap<>(
                Newcomer.sections(snapshot.catalogue(), state.tenant().joining()));
        sections.forEach((id, on) -> toggles.put(id, new SectionToggle(on, SectionToggle.Origin.OVERRIDE)));
        return new Membership(
                user,
                MembershipStatus.INVITED,
                baseRole,
                until,
                scope,
                assignments,
                assigned,
                toggles,
                agents != null
                        ? agents
                        : AgentAccess.byDefault(state.tenant().joining().agentsAllowed()),
                new Membership.Details(now, null, null, null));
    }
}
