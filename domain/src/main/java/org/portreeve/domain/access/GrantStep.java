package org.portreeve.domain.access;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.portreeve.domain.agent.Agent;
import org.portreeve.domain.agent.AgentId;
import org.portreeve.domain.membership.Membership;
import org.portreeve.domain.role.Permission;
import org.portreeve.domain.section.Section;
import org.portreeve.domain.section.SectionGate;
import org.portreeve.domain.section.SectionId;

/** Step 6: something grants it. */
final class GrantStep {
    private final Caps caps;
    private final Membership member;
    private final Holdings holdings;

    private GrantStep(Caps caps, Membership member) {
        this.caps = caps;
        this.member = member;
        this.holdings = Holdings.of(caps.catalogue(), caps.tenant(), member);
    }

    static StepResult ask(AccessRequest request, Caps caps, Membership member) {
        GrantStep step = new GrantStep(caps, member);
        return StepResult.of(
                Step.GRANT,
                switch (request) {
                    case AccessRequest.OpenSection(SectionId id) ->
                        step.section(caps.catalogue().section(id), id);
                    case AccessRequest.DoPermission(Permission permission, String resource) ->
                        step.permission(permission, resource);
                    case AccessRequest.UseAgent(AgentId id) ->
                        step.agent(caps.tenant().agents().get(id), id);
                });
    }

    private List<Finding> section(@Nullable Section section, SectionId id) {
        if (section == null) {
            return blocked(DenialCode.NO_ROLE_GRANTS, new Finding.AboutSection(id));
        }
        if (member.isTenantAdmin()) {
            return List.of(new Finding.TenantAdminCovers());
        }
        return switch (section.gate()) {
            case SectionGate.AdminOnly _ -> adminOnly(id);
            case SectionGate.AlwaysAccessible _ -> List.of(new Finding.GateIsOpen(id));
            case SectionGate.Configurable _ ->
                member.isOn(id)
                        ? List.of(new Finding.SectionIsOn(id))
                        : blocked(DenialCode.SECTION_SWITCHED_OFF, new Finding.AboutSection(id));
            case SectionGate.ByPermission(Permission permission) -> permission(permission, null);
        };
    }

    private List<Finding> adminOnly(SectionId id) {
        List<Finding> findings = new ArrayList<>();
        if (id.equals(Section.ACCESS_MANAGEMENT)) {
            for (Permission page : AccessManagementPages.PERMISSIONS) {
                if (caps.leaves(page) && holdings.of(page).stream().anyMatch(holding -> counts(holding, null))) {
                    findings.add(new Finding.PageOpens(page));
                }
            }
        }
        return findings.isEmpty() ? blocked(DenialCode.SECTION_ADMIN_ONLY, new Finding.AboutSection(id)) : findings;
    }

    private List<Finding> permission(Permission permission, @Nullable String resource) {
        if (caps.catalogue().definition(permission) == null) {
            return blocked(DenialCode.NO_ROLE_GRANTS, new Finding.AboutPermission(permission));
        }
        List<Finding> findings = new ArrayList<>();
        boolean granted = member.isTenantAdmin() && !caps.catalogue().isPlatform(permission);
        if (granted) {
            findings.add(new Finding.TenantAdminCovers());
        }
        for (Holding holding : holdings.of(permission)) {
            Finding finding = finding(holding, resource);
            granted |= finding instanceof Finding.Grants;
            findings.add(finding);
        }
        if (!granted) {
            findings.add(new Finding.Blocks(DenialCode.NO_ROLE_GRANTS, new Finding.AboutPermission(permission)));
        }
        return findings;
    }

    private List<Finding> agent(@Nullable Agent agent, AgentId id) {
        Finding.Cause about = new Finding.AboutAgent(id);
        if (agent == null) {
            return blocked(DenialCode.NO_ROLE_GRANTS, about);
        }
        List<Finding> findings = new ArrayList<>();
        if (!agent.active()) {
            findings.add(new Finding.Blocks(DenialCode.AGENT_INACTIVE, about));
        }
        if (member.isTenantAdmin()) {
            findings.add(new Finding.TenantAdminCovers());
        } else if (member.agents().blocked().contains(id)) {
            findings.add(new Finding.Blocks(DenialCode.AGENT_BLOCKED, about));
        } else {
            findings.addAll(agentGrants(id));
        }
        return findings;
    }

    private List<Finding> agentGrants(AgentId id) {
        List<Finding> findings = new ArrayList<>(counting(Permission.AGENT_USE, id));
        List<Finding> assigned = counting(Permission.AGENT_USE_ASSIGNED, id);
        if (!assigned.isEmpty() && member.agents().allows(id)) {
            findings.addAll(assigned);
            findings.add(
                    new Finding.AgentIsAllowed(id, !member.agents().allowed().contains(id)));
        }
        if (findings.isEmpty()) {
            findings.add(new Finding.Blocks(
                    assigned.isEmpty() ? DenialCode.NO_ROLE_GRANTS : DenialCode.AGENT_NOT_ASSIGNED,
                    new Finding.AboutAgent(id)));
        }
        return findings;
    }

    /** What grants one of the two permissions for agents, as far as boundary and plan leave it. */
    private List<Finding> counting(Permission permission, AgentId id) {
        if (!caps.leaves(permission)) {
            return List.of();
        }
        return holdings.of(permission).stream()
                .filter(holding -> counts(holding, id.value()))
                .<Finding>map(Finding.HoldingGrants::new)
                .toList();
    }

    private Finding finding(Holding holding, @Nullable String resource) {
        if (counts(holding, resource)) {
            return new Finding.HoldingGrants(holding);
        }
        if (!holding.grant().covers(resource)) {
            return new Finding.HoldingInert(holding, Finding.Inertness.OTHER_RESOURCES);
        }
        return new Finding.HoldingInert(
                holding,
                holding.source() instanceof Holding.FromSection
                        ? Finding.Inertness.SECTION_CAPPED
                        : holding.window().hasEnded(caps.at()) ? Finding.Inertness.ENDED : Finding.Inertness.NOT_YET);
    }

    private boolean counts(Holding holding, @Nullable String resource) {
        return holding.window().contains(caps.at())
                && holding.grant().covers(resource)
                && !(holding.source() instanceof Holding.FromSection(SectionId id) && isCapped(id));
    }

    private boolean isCapped(SectionId id) {
        Section section = caps.catalogue().section(id);
        return section == null || !caps.leaves(section);
    }

    private static List<Finding> blocked(DenialCode code, Finding.Cause about) {
        return List.of(new Finding.Blocks(code, about));
    }
}
