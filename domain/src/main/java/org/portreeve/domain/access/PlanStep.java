package org.portreeve.domain.access;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.portreeve.domain.agent.AgentId;
import org.portreeve.domain.plan.Feature;
import org.portreeve.domain.role.Permission;
import org.portreeve.domain.section.Section;
import org.portreeve.domain.section.SectionGate;
import org.portreeve.domain.section.SectionId;

/** Step 4: the subscription covers the features that are needed. What is unknown, or needs none, passes. */
final class PlanStep {
    private PlanStep() {}

    static StepResult ask(AccessRequest request, Caps caps) {
        List<Feature> needed = switch (request) {
            case AccessRequest.OpenSection(SectionId id) -> section(id, caps);
            case AccessRequest.DoPermission(Permission permission, String _) ->
                listOf(caps.catalogue().featureOf(permission));
            case AccessRequest.UseAgent(AgentId id) -> agent(id, caps);
        };
        List<Finding> findings = new ArrayList<>(
                needed.stream().map(feature -> finding(feature, caps)).toList());
        if (findings.isEmpty()) {
            findings.add(new Finding.NeedsNoFeature());
        }
        findings.sort(Comparator.comparing(PlanStep::code, Comparator.nullsLast(Comparator.naturalOrder())));
        return StepResult.of(Step.PLAN, findings);
    }

    private static List<Feature> section(SectionId id, Caps caps) {
        Section section = caps.catalogue().section(id);
        if (section == null) {
            return List.of();
        }
        Feature ofPermission = section.gate() instanceof SectionGate.ByPermission(Permission permission)
                ? caps.catalogue().featureOf(permission)
                : null;
        return Stream.of(section.feature(), ofPermission)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
    }

    /** Either of the two permissions opens an agent, so a feature is missing only where neither is left. */
    private static List<Feature> agent(AgentId id, Caps caps) {
        List<Permission> inside = Stream.of(Permission.AGENT_USE, Permission.AGENT_USE_ASSIGNED)
                .filter(caps::isInside)
                .toList();
        if (!caps.tenant().agents().has(id) || inside.stream().anyMatch(caps::leaves)) {
            return List.of();
        }
        return inside.stream()
                .flatMap(permission -> listOf(caps.catalogue().featureOf(permission)).stream())
                .distinct()
                .toList();
    }

    private static Finding finding(Feature feature, Caps caps) {
        DenialCode denial = caps.denialOf(feature);
        var plan = caps.tenant().tenant().subscription().plan();
        return denial == null
                ? new Finding.PlanIncludes(plan, feature)
                : new Finding.Blocks(denial, new Finding.AboutFeature(plan, feature));
    }

    private static @Nullable DenialCode code(Finding finding) {
        return finding instanceof Finding.Blocks(DenialCode code, Finding.Cause _) ? code : null;
    }

    private static List<Feature> listOf(@Nullable Feature feature) {
        return feature == null ? List.of() : List.of(feature);
    }
}
