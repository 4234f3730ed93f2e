package org.portreeve.application.configuration;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.portreeve.domain.Extent;
import org.portreeve.domain.agent.AgentId;
import org.portreeve.domain.membership.AgentAccess;
import org.portreeve.domain.membership.BaseRole;
import org.portreeve.domain.membership.Invitation;
import org.portreeve.domain.membership.Membership;
import org.portreeve.domain.membership.MembershipStatus;
import org.portreeve.domain.membership.Person;
import org.portreeve.domain.membership.ProfileAssignment;
import org.portreeve.domain.membership.UserId;
import org.portreeve.domain.profile.ProfileId;
import org.portreeve.domain.role.RoleAssignment;
import org.portreeve.domain.role.RoleId;
import org.portreeve.domain.section.SectionId;
import org.portreeve.domain.section.SectionToggle;
import org.portreeve.domain.state.Newcomer;
import org.portreeve.domain.state.Table;
import org.portreeve.domain.state.TenantState;
import org.portreeve.domain.tenancy.Joining;
import org.portreeve.domain.tenancy.SubtenantId;

/** What a document makes of the members. */
final class MembersPart {
    private final Merging merging;
    private final Joining joining;
    private final NewInvitations newInvitations;
    private final Instant now;

    MembersPart(Merging merging, Joining joining, NewInvitations newInvitations) {
        this.merging = merging;
        this.joining = joining;
        this.newInvitations = newInvitations;
        this.now = merging.snapshot().now();
    }

    TenantState apply(List<MatchedMember> matches, TenantState state) {
        List<Membership> members = new ArrayList<>();
        List<Person> people = new ArrayList<>();
        List<Invitation> invitations = new ArrayList<>();
        for (MatchedMember match : matches) {
            UserId user = match.person().id();
            merging.places().putMember(user, match.entry().path());
            Membership old = merging.before().members().get(user);
            Membership member = member(match.entry(), user, old);
            members.add(old != null && old.equals(member) ? old : member);
            people.add(match.person());
            invitation(match, member, old).ifPresent(invitations::add);
        }
        return state.withMembers(Table.of(members, Membership::user))
                .withPeople(Table.of(people, Person::id))
                .withInvitations(Table.of(invitations, Invitation::user));
    }

    /** One that is pending or was accepted stays; agents that the document changes are not left to the defaults. */
    private Optional<Invitation> invitation(MatchedMember match, Membership member, @Nullable Membership old) {
        boolean pending = member.status() == MembershipStatus.INVITED;
        boolean setsAgents =
                match.entry().agents() != null && (old == null || !old.agents().equals(member.agents()));
        Invitation known = merging.before().invitations().get(member.user());
        if (known == null) {
            return pending
                    ? Optional.of(newInvitations.make(member.user(), now, merging.actor(), setsAgents))
                    : Optional.empty();
        }
        if (!pending && known.acceptedAt() == null) {
            return Optional.empty();
        }
        Set<Invitation.Part> chosen = new HashSet<>(known.chosen());
        if (pending && setsAgents) {
            chosen.add(Invitation.Part.AGENTS);
        }
        return Optional.of(known.choosing(chosen));
    }

    private Membership member(ConfigurationDocument.MemberEntry entry, UserId user, @Nullable Membership old) {
        MembershipStatus status = status(entry, old);
        boolean joins = status != MembershipStatus.INVITED && (old == null || old.status() == MembershipStatus.INVITED);
        Map<SectionId, SectionToggle> start = new TreeMap<>();
        if (joins) {
            start.putAll(Newcomer.sections(merging.catalogue(), joining));
        }
        if (old != null) {
            start.putAll(old.sections());
        }
        entry.sections().forEach((id, toggle) -> name(user, "section", id.value(), toggle.path()));
        return new Membership(
                user,
                status,
                entry.baseRole() == null ? BaseRole.TENANT_USER : entry.baseRole(),
                entry.until() != null ? entry.until().value() : old == null ? null : old.until(),
                scope(entry, user, old),
                roles(entry, user, old),
                profiles(entry, user, old),
                MemberSections.merge(merging, start, entry.sections()),
                agents(entry, user, old),
                details(entry, old, joins));
    }

    private MembershipStatus status(ConfigurationDocument.MemberEntry entry, @Nullable Membership old) {
        if (entry.status() == null) {
            return old == null ? MembershipStatus.ACTIVE : old.status();
        }
        MembershipStatus wanted = entry.status().value();
        if (wanted == MembershipStatus.INVITED && old != null && old.status() != MembershipStatus.INVITED) {
            merging.flaw(entry.status().path(), "already-a-member", wanted.key());
            return old.status();
        }
        return wanted;
    }

    private Membership.Details details(
            ConfigurationDocument.MemberEntry entry, @Nullable Membership old, boolean joins) {
        Membership.Details was = old == null ? new Membership.Details(now, null, null, null) : old.details();
        return new Membership.Details(
                joins ? now : was.since(),
                entry.externalId() != null ? entry.externalId().value() : was.externalId(),
                was.jobTitle(),
                was.phone());
    }

    private Extent<SubtenantId> scope(ConfigurationDocument.MemberEntry entry, UserId user, @Nullable Membership old) {
        ConfigurationDocument.ScopeEntry scope = entry.scope();
        if (scope == null) {
            if (old == null) {
                merging.flaw(entry.path(), Flaw.MISSING, "scope");
            }
            return old == null ? Extent.of(Set.of()) : old.scope();
        }
        scope.subtenants().forEach(item -> name(user, "subtenant", item.value().value(), item.path()));
        return scope.wholeTenant() ? Extent.all() : Extent.of(merging.distinct(scope.subtenants()));
    }

    private Map<RoleId, RoleAssignment> roles(
            ConfigurationDocument.MemberEntry entry, UserId user, @Nullable Membership old) {
        Map<RoleId, RoleAssignment> roles = new TreeMap<>();
        for (ConfigurationDocument.AssignmentEntry item : entry.roles()) {
            name(user, "role", item.role().value(), item.path());
            RoleAssignment was = old == null ? null : old.roles().get(item.role());
            boolean same = was != null
                    && was.window().equals(item.window())
                    && was.reason().equals(item.reason());
            RoleAssignment is = same && was != null
                    ? was
                    : new RoleAssignment(item.role(), item.window(), item.reason(), merging.actor(), now);
            if (roles.putIfAbsent(item.role(), is) != null) {
                merging.flaw(item.path(), Flaw.DUPLICATE, item.role().value());
            }
        }
        return roles;
    }

    private Map<ProfileId, ProfileAssignment> profiles(
            ConfigurationDocument.MemberEntry entry, UserId user, @Nullable Membership old) {
        Map<ProfileId, ProfileAssignment> profiles = new TreeMap<>();
        entry.profiles().forEach(item -> name(user, "profile", item.value().value(), item.path()));
        for (ProfileId id : merging.distinct(entry.profiles())) {
            ProfileAssignment was = old == null ? null : old.profiles().get(id);
            profiles.put(id, was == null ? new ProfileAssignment(id, "", merging.actor(), now) : was);
        }
        return profiles;
    }

    private AgentAccess agents(ConfigurationDocument.MemberEntry entry, UserId user, @Nullable Membership old) {
        AgentAccess was = old == null ? AgentAccess.byDefault(joining.agentsAllowed()) : old.agents();
        ConfigurationDocument.AgentsEntry agents = entry.agents();
        if (agents == null) {
            return was;
        }
        Set<AgentId> allowed = listed(agents.allowed(), user, was.allowed());
        Set<AgentId> blocked = new HashSet<>(listed(agents.blocked(), user, was.blocked()));
        for (AgentId both : allowed) {
            if (blocked.remove(both)) {
                merging.flaw(agents.path() + "/blocked", Flaw.DUPLICATE, both.value());
            }
        }
        return new AgentAccess(
                agents.allowedByDefault() == null ? was.allowedByDefault() : agents.allowedByDefault(),
                allowed,
                blocked);
    }

    private Set<AgentId> listed(@Nullable List<Located<AgentId>> items, UserId user, Set<AgentId> absent) {
        if (items == null) {
            return absent;
        }
        items.forEach(item -> name(user, "agent", item.value().value(), item.path()));
        return merging.distinct(items);
    }

    private void name(UserId user, String kind, String key, String path) {
        merging.places().put("member", user.toString(), kind, key, path);
    }
}
