package org.portreeve.domain.change;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.portreeve.domain.Extent;
import org.portreeve.domain.catalogue.Catalogue;
import org.portreeve.domain.catalogue.RoleTemplate;
import org.portreeve.domain.plan.Feature;
import org.portreeve.domain.role.Permission;
import org.portreeve.domain.section.Section;
import org.portreeve.domain.section.SectionGate;

/** What a catalogue names within itself and does not have: permissions and features that no plan includes. */
final class CatalogueUses {
    private static final String PERMISSION = "permission";
    private static final String SECTION = "section";

    private final Catalogue catalogue;
    private final Set<Feature> features = new HashSet<>();
    private final List<CataloguePlan.Use> uses = new ArrayList<>();

    CatalogueUses(Catalogue catalogue) {
        this.catalogue = catalogue;
        catalogue.plans().values().forEach(plan -> features.addAll(plan.features()));
    }

    List<CataloguePlan.Use> all() {
        catalogue.sections().values().forEach(this::section);
        catalogue
                .permissions()
                .values()
                .forEach(definition -> feature(
                        definition.feature(),
                        PERMISSION,
                        definition.permission().value()));
        named(catalogue.tenantUser(), "base-role", "tenant-user");
        named(catalogue.guardedPermissions(), "guarded", "permissions");
        catalogue.builtInRoles().forEach(role -> role(role, "built-in-role"));
        catalogue.tenantTemplates().values().forEach(roles -> roles.forEach(role -> role(role, "tenant-template")));
        return uses;
    }

    private void section(Section section) {
        String id = section.id().value();
        named(section.carries(), SECTION, id);
        if (section.gate() instanceof SectionGate.ByPermission(Permission permission)) {
            named(Set.of(permission), SECTION, id);
        }
        feature(section.feature(), SECTION, id);
    }

    private void role(RoleTemplate role, String kind) {
        if (role.permissions() instanceof Extent.Listed<Permission>(var permissions)) {
            named(permissions, kind, role.id().value());
        }
    }

    private void named(Collection<Permission> permissions, String byKind, String byKey) {
        permissions.stream()
                .filter(permission -> catalogue.definition(permission) == null)
                .sorted()
                .forEach(permission ->
                        uses.add(new CataloguePlan.Use(PERMISSION, permission.value(), null, byKind, byKey)));
    }

    private void feature(@Nullable Feature feature, String byKind, String byKey) {
        if (feature != null && !features.contains(feature)) {
            uses.add(new CataloguePlan.Use("feature", feature.value(), null, byKind, byKey));
        }
    }
}
