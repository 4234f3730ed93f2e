package org.portreeve.domain.change;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.portreeve.domain.Extent;
import org.portreeve.domain.Window;
import org.portreeve.domain.access.AccessRequest;
import org.portreeve.domain.access.AccessRules;
import org.portreeve.domain.access.Holding;
import org.portreeve.domain.access.Holdings;
import org.portreeve.domain.access.Situation;
import org.portreeve.domain.agent.AgentId;
import org.portreeve.domain.membership.AgentAccess;
import org.portreeve.domain.membership.BaseRole;
import org.portreeve.domain.membership.Membership;
import org.portreeve.domain.membership.MembershipStatus;
import org.portreeve.domain.membership.UserId;
import org.portreeve.domain.role.Permission;
import org.portreeve.domain.role.RoleAssignment;
import org.portreeve.domain.role.RoleId;
import org.portreeve.domain.section.SectionId;
import org.portreeve.domain.state.TenantState;
import org.portreeve.domain.tenancy.SubtenantId;

/** Whoever proposes a change, as the guards see them: what they may do before it. */
final class Asker {
    private static final Permission MANAGE_MEMBERS = new Permission("platform-member:manage");
    private static final Permission ASSIGN_ROLES = new Permission("role:assign");
    private static final RoleId USER_ADMINISTRATOR = new RoleId("user-administrator");

    private final Proposal proposal;
    private final TenantState tenant;
    private final @Nullable Membership member;

    Asker(Proposal proposal) {
        this.proposal = proposal;
        this.tenant = proposal.beforeOrEmpty();
        this.member = memberOf(proposal, tenant);
    }

    private static @Nullable Membership memberOf(Proposal proposal, TenantState tenant) {
        return switch (proposal.authority()) {
            case Authority.OfUser user -> tenant.members().get(user.user());
            case Authority.OfTenantKey _, Authority.OfPlatformKey _ -> standIn(BaseRole.TENANT_ADMIN, Map.of());
            case Authority.OfProvisioningKey _ ->
                standIn(
                        BaseRole.TENANT_USER,
                        Map.of(
                                USER_ADMINISTRATOR,
                                new RoleAssignment(USER_ADMINISTRATOR, Window.ALWAYS, "", "", Instant.EPOCH)));
            case Authority.OfSystem _ -> null;
        };
    }

    private static Membership standIn(BaseRole baseRole, Map<RoleId, RoleAssignment> roles) {
        return new Membership(
                new UserId(new UUID(0, 0)),
                MembershipStatus.ACTIVE,
                baseRole,
                null,
                Extent.all(),
                roles,
                Map.of(),
                Map.of(),
                AgentAccess.byDefault(false),
                new Membership.Details(Instant.EPOCH, null, null, null));
    }

    boolean isSystem() {
        return proposal.authority() instanceof Authority.OfSystem;
    }

    private boolean isPlatformKey() {
        return proposal.authority() instanceof Authority.OfPlatformKey;
    }

    boolean is(UserId user) {
        return proposal.authority() instanceof Authority.OfUser own
                && own.user().equals(user);
    }

    /** Whether they are a Tenant Admin in force, or act as one. */
    boolean isTenantAdmin() {
        return member != null && member.isTenantAdmin() && member.isInForce(proposal.at());
    }

    boolean holdsOnPlatform(Permission permission) {
        return isPlatformKey()
                || (proposal.authority() instanceof Authority.OfUser user
                        && user.platformPermissions().contains(permission));
    }

    /** Whether the decision lets them, in this tenant and on no resource in particular. */
    boolean may(Permission permission) {
        if (isSystem() || isPlatformKey() || holdsOnPlatform(permission)) {
            return true;
        }
        return AccessRules.decide(
                        new AccessRequest.DoPermission(permission),
                        new Situation(proposal.catalogue(), tenant, member, proposal.at()))
                .isAllowed();
    }

    /** Whether they administer people through the platform; never in the management tenant. */
    boolean managesMembersFromOutside() {
        return holdsOnPlatform(MANAGE_MEMBERS) && !tenant.tenant().isManagement();
    }

    boolean mayAssignRoles() {
        return managesMembersFromOutside() || may(ASSIGN_ROLES);
    }

    /** Whether their scope takes in everything in {@code scope}. */
    boolean reaches(Extent<SubtenantId> scope) {
        if (isSystem() || isPlatformKey() || managesMembersFromOutside() || isTenantAdmin()) {
            return true;
        }
        return member != null && Scopes.covers(tenant, member.scope(), scope);
    }

    /** Whether they hold a grant of the same at least as widely and for at least as long, from now on. */
    boolean holds(Holding wanted, Window window, Extent<SubtenantId> scope) {
        Permission permission = wanted.grant().permission();
        if (holdsOnPlatform(permission)) {
            return true;
        }
        return member != null
                && member.isInForce(proposal.at())
                && reaches(scope)
                && Holdings.of(proposal.catalogue(), tenant, member).of(permission).stream()
                        .anyMatch(own -> Scopes.covers(own.grant(), wanted.grant())
                                && Scopes.fromNowOn(Scopes.cut(own.window(), member.until()), proposal.at())
                                        .filter(held -> held.covers(window))
                                        .isPresent());
    }

    boolean has(SectionId section) {
        return allowed(new AccessRequest.OpenSection(section));
    }

    boolean has(AgentId agent) {
        return allowed(new AccessRequest.UseAgent(agent));
    }

    private boolean allowed(AccessRequest request) {
        return AccessRules.decide(request, new Situation(proposal.catalogue(), tenant, member, proposal.at()))
                .isAllowed();
    }

    List<Permission> lacking(List<Permission> permissions) {
        return permissions.stream().filter(permission -> !may(permission)).toList();
    }
}
