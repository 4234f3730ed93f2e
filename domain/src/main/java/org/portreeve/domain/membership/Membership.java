package org.portreeve.domain.membership;

import java.time.Instant;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.portreeve.domain.Extent;
import org.portreeve.domain.KeyMap;
import org.portreeve.domain.history.Author;
import org.portreeve.domain.profile.ProfileId;
import org.portreeve.domain.role.RoleAssignment;
import org.portreeve.domain.role.RoleId;
import org.portreeve.domain.section.SectionId;
import org.portreeve.domain.section.SectionToggle;
import org.portreeve.domain.tenancy.SubtenantId;

/** A user in a tenant. */
public record Membership(
        UserId user,
        MembershipStatus status,
        BaseRole baseRole,
        @Nullable Instant until,
        Extent<SubtenantId> scope,
        Map<RoleId, RoleAssignment> roles,
        Map<ProfileId, ProfileAssignment> profiles,
        Map<SectionId, SectionToggle> sections,
        AgentAccess agents,
        Details details) {
    /** What a tenant notes about its member; an absent part is unknown. Since: when the membership began. */
    public record Details(
            Instant since,
            @Nullable String externalId,
            @Nullable String jobTitle,
            @Nullable String phone) {}

    /** Keeps copies in key order. */
    public Membership {
        roles = KeyMap.copyOf(roles);
        profiles = KeyMap.copyOf(profiles);
        sections = KeyMap.copyOf(sections);
    }

    /** Whether it is active and not past its end at {@code at}. */
    public boolean isInForce(Instant at) {
        return status == MembershipStatus.ACTIVE && !hasEnded(at);
    }

    /** Whether its end has come at {@code at}. */
    public boolean hasEnded(Instant at) {
        return until != null && !at.isBefore(until);
    }

    /** Whether the base role is Tenant Admin. */
    public boolean isTenantAdmin() {
        return baseRole == BaseRole.TENANT_ADMIN;
    }

    /** Whether the section is switched on; off where nothing is set. */
    public boolean isOn(SectionId section) {
        SectionToggle toggle = sections.get(section);
        return toggle != null && toggle.on();
    }

    /** The same with another status. */
    public Membership withStatus(MembershipStatus other) {
        return new Membership(user, other, baseRole, until, scope, roles, profiles, sections, agents, details);
    }

    /** The same with another base role. */
    public Membership withBaseRole(BaseRole other) {
        return new Membership(user, status, other, until, scope, roles, profiles, sections, agents, details);
    }

    /** The same with another end. */
    public Membership withUntil(@Nullable Instant other) {
        return new Membership(user, status, baseRole, other, scope, roles, profiles, sections, agents, details);
    }

    /** The same with another scope. */
    public Membership withScope(Extent<SubtenantId> other) {
        return new Membership(user, status, baseRole, until, other, roles, profiles, sections, agents, details);
    }

    /** The same with other role assignments. */
    public Membership withRoles(Map<RoleId, RoleAssignment> others) {
        return new Membership(user, status, baseRole, until, scope, others, profiles, sections, agents, details);
    }

    /** The same with other security profiles. */
    public Membership withProfiles(Map<ProfileId, ProfileAssignment> others) {
        return new Membership(user, status, baseRole, until, scope, roles, others, sections, agents, details);
    }

    /** The same with other section toggles. */
    public Membership withSections(Map<SectionId, SectionToggle> others) {
        return new Membership(user, status, baseRole, until, scope, roles, profiles, others, agents, details);
    }

    /** The same with other agent access. */
    public Membership withAgents(AgentAccess other) {
        return new Membership(user, status, baseRole, until, scope, roles, profiles, sections, other, details);
    }

    /** The same of another user: of the one who turned out to be meant. */
    public Membership of(UserId other) {
        return new Membership(other, status, baseRole, until, scope, roles, profiles, sections, agents, details);
    }

    /** The same with other details. */
    public Membership withDetails(Details other) {
        return new Membership(user, status, baseRole, until, scope, roles, profiles, sections, agents, other);
    }

    /** Everybody who granted something that this holds. */
    public Stream<Author> authors() {
        return Stream.concat(
                roles.values().stream().map(RoleAssignment::grantedBy),
                profiles.values().stream().map(ProfileAssignment::grantedBy));
    }
}
