package org.portreeve.domain.catalogue;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.portreeve.domain.plan.Feature;
import org.portreeve.domain.plan.Plan;
import org.portreeve.domain.plan.PlanId;
import org.portreeve.domain.plan.Subscription;
import org.portreeve.domain.role.Permission;
import org.portreeve.domain.role.RoleId;
import org.portreeve.domain.section.Section;
import org.portreeve.domain.section.SectionId;

/** What exists on the platform; maps and lists keep the order in which things are shown. */
public record Catalogue(
        Map<Permission, PermissionDefinition> permissions,
        Set<Permission> core,
        Set<String> guardedGroups,
        Set<Permission> guardedPermissions,
        Map<SectionId, Section> sections,
        Set<Permission> tenantUser,
        Map<PlanId, Plan> plans,
        List<RoleTemplate> builtInRoles,
        Map<String, List<RoleTemplate>> tenantTemplates,
        List<InvitationPreset> invitationPresets,
        List<MatrixPreset> matrixPresets) {
    /** The plan of a tenant that is made without one. */
    public static final PlanId FREE = new PlanId("free");

    /** Keeps copies. */
    public Catalogue {
        permissions = Collections.unmodifiableMap(new LinkedHashMap<>(permissions));
        core = Set.copyOf(core);
        guardedGroups = Set.copyOf(guardedGroups);
        guardedPermissions = Set.copyOf(guardedPermissions);
        sections = Collections.unmodifiableMap(new LinkedHashMap<>(sections));
        tenantUser = Set.copyOf(tenantUser);
        plans = Collections.unmodifiableMap(new LinkedHashMap<>(plans));
        builtInRoles = List.copyOf(builtInRoles);
        tenantTemplates = Collections.unmodifiableMap(new LinkedHashMap<>(tenantTemplates));
        invitationPresets = List.copyOf(invitationPresets);
        matrixPresets = List.copyOf(matrixPresets);
    }

    /** The same with these permissions. */
    public Catalogue withPermissions(Map<Permission, PermissionDefinition> others) {
        return with(others, sections, plans, invitationPresets, matrixPresets);
    }

    /** The same with these plans. */
    public Catalogue withPlans(Map<PlanId, Plan> others) {
        return with(permissions, sections, others, invitationPresets, matrixPresets);
    }

    /** The same with these sections; presets switch on only such of them as can be switched. */
    public Catalogue withSections(Map<SectionId, Section> others) {
        Predicate<SectionId> configurable = id -> {
            Section section = others.get(id);
            return section != null && section.isConfigurable();
        };
        return with(
                permissions,
                others,
                plans,
                invitationPresets.stream()
                        .map(preset -> preset.keeping(configurable))
                        .toList(),
                matrixPresets.stream()
                        .map(preset -> preset.keeping(configurable))
                        .toList());
    }

    private Catalogue with(
            Map<Permission, PermissionDefinition> permissionsThen,
            Map<SectionId, Section> sectionsThen,
            Map<PlanId, Plan> plansThen,
            List<InvitationPreset> invitationsThen,
            List<MatrixPreset> matricesThen) {
        return new Catalogue(
                permissionsThen,
                core,
                guardedGroups,
                guardedPermissions,
                sectionsThen,
                tenantUser,
                plansThen,
                builtInRoles,
                tenantTemplates,
                invitationsThen,
                matricesThen);
    }

    /** The definition, or null where no such permission exists. */
    public @Nullable PermissionDefinition definition(Permission permission) {
        return permissions.get(permission);
    }

    /** The section, or null where none has that key. */
    public @Nullable Section section(SectionId id) {
        return sections.get(id);
    }

    /** The plan, or null where none has that key. */
    public @Nullable Plan plan(PlanId id) {
        return plans.get(id);
    }

    /** The plan of a subscription as it holds there; null where there is no such plan. */
    public @Nullable Plan planOf(Subscription subscription) {
        Plan plan = plans.get(subscription.plan());
        return plan == null ? null : subscription.overrides().over(plan);
    }

    /** Whether a subscription includes a feature, in good standing or not. */
    public boolean includes(Subscription subscription, Feature feature) {
        Plan plan = plans.get(subscription.plan());
        return plan != null
                && (plan.features().contains(feature)
                        || subscription.overrides().features().contains(feature));
    }

    /** Whether the permission exists and reaches across tenants. */
    public boolean isPlatform(Permission permission) {
        PermissionDefinition definition = permissions.get(permission);
        return definition != null && definition.isPlatform();
    }

    /** Whether the permission lies inside every boundary and needs no feature. */
    public boolean isCore(Permission permission) {
        return core.contains(permission);
    }

    /** Whether those who are no Tenant Admins hand it out only while they hold it themselves. */
    public boolean isGuarded(Permission permission) {
        PermissionDefinition definition = permissions.get(permission);
        return guardedPermissions.contains(permission)
                || (definition != null && guardedGroups.contains(definition.group()));
    }

    /** The feature that a permission needs; none for core permissions and unknown ones. */
    public @Nullable Feature featureOf(Permission permission) {
        PermissionDefinition definition = permissions.get(permission);
        return definition == null || isCore(permission) ? null : definition.feature();
    }

    /** The template of a built-in role, or null where no built-in role has that key. */
    public @Nullable RoleTemplate builtInRole(RoleId id) {
        return builtInRoles.stream()
                .filter(template -> template.id().equals(id))
                .findFirst()
                .orElse(null);
    }
}
