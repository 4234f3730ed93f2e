package org.portreeve.domain.change;

import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.portreeve.domain.agent.Agent;
import org.portreeve.domain.agent.AgentId;
import org.portreeve.domain.apikey.ApiKey;
import org.portreeve.domain.catalogue.Catalogue;
import org.portreeve.domain.membership.Invitation;
import org.portreeve.domain.membership.Membership;
import org.portreeve.domain.membership.Person;
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
        TenantState after = proposal.after();
        Names missing = new Missing(proposal, objections, false);
        changes.changes().forEach(change -> look(change, missing));
        if (!Cascade.of(changes).isNothing()) {
            lookEverywhere(after, new Missing(proposal, objections, true));
        }
        changes.of(Change.OfTenant.class).forEach(_ -> checkPlan(proposal, objections));
        changes.of(Change.OfSubtenant.class)
                .forEach(change -> checkCycle(new SubtenantId(change.key()), after, objections));
        if (!after.tenant().isManagement()) {
            changes.of(Change.OfRole.class)
                    .forEach(change -> checkRole(change.after(), proposal.catalogue(), objections));
        }
    }

    private static void look(Change change, Names names) {
        switch (change) {
            case Change.OfTenant(Tenant _, Tenant after) -> look(after, names::in);
            case Change.OfSubtenant(Subtenant _, Subtenant after) -> look(after, names::in);
            case Change.OfRole(Role _, Role after) -> look(after, names::in);
            case Change.OfProfile(SecurityProfile _, SecurityProfile after) -> look(after, names::in);
            case Change.OfExclusion(Exclusion _, Exclusion after) -> look(after, names::in);
            case Change.OfAgent(Agent _, Agent after) -> look(after, names::in);
            case Change.OfResource(Resource _, Resource after) -> look(after, names::in);
            case Change.OfMembership(Membership _, Membership after) -> look(after, names::in);
            case Change.OfPerson(Person _, Person _) -> {}
            case Change.OfInvitation(Invitation _, Invitation _) -> {}
            case Change.OfApiKey(ApiKey _, ApiKey _) -> {}
            case Change.OfCatalogue(Catalogue _, Catalogue _) -> {}
        }
    }

    private static <T> void look(@Nullable T thing, Consumer<T> names) {
        if (thing != null) {
            names.accept(thing);
        }
    }

    private static void lookEverywhere(TenantState state, Names names) {
        names.in(state.tenant());
        state.subtenants().forEach((_, subtenant) -> names.in(subtenant));
        state.profiles().forEach((_, profile) -> names.in(profile));
        state.exclusions().forEach((_, exclusion) -> names.in(exclusion));
        state.agents().forEach((_, agent) -> names.in(agent));
        state.resources().forEach((_, resource) -> names.in(resource));
        state.members().forEach((_, member) -> names.in(member));
    }

    private static void checkPlan(Proposal proposal, Consumer<Objection> objections) {
        Tenant tenant = proposal.after().tenant();
        String plan = tenant.subscription().plan().value();
        if (proposal.catalogue().plan(tenant.subscription().plan()) == null) {
            objections.accept(new Objection.StillNamed(
                    "plan", plan, "subscription", tenant.id().value(), false));
        }
    }

    private static void checkCycle(SubtenantId start, TenantState state, Consumer<Objection> objections) {
        Subtenant current = state.subtenants().get(start);
        for (int depth = state.subtenants().size(); current != null && depth > 0; depth--) {
            SubtenantId parent = current.parent();
            if (start.equals(parent)) {
                objections.accept(new Objection.SubtenantCycle(start.value()));
                return;
            }
            current = parent == null ? null : state.subtenants().get(parent);
        }
    }

    private static void checkRole(@Nullable Role role, Catalogue catalogue, Consumer<Objection> objections) {
        if (role != null) {
            role.grants().keySet().stream()
                    .filter(catalogue::isPlatform)
                    .forEach(permission ->
                            objections.accept(new Objection.PlatformPermissionInRole(role.id(), permission)));
        }
    }

    /** Objects to every name of what is not there, or, once everything is looked at, only of what was there before. */
    private record Missing(Proposal proposal, Consumer<Objection> objections, boolean onlyGone) implements Names {
        @Override
        public void role(RoleId role, String byKind, String byKey) {
            boolean existed = proposal.beforeOrEmpty().roles().has(role);
            check(proposal.after().roles().has(role), existed, "role", role.value(), byKind, byKey);
        }

        @Override
        public void profile(ProfileId profile, String byKind, String byKey) {
            boolean existed = proposal.beforeOrEmpty().profiles().has(profile);
            check(proposal.after().profiles().has(profile), existed, "profile", profile.value(), byKind, byKey);
        }

        @Override
        public void subtenant(SubtenantId subtenant, String byKind, String byKey) {
            boolean existed = proposal.beforeOrEmpty().subtenants().has(subtenant);
            check(proposal.after().subtenants().has(subtenant), existed, "subtenant", subtenant.value(), byKind, byKey);
        }

        @Override
        public void agent(AgentId agent, String byKind, String byKey) {
            boolean existed = proposal.beforeOrEmpty().agents().has(agent);
            check(proposal.after().agents().has(agent), existed, "agent", agent.value(), byKind, byKey);
        }

        @Override
        public void section(SectionId section, String byKind, String byKey) {
            check(proposal.catalogue().section(section) != null, false, "section", section.value(), byKind, byKey);
        }

        @Override
        public void permission(Permission permission, String byKind, String byKey) {
            boolean known = proposal.catalogue().definition(permission) != null;
            check(known, false, "permission", permission.value(), byKind, byKey);
        }

        private void check(boolean there, boolean existed, String kind, String key, String byKind, String byKey) {
            if (!there && (existed || !onlyGone)) {
                objections.accept(new Objection.StillNamed(kind, key, byKind, byKey, existed));
            }
        }
    }
}
