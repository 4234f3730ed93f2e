package org.portreeve.domain.change;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.portreeve.domain.Extent;
import org.portreeve.domain.Window;
import org.portreeve.domain.access.AccessRequest;
import org.portreeve.domain.access.AccessRules;
import org.portreeve.domain.access.Decision;
import org.portreeve.domain.access.Situation;
import org.portreeve.domain.access.Step;
import org.portreeve.domain.access.StepResult;
import org.portreeve.domain.agent.AgentId;
import org.portreeve.domain.membership.Membership;
import org.portreeve.domain.membership.UserId;
import org.portreeve.domain.role.Grant;
import org.portreeve.domain.role.Permission;
import org.portreeve.domain.section.SectionId;
import org.portreeve.domain.state.TenantState;
import org.portreeve.domain.tenancy.SubtenantId;
import org.portreeve.domain.tenancy.TenantStatus;

/** Whoever proposes a change, as the guards see them: what they may do before it. */
final class Asker {
    static final Permission CREATE_TENANTS = new Permission("tenant:create");
    private static final Permission MANAGE_MEMBERS = new Permission("platform-member:manage");
    private static final Permission ASSIGN_ROLES = new Permission("role:assign");

    private final Proposal proposal;
    private final TenantState tenant;
    private final @Nullable Membership member;
    private final @Nullable Held held;
    private final Map<Need, Boolean> known = new HashMap<>();

    Asker(Proposal proposal) {
        this.proposal = proposal;
        this.tenant = proposal.beforeOrEmpty();
        this.member = memberOf(proposal, tenant);
        this.held = member == null ? null : new Held(proposal.catalogue(), tenant, member, proposal.at());
    }

    private static @Nullable Membership memberOf(Proposal proposal, TenantState tenant) {
        return switch (proposal.authority()) {
            case Authority.OfUser user -> tenant.members().get(user.user());
            case Authority.OfTenantKey _, Authority.OfPlatformKey _ -> StandIn.administering();
            case Authority.OfProvisioningKey _ -> StandIn.provisioning();
            case Authority.OfSystem _ -> null;
        };
    }

    boolean isSystem() {
        return proposal.authority() instanceof Authority.OfSystem;
    }

    private boolean isPlatformKey() {
        return proposal.authority() instanceof Authority.OfPlatformKey;
    }

    boolean is(@Nullable UserId user) {
        return proposal.authority() instanceof Authority.OfUser own
                && own.user().equals(user);
    }

    boolean isMember() {
        return member != null;
    }

    private boolean isInForce() {
        return member != null && member.isInForce(proposal.at());
    }

    /** Whether they are a Tenant Admin in force, or act as one: keys do, and so does who makes the tenant. */
    boolean isTenantAdmin() {
        if (isPlatformKey() || proposal.before() == null) {
            return holdsOnPlatform(CREATE_TENANTS);
        }
        return member != null
                && member.isTenantAdmin()
                && isInForce()
                && tenant.tenant().status() == TenantStatus.ACTIVE;
    }

    boolean holdsOnPlatform(Permission permission) {
        return isPlatformKey()
                || (proposal.authority() instanceof Authority.OfUser user
                        && user.platformPermissions().contains(permission));
    }

    boolean may(Permission permission) {
        return may(permission, null);
    }

    /** Whether they hold it on the platform, or the decision lets them do it in this tenant. */
    boolean may(Permission permission, @Nullable String resource) {
        return isSystem()
                || isPlatformKey()
                || holdsOnPlatform(permission)
                || decide(permission, resource).isAllowed();
    }

    boolean may(Need need) {
        return known.computeIfAbsent(
                need,
                _ -> mayFromOutside(need)
                        || need.anyOf().stream().anyMatch(permission -> may(permission, need.resource())));
    }

    /** The permission that only the plan keeps them from, if any is needed. */
    Optional<Permission> closedByPlan(Need need) {
        return need.anyOf().stream()
                .filter(permission -> decide(permission, need.resource()).steps().stream()
                        .allMatch(step -> (step.outcome() == StepResult.Outcome.PASS) == (step.step() != Step.PLAN)))
                .findFirst();
    }

    private Decision decide(Permission permission, @Nullable String resource) {
        return AccessRules.decide(
                new AccessRequest.DoPermission(permission, resource),
                new Situation(proposal.catalogue(), tenant, member, proposal.at()));
    }

    /** Whether the platform lets them, whatever they are in this tenant. */
    boolean mayFromOutside(Need need) {
        return need.anyOf().stream()
                .anyMatch(permission ->
                        holdsOnPlatform(permission) || (Need.isAboutPeople(permission) && managesMembersFromOutside()));
    }

    /** Whether they administer people through the platform; never in the management tenant. */
    boolean managesMembersFromOutside() {
        return holdsOnPlatform(MANAGE_MEMBERS) && !tenant.tenant().isManagement();
    }

    boolean mayAssignRoles() {
        return managesMembersFromOutside() || may(ASSIGN_ROLES);
    }

    /** Whether they may act on people everywhere in {@code scope}. */
    boolean reaches(Extent<SubtenantId> scope) {
        return isSystem() || isTenantAdmin() || managesMembersFromOutside() || covers(scope);
    }

    /** Whether their own membership covers everything in {@code scope}. */
    boolean covers(Extent<SubtenantId> scope) {
        return member != null && Scopes.covers(tenant, Territory.scopeOf(member), scope);
    }

    /** Whether they hold the same at least as widely, there and for as long. */
    boolean holds(Grant wanted, Window window, Extent<SubtenantId> scope) {
        if (isPlatformKey()) {
            return true;
        }
        if (held == null) {
            return holdsOnPlatform(wanted.permission());
        }
        return isInForce() && covers(scope) && held.covers(wanted, window);
    }

    /** Whether they hold less than {@code wanted} at this moment. */
    boolean lacks(Grant wanted) {
        if (held == null) {
            return !holdsOnPlatform(wanted.permission());
        }
        return !isPlatformKey() && !(isInForce() && held.coversNow(wanted));
    }

    /** Whether the section is on for them, there and for as long. */
    boolean hasOn(SectionId section, Window window, Extent<SubtenantId> scope) {
        return member != null && lasts(member, window) && covers(scope) && (isTenantAdmin() || member.isOn(section));
    }

    /** Whether they may use the agent, boundary and plan aside, there and for as long. */
    boolean uses(AgentId agent, Window window, Extent<SubtenantId> scope) {
        if (member == null || held == null || !lasts(member, window) || !covers(scope)) {
            return false;
        }
        Set<String> one = Set.of(agent.value());
        return isTenantAdmin()
                || (!member.agents().blocked().contains(agent)
                        && (held.covers(Grant.on(Permission.AGENT_USE, one), window)
                                || (member.agents().allows(agent)
                                        && held.covers(Grant.on(Permission.AGENT_USE_ASSIGNED, one), window))));
    }

    /** Whether they may use every agent that there is and will be, save at most those. */
    boolean usesAllBut(Set<AgentId> agents, Window window, Extent<SubtenantId> scope) {
        if (member == null || held == null || !lasts(member, window) || !covers(scope)) {
            return false;
        }
        return isTenantAdmin()
                || (agents.containsAll(member.agents().blocked())
                        && (held.covers(Grant.unlimited(Permission.AGENT_USE), window)
                                || (member.agents().allowedByDefault()
                                        && held.covers(Grant.unlimited(Permission.AGENT_USE_ASSIGNED), window))));
    }

    private boolean lasts(Membership own, Window window) {
        return isInForce()
                && Scopes.left(Window.ALWAYS, own.until(), proposal.at())
                        .filter(part -> part.covers(window))
                        .isPresent();
    }
}
