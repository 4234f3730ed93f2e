package org.portreeve.ui.users;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.portreeve.domain.catalogue.Catalogue;
import org.portreeve.domain.catalogue.MatrixPreset;
import org.portreeve.domain.catalogue.PermissionDefinition;
import org.portreeve.domain.plan.Feature;
import org.portreeve.domain.plan.Limit;
import org.portreeve.domain.plan.Plan;
import org.portreeve.domain.plan.PlanId;
import org.portreeve.domain.role.Permission;
import org.portreeve.domain.section.Section;
import org.portreeve.domain.section.SectionGate;
import org.portreeve.domain.section.SectionId;

/** Just enough of a catalogue: a few permissions, two sections, one plan that lacks a feature. */
public final class SmallCatalogue {
    public static final PlanId PLAN = new PlanId("team");
    public static final PlanId TINY = new PlanId("tiny");
    public static final PlanId LARGE = new PlanId("large");
    public static final SectionId TRACES = new SectionId("traces");

    private static final Feature PROFILES = new Feature("security-profiles");
    private static final Feature EXCLUSIONS = new Feature("exclusions");

    private static final List<String> ORGANISATION = List.of(
            "member:view",
            "member:import",
            "member:invite",
            "agent:assign",
            "agent:register",
            "agent:edit",
            "agent:deactivate",
            "agent:delete",
            "member:edit",
            "member:disable",
            "member:remove",
            "member:recover-password",
            "role:view",
            "role:manage",
            "role:assign",
            "section-default:manage",
            "subtenant:manage",
            "settings:manage",
            "security-policy:manage",
            "subscription:view",
            "audit:view");

    /** Everything that reaches across tenants. */
    public static final List<String> PLATFORM = List.of(
            "tenant:view",
            "tenant:create",
            "tenant:edit",
            "boundary:manage",
            "agent-share:manage",
            "plan:manage",
            "platform-member:manage",
            "platform-audit:view");

    private SmallCatalogue() {}

    public static Catalogue catalogue() {
        Map<Permission, PermissionDefinition> permissions = new LinkedHashMap<>();
        define(permissions, "workflow:run", "services", "Run workflows", null);
        define(permissions, "trace:view", "observability", "See execution traces", null);
        define(permissions, "ai-chat:audit", "ai-chat", "Review AI Chat activity", null);
        define(permissions, "evaluation:run", "observability", "Run evaluations", new Feature("evaluations"));
        define(permissions, "profile:manage", "tenant-organisation", "", PROFILES);
        define(permissions, "exclusion:manage", "tenant-organisation", "", EXCLUSIONS);
        define(permissions, "agentguard:manage", "tenant-organisation", "", PROFILES);
        for (String key : ORGANISATION) {
            define(permissions, key, "tenant-organisation", "", null);
        }
        for (String key : PLATFORM) {
            define(permissions, key, "platform", "", null);
        }
        Map<SectionId, Section> sections = new LinkedHashMap<>();
        section(
                sections,
                new Section(
                        Section.ACCESS_MANAGEMENT, "Access Management", "", new SectionGate.AdminOnly(), null, null));
        section(
                sections,
                new Section(
                        TRACES,
                        "Traces",
                        "",
                        new SectionGate.Configurable(Set.of(new Permission("trace:view"))),
                        null,
                        "https://traces.example/of/{tenant}"));
        return new Catalogue(
                permissions,
                ORGANISATION.stream().map(Permission::new).collect(Collectors.toSet()),
                Set.of("tenant-organisation", "platform"),
                Set.of(),
                sections,
                Set.of(),
                plans(),
                List.of(),
                Map.of(),
                List.of(),
                List.of(new MatrixPreset("Full access", Set.of(TRACES)), new MatrixPreset("Minimal", Set.of())));
    }

    private static Map<PlanId, Plan> plans() {
        Map<PlanId, Plan> plans = new LinkedHashMap<>();
        plans.put(TINY, new Plan(TINY, Set.of(), Map.of(Limit.SEATS, 1L)));
        plans.put(PLAN, new Plan(PLAN, Set.of(PROFILES, EXCLUSIONS), Map.of()));
        plans.put(LARGE, new Plan(LARGE, Set.of(PROFILES, EXCLUSIONS, new Feature("evaluations")), Map.of()));
        return plans;
    }

    private static void define(
            Map<Permission, PermissionDefinition> all,
            String key,
            String group,
            String description,
            @Nullable Feature feature) {
        var permission = new Permission(key);
        all.put(permission, new PermissionDefinition(permission, group, description, feature));
    }

    private static void section(Map<SectionId, Section> all, Section section) {
        all.put(section.id(), section);
    }
}
