package org.portreeve.domain.access;

import java.util.List;
import org.portreeve.domain.agent.Agent;
import org.portreeve.domain.agent.AgentId;
import org.portreeve.domain.role.Permission;
import org.portreeve.domain.section.Section;
import org.portreeve.domain.section.SectionGate;
import org.portreeve.domain.section.SectionId;

/** Step 3: what is asked for exists, and lies inside the tenant boundary. */
final class BoundaryStep {
    private BoundaryStep() {}

    static StepResult ask(AccessRequest request, Caps caps) {
        return StepResult.of(
                Step.BOUNDARY,
                switch (request) {
                    case AccessRequest.OpenSection(SectionId id) -> section(id, caps);
                    case AccessRequest.DoPermission(Permission permission, String _) ->
                        List.of(permission(permission, caps));
                    case AccessRequest.UseAgent(AgentId id) -> List.of(agent(id, caps));
                });
    }

    private static List<Finding> section(SectionId id, Caps caps) {
        Section section = caps.catalogue().section(id);
        Finding.Cause about = new Finding.AboutSection(id);
        if (section == null) {
            return List.of(new Finding.Blocks(DenialCode.UNKNOWN_SECTION, about));
        }
        Finding own = caps.isInside(id)
                ? new Finding.InsideBoundary(about, id.equals(Section.ACCESS_MANAGEMENT))
                : new Finding.Blocks(DenialCode.OUTSIDE_BOUNDARY, about);
        return section.gate() instanceof SectionGate.ByPermission(Permission permission)
                ? List.of(permission(permission, caps), own)
                : List.of(own);
    }

    private static Finding permission(Permission permission, Caps caps) {
        Finding.Cause about = new Finding.AboutPermission(permission);
        if (caps.catalogue().definition(permission) == null) {
            return new Finding.Blocks(DenialCode.UNKNOWN_PERMISSION, about);
        }
        return caps.isInside(permission)
                ? new Finding.InsideBoundary(about, caps.catalogue().isCore(permission))
                : new Finding.Blocks(DenialCode.OUTSIDE_BOUNDARY, about);
    }

    private static Finding agent(AgentId id, Caps caps) {
        Agent agent = caps.tenant().agents().get(id);
        Finding.Cause about = new Finding.AboutAgent(id);
        if (agent == null) {
            return new Finding.Blocks(DenialCode.UNKNOWN_AGENT, about);
        }
        boolean usable = caps.isInside(Permission.AGENT_USE) || caps.isInside(Permission.AGENT_USE_ASSIGNED);
        return usable && caps.isInside(agent)
                ? new Finding.InsideBoundary(about, false)
                : new Finding.Blocks(DenialCode.OUTSIDE_BOUNDARY, about);
    }
}
