package org.portreeve.application.plan;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.portreeve.domain.catalogue.Catalogue;
import org.portreeve.domain.catalogue.PermissionDefinition;
import org.portreeve.domain.plan.Feature;
import org.portreeve.domain.role.Permission;
import org.portreeve.domain.section.Section;

/** The sections and permissions of the catalogue that need a feature. */
public record FeatureUse(Feature feature, List<Section> sections, List<Permission> permissions) {
    /** Keeps copies. */
    public FeatureUse {
        sections = List.copyOf(sections);
        permissions = List.copyOf(permissions);
    }

    /** What needs {@code feature}, in the order of the catalogue. */
    public static FeatureUse of(Catalogue catalogue, Feature feature) {
        return new FeatureUse(
                feature,
                catalogue.sections().values().stream()
                        .filter(section -> feature.equals(section.feature()))
                        .toList(),
                catalogue.permissions().values().stream()
                        .filter(definition -> feature.equals(definition.feature()))
                        .map(PermissionDefinition::permission)
                        .toList());
    }

    /** Every feature that a plan includes or that something needs. */
    public static Set<Feature> all(Catalogue catalogue) {
        Set<Feature> features = new TreeSet<>();
        catalogue.plans().values().forEach(plan -> features.addAll(plan.features()));
        catalogue.sections().values().forEach(section -> {
            if (section.feature() != null) {
                features.add(section.feature());
            }
        });
        catalogue.permissions().values().forEach(definition -> {
            if (definition.feature() != null) {
                features.add(definition.feature());
            }
        });
        return features;
    }
}
