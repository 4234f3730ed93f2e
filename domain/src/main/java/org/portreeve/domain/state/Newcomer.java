package org.portreeve.domain.state;

import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import org.portreeve.domain.Extent;
import org.portreeve.domain.Window;
import org.portreeve.domain.catalogue.Catalogue;
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
import org.portreeve.domain.section.Section;
import org.portreeve.domain.section.SectionId;
import org.portreeve.domain.section.SectionToggle;
import org.portreeve.domain.tenancy.Joining;
import org.portreeve.domain.tenancy.Tenant;

/** Somebody who joins a tenant: the defaults of that moment, copied. */
public final class Newcomer {
    private Newcomer() {}

    /** An active Tenant User of the whole tenant, with its joining roles, profiles, section defaults and agent access. */
    public static Membership join(Catalogue catalogue, Tenant tenant, UserId user, Instant now, Author grantedBy) {
        Joining joining = tenant.joining();
        Map<RoleId, RoleAssignment> roles = new TreeMap<>();
        joining.roles().forEach(id -> roles.put(id, new RoleAssignment(id, Window.ALWAYS, "", grantedBy, now)));
        Map<ProfileId, ProfileAssignment> profiles = new TreeMap<>();
        joining.profiles().forEach(id -> profiles.put(id, new ProfileAssignment(id, "", grantedBy, now)));
        return new Membership(
                user,
                MembershipStatus.ACTIVE,
                BaseRole.TENANT_USER,
                null,
                Extent.all(),
                roles,
                profiles,
                sections(catalogue, joining),
                AgentAccess.byDefault(joining.agentsAllowed()),
                new Membership.Details(now, null, null, null));
    }

    /**
     * What an invited membership becomes when it is accepted: the defaults of that moment, and over them what the invitation
     * chose. Roles and profiles of joining come to those that it names, unless it chose these parts.
     */
    public static Membership accept(
            Catalogue catalogue, Tenant tenant, Membership invited, Invitation invitation, Instant now) {
        Membership joined = join(catalogue, tenant, invited.user(), now, Author.PORTREEVE);
        Map<RoleId, RoleAssignment> roles = new TreeMap<>();
        Map<ProfileId, ProfileAssignment> profiles = new TreeMap<>();
        if (!invitation.chosen().contains(Invitation.Part.ROLES)) {
            roles.putAll(joined.roles());
            profiles.putAll(joined.profiles());
        }
        roles.putAll(invited.roles());
        profiles.putAll(invited.profiles());
        Map<SectionId, SectionToggle> sections = new TreeMap<>(joined.sections());
        invited.sections().forEach((id, toggle) -> {
            if (toggle.origin() == SectionToggle.Origin.OVERRIDE) {
                sections.put(id, toggle);
            }
        });
        boolean ownAgents = invitation.chosen().contains(Invitation.Part.AGENTS);
        Membership.Details details = invited.details();
        return new Membership(
                invited.user(),
                MembershipStatus.ACTIVE,
                invited.baseRole(),
                invited.until(),
                invited.scope(),
                roles,
                profiles,
                sections,
                ownAgents ? invited.agents() : joined.agents(),
                new Membership.Details(now, details.externalId(), details.jobTitle(), details.phone()));
    }

    /** The toggles that a newcomer starts with: one for every configurable section. */
    public static Map<SectionId, SectionToggle> sections(Catalogue catalogue, Joining joining) {
        Map<SectionId, SectionToggle> sections = new TreeMap<>();
        catalogue.sections().values().stream()
                .filter(Section::isConfigurable)
                .map(Section::id)
                .forEach(id -> sections.put(id, new SectionToggle(joining.allows(id), SectionToggle.Origin.DEFAULT)));
        return sections;
    }
}
