package org.portreeve.adapters.persistence;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.portreeve.domain.catalogue.Catalogue;
import org.portreeve.domain.catalogue.InvitationPreset;
import org.portreeve.domain.catalogue.MatrixPreset;
import org.portreeve.domain.catalogue.PermissionDefinition;
import org.portreeve.domain.catalogue.RoleTemplate;
import org.portreeve.domain.plan.Plan;
import org.portreeve.domain.role.Permission;
import org.portreeve.domain.section.Section;

/** The catalogue as rows, one for each thing it lists, and back. */
final class CatalogueRows {
    private static final String PERMISSION = "permission";
    private static final String CORE = "core";
    private static final String GUARDED_GROUP = "guarded-group";
    private static final String GUARDED = "guarded";
    private static final String SECTION = "section";
    private static final String TENANT_USER = "tenant-user";
    private static final String PLAN = "plan";
    private static final String BUILT_IN_ROLE = "built-in-role";
    private static final String TEMPLATE = "template";
    private static final String INVITATION = "invitation";
    private static final String MATRIX = "matrix";

    private final List<CatalogueEntryRow> rows = new ArrayList<>();

    private CatalogueRows() {}

    /** A tenant template: its name and its roles. */
    record Template(String name, List<RoleTemplate> roles) {}

    static List<CatalogueEntryRow> of(Catalogue catalogue) {
        CatalogueRows all = new CatalogueRows();
        all.add(
                PERMISSION,
                catalogue.permissions().values(),
                one -> one.permission().value());
        all.addSorted(CORE, catalogue.core());
        all.addSorted(GUARDED_GROUP, catalogue.guardedGroups());
        all.addSorted(GUARDED, catalogue.guardedPermissions());
        all.add(SECTION, catalogue.sections().values(), one -> one.id().value());
        all.addSorted(TENANT_USER, catalogue.tenantUser());
        all.add(PLAN, catalogue.plans().values(), one -> one.id().value());
        all.add(BUILT_IN_ROLE, catalogue.builtInRoles(), one -> one.id().value());
        all.add(
                TEMPLATE,
                catalogue.tenantTemplates().entrySet().stream()
                        .map(entry -> new Template(entry.getKey(), entry.getValue()))
                        .toList(),
                Template::name);
        all.add(INVITATION, catalogue.invitationPresets(), InvitationPreset::name);
        all.add(MATRIX, catalogue.matrixPresets(), MatrixPreset::name);
        return all.rows;
    }

    private <T> void add(String kind, Collection<T> things, Function<T, String> key) {
        Set<String> taken = new HashSet<>();
        int place = 0;
        for (T thing : things) {
            String name = key.apply(thing);
            // Why: names of presets are not keys, so two may be alike; the body is what counts.
            String free = taken.add(name) ? name : name + " #" + place;
            rows.add(CatalogueEntryRow.of(kind, free, place++, thing));
        }
    }

    private void addSorted(String kind, Set<?> things) {
        things.stream()
                .map(Object::toString)
                .sorted()
                .forEach(thing -> rows.add(CatalogueEntryRow.of(kind, thing, 0, thing)));
    }

    static Catalogue read(List<CatalogueEntryRow> rows) {
        Map<String, List<CatalogueEntryRow>> kinds = rows.stream()
                .sorted(Comparator.comparing((CatalogueEntryRow row) -> row.place)
                        .thenComparing(row -> row.entryKey))
                .collect(Collectors.groupingBy(row -> row.kind));
        return new Catalogue(
                map(read(kinds, PERMISSION, PermissionDefinition.class), PermissionDefinition::permission),
                set(kinds, CORE, Permission.class),
                set(kinds, GUARDED_GROUP, String.class),
                set(kinds, GUARDED, Permission.class),
                map(read(kinds, SECTION, Section.class), Section::id),
                set(kinds, TENANT_USER, Permission.class),
                map(read(kinds, PLAN, Plan.class), Plan::id),
                read(kinds, BUILT_IN_ROLE, RoleTemplate.class),
                templates(read(kinds, TEMPLATE, Template.class)),
                read(kinds, INVITATION, InvitationPreset.class),
                read(kinds, MATRIX, MatrixPreset.class));
    }

    private static <T> List<T> read(Map<String, List<CatalogueEntryRow>> kinds, String kind, Class<T> type) {
        return kinds.getOrDefault(kind, List.of()).stream()
                .map(row -> DomainJson.read(row.body, type))
                .toList();
    }

    private static <T> Set<T> set(Map<String, List<CatalogueEntryRow>> kinds, String kind, Class<T> type) {
        return Set.copyOf(read(kinds, kind, type));
    }

    private static <K, V> Map<K, V> map(List<V> values, Function<V, K> key) {
        Map<K, V> map = new LinkedHashMap<>();
        values.forEach(value -> map.put(key.apply(value), value));
        return map;
    }

    private static Map<String, List<RoleTemplate>> templates(List<Template> templates) {
        Map<String, List<RoleTemplate>> map = new LinkedHashMap<>();
        templates.forEach(template -> map.put(template.name(), template.roles()));
        return map;
    }
}
