package org.portreeve.adapters.configuration;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.portreeve.domain.Extent;
import org.portreeve.domain.catalogue.Catalogue;
import org.portreeve.domain.catalogue.InvitationPreset;
import org.portreeve.domain.catalogue.RoleTemplate;
import org.portreeve.domain.membership.BaseRole;
import org.portreeve.domain.plan.Limit;
import org.portreeve.domain.plan.Plan;
import org.portreeve.domain.role.Permission;
import org.portreeve.domain.section.Section;
import org.portreeve.domain.section.SectionGate;
import org.portreeve.domain.section.SectionId;

/** Writes a catalogue in the format in which it is read. */
final class CatalogueWriter {
    private final Catalogue catalogue;

    private CatalogueWriter(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    static Map<String, Object> write(Catalogue catalogue) {
        return new CatalogueWriter(catalogue).document();
    }

    private Map<String, Object> document() {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("permissions", permissions());
        document.put("core", keys(catalogue.core()));
        Map<String, Object> guarded = new LinkedHashMap<>();
        guarded.put("groups", catalogue.guardedGroups().stream().sorted().toList());
        guarded.put("permissions", keys(catalogue.guardedPermissions()));
        document.put("guarded", guarded);
        document.put("sections", sections());
        Map<String, Object> baseRoles = new LinkedHashMap<>();
        baseRoles.put("tenant-admin", "all");
        baseRoles.put("tenant-user", keys(catalogue.tenantUser()));
        document.put("base-roles", baseRoles);
        document.put("plans", plans());
        document.put("built-in-roles", builtInRoles());
        Map<String, Object> templates = new LinkedHashMap<>();
        catalogue.tenantTemplates().forEach((kind, roles) -> {
            Map<String, Object> named = new LinkedHashMap<>();
            roles.forEach(role -> named.put(role.name(), permissionsOf(role)));
            templates.put(kind, named);
        });
        document.put("tenant-templates", templates);
        Map<String, Object> invitations = new LinkedHashMap<>();
        catalogue.invitationPresets().forEach(preset -> invitations.put(preset.name(), preset(preset)));
        document.put("invitation-presets", invitations);
        Map<String, Object> matrices = new LinkedHashMap<>();
        catalogue.matrixPresets().forEach(preset -> matrices.put(preset.name(), sectionKeys(preset.sections())));
        document.put("permission-matrix-presets", matrices);
        return document;
    }

    private Map<String, Object> permissions() {
        Map<String, Map<String, Object>> groups = new LinkedHashMap<>();
        catalogue.permissions().values().forEach(definition -> {
            List<@Nullable String> pair = new ArrayList<>();
            pair.add(definition.description());
            pair.add(definition.feature() == null ? null : definition.feature().value());
            groups.computeIfAbsent(definition.group(), _ -> new LinkedHashMap<>())
                    .put(definition.permission().value(), pair);
        });
        return new LinkedHashMap<>(groups);
    }

    private Map<String, Object> sections() {
        Map<String, Object> sections = new LinkedHashMap<>();
        catalogue.sections().forEach((id, section) -> sections.put(id.value(), section(section)));
        return sections;
    }

    private Map<String, @Nullable Object> section(Section section) {
        Map<String, @Nullable Object> fields = new LinkedHashMap<>();
        fields.put("name", section.name());
        if (!section.description().isEmpty()) {
            fields.put("description", section.description());
        }
        switch (section.gate()) {
            case SectionGate.AdminOnly _ -> fields.put("gate", "admin-only");
            case SectionGate.AlwaysAccessible _ -> fields.put("gate", "always-accessible");
            case SectionGate.Configurable(var carries) -> {
                fields.put("gate", "configurable");
                fields.put("carries", keys(carries));
            }
            case SectionGate.ByPermission(Permission permission) -> {
                fields.put("gate", "by-permission");
                fields.put("permission", permission.value());
            }
        }
        fields.put(
                "feature", section.feature() == null ? null : section.feature().value());
        if (section.launchUrl() != null) {
            fields.put("launch-url", section.launchUrl());
        }
        return fields;
    }

    private Map<String, Object> plans() {
        Map<String, Object> plans = new LinkedHashMap<>();
        for (Plan plan : catalogue.plans().values()) {
            Map<String, @Nullable Object> limits = new LinkedHashMap<>();
            for (Limit limit : Limit.values()) {
                limits.put(limit.key(), plan.limits().get(limit));
            }
            Map<String, Object> fields = new LinkedHashMap<>();
            fields.put(
                    "features",
                    plan.features().stream().map(Object::toString).sorted().toList());
            fields.put("limits", limits);
            plans.put(plan.id().value(), fields);
        }
        return plans;
    }

    private Map<String, Object> builtInRoles() {
        Map<String, Map<String, Object>> groups = new LinkedHashMap<>();
        catalogue
                .builtInRoles()
                .forEach(role -> groups.computeIfAbsent(role.group(), _ -> new LinkedHashMap<>())
                        .put(role.name(), permissionsOf(role)));
        return new LinkedHashMap<>(groups);
    }

    private Object permissionsOf(RoleTemplate role) {
        return switch (role.permissions()) {
            case Extent.All<Permission> _ -> "all platform permissions";
            case Extent.Listed<Permission>(var listed) -> keys(listed);
        };
    }

    private Map<String, Object> preset(InvitationPreset preset) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("base", preset.baseRole() == BaseRole.TENANT_ADMIN ? "tenant-admin" : "tenant-user");
        if (preset.sections() != null) {
            fields.put("sections", sectionKeys(preset.sections()));
        }
        if (preset.agentsAllowed() != null) {
            fields.put("agents", preset.agentsAllowed() ? "allowed" : "none");
        }
        if (preset.untilRequired()) {
            fields.put("until", "required");
        }
        return fields;
    }

    /** In the order in which the catalogue shows them. */
    private List<String> keys(Collection<Permission> some) {
        return catalogue.permissions().keySet().stream()
                .filter(some::contains)
                .map(Permission::value)
                .toList();
    }

    private List<String> sectionKeys(Collection<SectionId> some) {
        return catalogue.sections().keySet().stream()
                .filter(some::contains)
                .map(SectionId::value)
                .toList();
    }
}
