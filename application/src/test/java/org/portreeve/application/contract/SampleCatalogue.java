package org.portreeve.application.contract;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.portreeve.domain.Extent;
import org.portreeve.domain.catalogue.Catalogue;
import org.portreeve.domain.catalogue.InvitationPreset;
import org.portreeve.domain.catalogue.MatrixPreset;
import org.portreeve.domain.catalogue.PermissionDefinition;
import org.portreeve.domain.catalogue.RoleTemplate;
import org.portreeve.domain.membership.BaseRole;
import org.portreeve.domain.plan.Feature;
import org.portreeve.domain.plan.Limit;
import org.portreeve.domain.plan.Plan;
import org.portreeve.domain.plan.PlanId;
import org.portreeve.domain.role.Permission;
import org.portreeve.domain.role.Role;
import org.portreeve.domain.section.Section;
import org.portreeve.domain.section.SectionGate;
import org.portreeve.domain.section.SectionId;

/** A catalogue with one of everything. */
public final class SampleCatalogue {
    private SampleCatalogue() {}

    /** A catalogue with one of everything, and an order that is not alphabetical. */
    public static Catalogue catalogue() {
        Map<Permission, PermissionDefinition> permissions = new LinkedHashMap<>();
        List.of(
                        new PermissionDefinition(Samples.RUN, "services", "Run workflows", null),
                        new PermissionDefinition(Samples.WRITE, "records", "Write “records”", new Feature("records")),
                        new PermissionDefinition(Permission.AGENT_USE, "agents", "Use agents", null),
                        new PermissionDefinition(new Permission("member:edit"), "members", "Edit members", null),
                        new PermissionDefinition(new Permission("tenant:view"), "platform", "See tenants", null))
                .forEach(one -> permissions.put(one.permission(), one));
        Map<SectionId, Section> sections = new LinkedHashMap<>();
        List.of(
                        new Section(
                                Samples.TRACES,
                                "Traces",
                                "",
                                new SectionGate.Configurable(Set.of(Samples.RUN)),
                                null,
                                null),
                        new Section(
                                Samples.AGENTS,
                                "Agents",
                                "Browse",
                                new SectionGate.ByPermission(Permission.AGENT_USE),
                                new Feature("agents"),
                                "https://agents.example/{tenant}"),
                        new Section(new SectionId("logs"), "Logs", "", new SectionGate.AdminOnly(), null, null),
                        new Section(new SectionId("eval"), "Eval", "", new SectionGate.AlwaysAccessible(), null, null))
                .forEach(one -> sections.put(one.id(), one));
        Map<PlanId, Plan> plans = new LinkedHashMap<>();
        plans.put(
                new PlanId("pro"),
                new Plan(new PlanId("pro"), Set.of(new Feature("records")), Map.of(Limit.SEATS, 7L)));
        plans.put(Catalogue.FREE, new Plan(Catalogue.FREE, Set.of(), Map.of()));
        RoleTemplate template = new RoleTemplate(
                Samples.AUDITOR, "Auditor", "audit", Extent.of(Set.of(Samples.RUN, Permission.AGENT_USE)));
        Map<String, List<RoleTemplate>> templates = new LinkedHashMap<>();
        templates.put("Standard", List.of(template));
        templates.put("Empty", List.of());
        return new Catalogue(
                permissions,
                Set.of(Samples.RUN),
                Set.of("records"),
                Set.of(Samples.WRITE),
                sections,
                Set.of(Permission.AGENT_USE),
                plans,
                List.of(template, new RoleTemplate(Role.PLATFORM_ADMINISTRATOR, "Root", "platform", Extent.all())),
                templates,
                List.of(
                        new InvitationPreset("Guest", BaseRole.TENANT_USER, Set.of(Samples.TRACES), false, true),
                        new InvitationPreset("Admin", BaseRole.TENANT_ADMIN, null, null, false)),
                List.of(
                        new MatrixPreset("All", Set.of(Samples.AGENTS, Samples.TRACES)),
                        new MatrixPreset("None", Set.of())));
    }
}
