package org.portreeve.domain.change;

import org.jspecify.annotations.Nullable;
import org.portreeve.domain.Extent;
import org.portreeve.domain.agent.Agent;
import org.portreeve.domain.agent.AgentId;
import org.portreeve.domain.membership.Membership;
import org.portreeve.domain.profile.ProfileId;
import org.portreeve.domain.profile.SecurityProfile;
import org.portreeve.domain.role.Exclusion;
import org.portreeve.domain.role.Permission;
import org.portreeve.domain.role.Role;
import org.portreeve.domain.role.RoleId;
import org.portreeve.domain.section.SectionId;
import org.portreeve.domain.tenancy.Resource;
import org.portreeve.domain.tenancy.Subtenant;
import org.portreeve.domain.tenancy.SubtenantId;
import org.portreeve.domain.tenancy.Tenant;

/** Hears of everything that a thing names, each with what names it. */
interface Names {
    void role(RoleId role, String byKind, String byKey);

    void profile(ProfileId profile, String byKind, String byKey);

    void subtenant(SubtenantId subtenant, String byKind, String byKey);

    void agent(AgentId agent, String byKind, String byKey);

    void section(SectionId section, String byKind, String byKey);

    void permission(Permission permission, String byKind, String byKey);

    default void in(Tenant tenant) {
        String by = tenant.id().value();
        tenant.joining().roles().forEach(role -> role(role, "joining", by));
        tenant.joining().profiles().forEach(profile -> profile(profile, "joining", by));
        tenant.joining().sections().keySet().forEach(section -> section(section, "joining", by));
        if (tenant.boundary().sections() instanceof Extent.Listed<SectionId>(var sections)) {
            sections.forEach(section -> section(section, "boundary", by));
        }
        if (tenant.boundary().permissions() instanceof Extent.Listed<Permission>(var permissions)) {
            permissions.forEach(permission -> permission(permission, "boundary", by));
        }
    }

    default void in(Subtenant subtenant) {
        home(subtenant.parent(), "subtenant", subtenant.id().value());
    }

    default void in(Role role) {
        role.grants()
                .keySet()
                .forEach(permission -> permission(permission, "role", role.id().value()));
    }

    default void in(SecurityProfile profile) {
        profile.roles().forEach(role -> role(role, "profile", profile.id().value()));
    }

    default void in(Exclusion exclusion) {
        exclusion.roles().forEach(role -> role(role, "exclusion", exclusion.id().value()));
    }

    default void in(Agent agent) {
        home(agent.subtenant(), "agent", agent.id().value());
    }

    default void in(Resource resource) {
        home(
                resource.subtenant(),
                "resource",
                resource.id().type() + ":" + resource.id().id());
    }

    default void in(Membership member) {
        String by = member.user().toString();
        member.roles().keySet().forEach(role -> role(role, "member", by));
        member.profiles().keySet().forEach(profile -> profile(profile, "member", by));
        if (member.scope() instanceof Extent.Listed<SubtenantId>(var subtenants)) {
            subtenants.forEach(subtenant -> subtenant(subtenant, "member", by));
        }
        member.agents().allowed().forEach(agent -> agent(agent, "member", by));
        member.agents().blocked().forEach(agent -> agent(agent, "member", by));
        member.sections().keySet().forEach(section -> section(section, "member", by));
    }

    private void home(@Nullable SubtenantId subtenant, String byKind, String byKey) {
        if (subtenant != null) {
            subtenant(subtenant, byKind, byKey);
        }
    }
}
