package org.portreeve.domain.state;

import org.jspecify.annotations.Nullable;
import org.portreeve.domain.agent.Agent;
import org.portreeve.domain.agent.AgentId;
import org.portreeve.domain.apikey.ApiKey;
import org.portreeve.domain.apikey.ApiKeyId;
import org.portreeve.domain.membership.Invitation;
import org.portreeve.domain.membership.Membership;
import org.portreeve.domain.membership.Person;
import org.portreeve.domain.membership.UserId;
import org.portreeve.domain.profile.ProfileId;
import org.portreeve.domain.profile.SecurityProfile;
import org.portreeve.domain.role.Exclusion;
import org.portreeve.domain.role.ExclusionId;
import org.portreeve.domain.role.Role;
import org.portreeve.domain.role.RoleId;
import org.portreeve.domain.tenancy.Resource;
import org.portreeve.domain.tenancy.ResourceId;
import org.portreeve.domain.tenancy.Subtenant;
import org.portreeve.domain.tenancy.SubtenantId;
import org.portreeve.domain.tenancy.Tenant;

/** Everything that a tenant holds at one version. People are those who have a membership in it. */
public record TenantState(
        Tenant tenant,
        Table<SubtenantId, Subtenant> subtenants,
        Table<RoleId, Role> roles,
        Table<ProfileId, SecurityProfile> profiles,
        Table<ExclusionId, Exclusion> exclusions,
        Table<AgentId, Agent> agents,
        Table<ResourceId, Resource> resources,
        Table<UserId, Person> people,
        Table<UserId, Membership> members,
        Table<UserId, Invitation> invitations,
        Table<ApiKeyId, ApiKey> apiKeys) {
    /** A tenant with nothing in it. */
    public static TenantState empty(Tenant tenant) {
        return new TenantState(
                tenant,
                Table.empty(),
                Table.empty(),
                Table.empty(),
                Table.empty(),
                Table.empty(),
                Table.empty(),
                Table.empty(),
                Table.empty(),
                Table.empty(),
                Table.empty());
    }

    /** Whether {@code scope} is {@code node} or one of its ancestors; false for an unknown node. */
    public boolean isWithin(SubtenantId node, SubtenantId scope) {
        Subtenant current = subtenants.get(node);
        for (int depth = subtenants.size(); current != null && depth > 0; depth--) {
            if (current.id().equals(scope)) {
                return true;
            }
            SubtenantId parent = current.parent();
            current = parent == null ? null : subtenants.get(parent);
        }
        return false;
    }

    /** How a person of this tenant is called; the number of somebody unknown. */
    public String labelOf(UserId user) {
        @Nullable Person person = people.get(user);
        return person == null ? user.toString() : person.label();
    }

    /** The same with another tenant record. */
    public TenantState withTenant(Tenant other) {
        return new TenantState(
                other,
                subtenants,
                roles,
                profiles,
                exclusions,
                agents,
                resources,
                people,
                members,
                invitations,
                apiKeys);
    }

    /** The same with other subtenants. */
    public TenantState withSubtenants(Table<SubtenantId, Subtenant> others) {
        return new TenantState(
                tenant, others, roles, profiles, exclusions, agents, resources, people, members, invitations, apiKeys);
    }

    /** The same with other roles. */
    public TenantState withRoles(Table<RoleId, Role> others) {
        return new TenantState(
                tenant,
                subtenants,
                others,
                profiles,
                exclusions,
                agents,
                resources,
                people,
                members,
                invitations,
                apiKeys);
    }

    /** The same with other security profiles. */
    public TenantState withProfiles(Table<ProfileId, SecurityProfile> others) {
        return new TenantState(
                tenant,
                subtenants,
                roles,
                others,
                exclusions,
                agents,
                resources,
                people,
                members,
                invitations,
                apiKeys);
    }

    /** The same with other exclusions. */
    public TenantState withExclusions(Table<ExclusionId, Exclusion> others) {
        return new TenantState(
                tenant, subtenants, roles, profiles, others, agents, resources, people, members, invitations, apiKeys);
    }

    /** The same with other agents. */
    public TenantState withAgents(Table<AgentId, Agent> others) {
        return new TenantState(
                tenant,
                subtenants,
                roles,
                profiles,
                exclusions,
                others,
                resources,
                people,
                members,
                invitations,
                apiKeys);
    }

    /** The same with other resources. */
    public TenantState withResources(Table<ResourceId, Resource> others) {
        return new TenantState(
                tenant, subtenants, roles, profiles, exclusions, agents, others, people, members, invitations, apiKeys);
    }

    /** The same with other people. */
    public TenantState withPeople(Table<UserId, Person> others) {
        return new TenantState(
                tenant,
                subtenants,
                roles,
                profiles,
                exclusions,
                agents,
                resources,
                others,
                members,
                invitations,
                apiKeys);
    }

    /** The same with other members. */
    public TenantState withMembers(Table<UserId, Membership> others) {
        return new TenantState(
                tenant,
                subtenants,
                roles,
                profiles,
                exclusions,
                agents,
                resources,
                people,
                others,
                invitations,
                apiKeys);
    }

    /** The same with one more or another member. */
    public TenantState withMember(Membership member) {
        return withMembers(members.with(member.user(), member));
    }

    /** The same with one more or another person. */
    public TenantState withPerson(Person person) {
        return withPeople(people.with(person.id(), person));
    }

    /** The same where {@code person} has come to be whom a placeholder stood for, with all that was meant for them. */
    public TenantState inPlaceOf(UserId placeholder, Person person) {
        Membership member = members.get(placeholder);
        if (member == null || placeholder.equals(person.id())) {
            return withPerson(person);
        }
        Invitation invitation = invitations.get(placeholder);
        Table<UserId, Invitation> others = invitations.without(placeholder);
        return withPeople(people.without(placeholder).with(person.id(), person))
                .withMembers(members.without(placeholder).with(person.id(), member.of(person.id())))
                .withInvitations(invitation == null ? others : others.with(person.id(), invitation.of(person.id())));
    }

    /** The same with other invitations. */
    public TenantState withInvitations(Table<UserId, Invitation> others) {
        return new TenantState(
                tenant, subtenants, roles, profiles, exclusions, agents, resources, people, members, others, apiKeys);
    }

    /** The same with other API keys. */
    public TenantState withApiKeys(Table<ApiKeyId, ApiKey> others) {
        return new TenantState(
                tenant,
                subtenants,
                roles,
                profiles,
                exclusions,
                agents,
                resources,
                people,
                members,
                invitations,
                others);
    }
}
