package org.portreeve.adapters.configuration;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.portreeve.domain.catalogue.Catalogue;
import org.portreeve.domain.catalogue.RoleTemplate;

/** What differs between two catalogues, thing by thing. */
final class CatalogueDifferences {
    private final List<Map<String, Object>> changes = new ArrayList<>();

    private CatalogueDifferences() {}

    static List<Map<String, Object>> between(Catalogue before, Catalogue after) {
        CatalogueDifferences differences = new CatalogueDifferences();
        differences.add("permission", before.permissions(), after.permissions());
        differences.add("section", before.sections(), after.sections());
        differences.add("plan", before.plans(), after.plans());
        differences.add("built-in-role", named(before.builtInRoles()), named(after.builtInRoles()));
        differences.add("tenant-template", before.tenantTemplates(), after.tenantTemplates());
        Map<String, Object> rest = rest(before);
        differences.add("part", rest, rest(after));
        return differences.changes;
    }

    private static Map<String, RoleTemplate> named(List<RoleTemplate> roles) {
        return roles.stream().collect(Collectors.toMap(RoleTemplate::name, Function.identity()));
    }

    private static Map<String, Object> rest(Catalogue catalogue) {
        Map<String, Object> parts = new LinkedHashMap<>();
        parts.put("core", catalogue.core());
        parts.put("guarded", List.of(catalogue.guardedGroups(), catalogue.guardedPermissions()));
        parts.put("base-roles", catalogue.tenantUser());
        parts.put("invitation-presets", catalogue.invitationPresets());
        parts.put("permission-matrix-presets", catalogue.matrixPresets());
        return parts;
    }

    private <K, V> void add(String kind, Map<K, V> before, Map<K, V> after) {
        Set<K> keys = new LinkedHashSet<>(after.keySet());
        keys.addAll(before.keySet());
        for (K key : keys) {
            if (!Objects.equals(before.get(key), after.get(key))) {
                Map<String, Object> fields = new LinkedHashMap<>();
                fields.put("kind", kind);
                fields.put("key", String.valueOf(key));
                fields.put(
                        "change",
                        !before.containsKey(key) ? "created" : after.containsKey(key) ? "changed" : "removed");
                changes.add(fields);
            }
        }
    }
}
