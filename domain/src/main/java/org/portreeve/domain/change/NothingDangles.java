package org.portreeve.domain.change;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.portreeve.domain.Extent;
import org.portreeve.domain.agent.Agent;
import org.portreeve.domain.agent.AgentId;
import org.portreeve.domain.membership.Email;
import org.portreeve.domain.membership.Membership;
import org.portreeve.domain.membership.UserId;
import org.portreeve.domain.profile.ProfileId;
import org.portreeve.domain.profile.SecurityProfile;
import org.portreeve.domain.role.Exclusion;
import org.portreeve.domain.role.Permission;
import org.portreeve.domain.role.Role;
import org.portreeve.domain.role.RoleId;
import org.portreeve.domain.section.SectionId;
import org.portreeve.domain.state.TenantState;
import org.portreeve.domain.tenancy.Resource;
import org.portreeve.domain.tenancy.Subtenant;
import org.portreeve.domain.tenancy.SubtenantId;
import org.portreeve.domain.tenancy.Tenant;

/** Everything that is named in the resulting state exists in it, and is named where it may be. */
final class NothingDangles implements Guard {
    @Override
    public void check(Proposal proposal, ChangeSet changes, Consumer<Objection> objections) {
        Check check = new Check(proposal, objections);
        TenantState after = proposal.after();
        check.tenant(after.tenant());
        after.subtenants().forEach((_, subtenant) -> check.subtenant(subtenant));
        after.roles().forEach((_, role) -> check.role(role));
        after.profiles().forEach((_, profile) -> check.profile(profile));
        after.exclusions().forEach((_, exclusion) -> check.exclusion(exclusion));
        after.agents().forEach((_, agent) -> check.agent(agent));
        after.resources().forEach((_, resource) -> check.resource(resource));
        if (removesSomething(changes)) {
            after.members().forEach((_, member) -> check.member(member));
        } else {
            changes.of(Change.OfMembership.class).forEach(change -> {
                if (change.after() != null) {
                    check.member(change.after());
                }
            });
        }
        check.externalIds(changes);
    }

    private static boolean removesSomething(ChangeSet changes) {
        return changes.changes().stream()
                .anyMatch(change -> change.isRemoval() && !(change instanceof Change.OfMembership));
    }

    private record Check(Proposal proposal, Consumer<Objection> objections) {
        void tenant(Tenant tenant) {
            String by = tenant.id().value();
            tenant.joining().roles().forEach(role -> needRole(role, "joining", by));
            tenant.joining().profiles().forEach(profile -> needProfile(profile, "joining", by));
            tenant.joining().sections().keySet().forEach(section -> needSection(section, "joining", by));
            if (tenant.boundary().sections() instanceof Extent.Listed<SectionId>(var sections)) {
                sections.forEach(section -> needSection(section, "boundary", by));
            }
            if (tenant.boundary().permissions() instanceof Extent.Listed<Permission>(var permissions)) {
                permissions.forEach(permission -> needPermission(permission, "boundary", by));
            }
            if (proposal.catalogue().plan(tenant.subscription().plan()) == null) {
                missing("plan", tenant.subscription().plan().value(), "subscription", by, false);
            }
        }

        void subtenant(Subtenant subtenant) {
            SubtenantId parent = subtenant.parent();
            if (parent != null) {
                needSubtenant(parent, "subtenant", subtenant.id().value());
                SubtenantId current = parent;
                for (int depth = proposal.after().subtenants().size(); current != null; depth--) {
                    if (depth < 0) {
                        objections.accept(
                                new Objection.SubtenantCycle(subtenant.id().value()));
                        return;
                    }
                    Subtenant next = proposal.after().subtenants().get(current);
                    current = next == null ? null : next.parent();
                }
            }
        }

        void role(Role role) {
            for (Permission permission : role.grants().keySet()) {
                needPermission(permission, "role", role.id().value());
                if (proposal.catalogue().isPlatform(permission)
                        && !proposal.after().tenant().isManagement()) {
                    objections.accept(new Objection.PlatformPermissionInRole(role.id(), permission));
                }
            }
        }

        void profile(SecurityProfile profile) {
            profile.roles()
                    .forEach(role -> needRole(role, "profile", profile.id().value()));
        }

        void exclusion(Exclusion exclusion) {
            exclusion
                    .roles()
                    .forEach(role -> needRole(role, "exclusion", exclusion.id().value()));
        }

        void agent(Agent agent) {
            needSubtenant(agent.subtenant(), "agent", agent.id().value());
        }

        void resource(Resource resource) {
            needSubtenant(
                    resource.subtenant(),
                    "resource",
                    resource.id().type() + ":" + resource.id().id());
        }

        void member(Membership member) {
            String by = member.user().toString();
            member.roles().keySet().forEach(role -> needRole(role, "member", by));
            member.profiles().keySet().forEach(profile -> needProfile(profile, "member", by));
            if (member.scope() instanceof Extent.Listed<SubtenantId>(var subtenants)) {
                subtenants.forEach(subtenant -> needSubtenant(subtenant, "member", by));
            }
            member.agents().allowed().forEach(agent -> needAgent(agent, by));
            member.agents().blocked().forEach(agent -> needAgent(agent, by));
            member.sections().keySet().forEach(section -> needSection(section, "member", by));
        }

        void externalIds(ChangeSet changes) {
            if (changes.of(Change.OfMembership.class).findAny().isEmpty()
                    && changes.of(Change.OfPerson.class).findAny().isEmpty()) {
                return;
            }
            TenantState after = proposal.after();
            Map<String, UserId> emails = new HashMap<>();
            after.people().forEach((user, person) -> {
                Email email = person.email();
                if (email != null && after.members().has(user)) {
                    emails.put(email.value(), user);
                }
            });
            Map<String, UserId> seen = new HashMap<>();
            after.members().forEach((user, member) -> {
                String id = member.details().externalId();
                if (id != null) {
                    UserId other = seen.putIfAbsent(id, user);
                    UserId addressed = emails.get(id.toLowerCase(java.util.Locale.ROOT));
                    if (other != null || (addressed != null && !addressed.equals(user))) {
                        objections.accept(new Objection.ExternalIdTaken(user, id));
                    }
                }
            });
        }

        private void needRole(RoleId role, String kind, String by) {
            if (!proposal.after().roles().has(role)) {
                missing(
                        "role",
                        role.value(),
                        kind,
                        by,
                        proposal.beforeOrEmpty().roles().has(role));
            }
        }

        private void needProfile(ProfileId profile, String kind, String by) {
            if (!proposal.after().profiles().has(profile)) {
                missing(
                        "profile",
                        profile.value(),
                        kind,
                        by,
                        proposal.beforeOrEmpty().profiles().has(profile));
            }
        }

        private void needSubtenant(@Nullable SubtenantId subtenant, String kind, String by) {
            if (subtenant != null && !proposal.after().subtenants().has(subtenant)) {
                missing(
                        "subtenant",
                        subtenant.value(),
                        kind,
                        by,
                        proposal.beforeOrEmpty().subtenants().has(subtenant));
            }
        }

        private void needAgent(AgentId agent, String by) {
            if (!proposal.after().agents().has(agent)) {
                missing(
                        "agent",
                        agent.value(),
                        "member",
                        by,
                        proposal.beforeOrEmpty().agents().has(agent));
            }
        }

        private void needSection(SectionId section, String kind, String by) {
            if (proposal.catalogue().section(section) == null) {
                missing("section", section.value(), kind, by, false);
            }
        }

        private void needPermission(Permission permission, String kind, String by) {
            if (proposal.catalogue().definition(permission) == null) {
                missing("permission", permission.value(), kind, by, false);
            }
        }

        private void missing(String kind, String key, String byKind, String by, boolean existed) {
            objections.accept(new Objection.StillNamed(kind, key, byKind, by, existed));
        }
    }
}
