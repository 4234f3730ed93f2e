package org.portreeve.domain.access;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.portreeve.domain.Extent;
import org.portreeve.domain.agent.Agent;
import org.portreeve.domain.agent.AgentId;
import org.portreeve.domain.membership.Membership;
import org.portreeve.domain.role.Permission;
import org.portreeve.domain.section.SectionId;
import org.portreeve.domain.state.TenantState;
import org.portreeve.domain.tenancy.Resource;
import org.portreeve.domain.tenancy.ResourceId;
import org.portreeve.domain.tenancy.SubtenantId;

/** Step 5: the subtenant that is named, and that of the resource or agent, are each covered by the membership. */
final class ScopeStep {
    private ScopeStep() {}

    static StepResult ask(AccessRequest request, @Nullable SubtenantId named, Caps caps, Membership member) {
        List<Finding> findings = new ArrayList<>();
        if (named != null) {
            findings.add(
                    caps.tenant().subtenants().has(named)
                            ? finding(named, caps.tenant(), member)
                            : new Finding.Blocks(DenialCode.UNKNOWN_SUBTENANT, new Finding.AboutSubtenant(named)));
        }
        SubtenantId home = homeOf(request, caps);
        if (home != null) {
            findings.add(finding(home, caps.tenant(), member));
        }
        if (findings.isEmpty()) {
            findings.add(new Finding.NoSubtenantInvolved());
        }
        return StepResult.of(Step.SCOPE, findings);
    }

    private static @Nullable SubtenantId homeOf(AccessRequest request, Caps caps) {
        return switch (request) {
            case AccessRequest.OpenSection(SectionId _) -> null;
            case AccessRequest.UseAgent(AgentId id) ->
                homeOf(caps.tenant().agents().get(id));
            case AccessRequest.DoPermission(Permission permission, String resource) ->
                resource == null || caps.catalogue().definition(permission) == null
                        ? null
                        : homeOf(permission.resourceType(), resource, caps.tenant());
        };
    }

    private static @Nullable SubtenantId homeOf(String type, String id, TenantState tenant) {
        if (type.equals("agent")) {
            return homeOf(tenant.agents().get(new AgentId(id)));
        }
        Resource resource = tenant.resources().get(new ResourceId(type, id));
        return resource == null ? null : resource.subtenant();
    }

    private static @Nullable SubtenantId homeOf(@Nullable Agent agent) {
        return agent == null ? null : agent.subtenant();
    }

    private static Finding finding(SubtenantId node, TenantState tenant, Membership member) {
        return covers(member, tenant, node)
                ? new Finding.ScopeCovers(node)
                : new Finding.Blocks(DenialCode.OUTSIDE_SUBTENANTS, new Finding.AboutSubtenant(node));
    }

    static boolean covers(Membership member, TenantState tenant, SubtenantId node) {
        return member.isTenantAdmin()
                || switch (member.scope()) {
                    case Extent.All<SubtenantId> _ -> true;
                    case Extent.Listed<SubtenantId>(var scopes) ->
                        scopes.stream().anyMatch(scope -> tenant.isWithin(node, scope));
                };
    }
}
