package org.portreeve.adapters.configuration;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.portreeve.application.configuration.Flaw;
import org.portreeve.domain.Extent;
import org.portreeve.domain.Key;
import org.portreeve.domain.catalogue.RoleTemplate;
import org.portreeve.domain.role.Permission;
import org.portreeve.domain.role.RoleId;

/** Reads the roles that tenants start with; only those of the management tenant carry platform permissions. */
final class RoleTemplateReader {
    private static final String MANAGEMENT = "management";
    private static final String OWN = "own";
    private static final String EVERYTHING = "all platform permissions";

    private final Reading reading;
    private final Set<String> groups;
    private final BiFunction<Node, Boolean, Set<Permission>> permissions;

    RoleTemplateReader(Reading reading, Set<String> groups, BiFunction<Node, Boolean, Set<Permission>> permissions) {
        this.reading = reading;
        this.groups = groups;
        this.permissions = permissions;
    }

    List<RoleTemplate> builtIn(@Nullable Fields all) {
        List<RoleTemplate> templates = new ArrayList<>();
        if (all == null) {
            return templates;
        }
        all.entries().forEach((group, node) -> {
            if (!groups.contains(group)) {
                reading.flaw(node, Flaw.UNKNOWN_KEY, group);
            }
            Fields roles = reading.fields(node);
            if (roles != null) {
                roles.entries().forEach((name, role) -> add(name, group, role, false, templates));
            }
        });
        return templates;
    }

    Map<String, List<RoleTemplate>> ofTenants(@Nullable Fields kinds) {
        Map<String, List<RoleTemplate>> all = new LinkedHashMap<>();
        if (kinds == null) {
            return all;
        }
        kinds.entries().forEach((kind, node) -> {
            if (!Key.isValid(kind)) {
                reading.flaw(node, Flaw.MALFORMED, kind);
            }
            List<RoleTemplate> templates = new ArrayList<>();
            Fields roles = reading.fields(node);
            if (roles != null) {
                roles.entries().forEach((name, role) -> add(name, OWN, role, kind.equals(MANAGEMENT), templates));
            }
            all.put(kind, templates);
        });
        return all;
    }

    private void add(String name, String group, Node node, boolean platform, List<RoleTemplate> templates) {
        RoleId id = new RoleId(Key.fromName(name));
        if (!Key.isValid(id.value())) {
            reading.flaw(node, Flaw.MALFORMED, name);
        }
        if (templates.stream().anyMatch(other -> other.id().equals(id))) {
            reading.flaw(node, Flaw.DUPLICATE, name);
        }
        boolean everything =
                platform && node instanceof Node.Text(String _, int _, String text) && text.equals(EVERYTHING);
        Extent<Permission> extent = everything ? Extent.all() : Extent.of(permissions.apply(node, !platform));
        templates.add(new RoleTemplate(id, name, group, extent));
    }
}
