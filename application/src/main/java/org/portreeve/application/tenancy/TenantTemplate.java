package org.portreeve.application.tenancy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.portreeve.domain.Extent;
import org.portreeve.domain.catalogue.Catalogue;
import org.portreeve.domain.catalogue.MatrixPreset;
import org.portreeve.domain.catalogue.RoleTemplate;
import org.portreeve.domain.plan.Limit;
import org.portreeve.domain.plan.Plan;
import org.portreeve.domain.plan.PlanId;
import org.portreeve.domain.role.Permission;
import org.portreeve.domain.role.RoleId;
import org.portreeve.domain.section.Section;
import org.portreeve.domain.section.SectionId;
import org.portreeve.domain.state.NewTenant;
import org.portreeve.domain.state.TenantState;
import org.portreeve.domain.tenancy.Tenant;
import org.portreeve.domain.tenancy.TenantId;

/**
 * What a tenant can be made from: the roles of its own that it begins with, what newcomers get, and which configurable
 * sections are on for them.
 */
public record TenantTemplate(String key, List<RoleTemplate> roles, Set<RoleId> joining, Set<SectionId> sections) {
    /** The key of the one that brings nothing but the built-in roles, and switches nothing on. */
    public static final String EMPTY = "empty";

    private static final String DEVELOPMENT = "development";
    private static final String DEVELOPERS_SECTIONS = "Developer-focused";
    private static final RoleId STANDARD_USER = new RoleId("standard-user");
    private static final Permission OWN_ROLES = new Permission("role:manage");

    /** Keeps copies. */
    public TenantTemplate {
        roles = List.copyOf(roles);
        joining = Set.copyOf(joining);
        sections = Set.copyOf(sections);
    }

    /** All that {@code catalogue} knows, in its order, and the empty one last; none that carries platform permissions. */
    public static List<TenantTemplate> of(Catalogue catalogue) {
        List<TenantTemplate> all = new ArrayList<>();
        catalogue.tenantTemplates().forEach((key, roles) -> {
            if (!key.equals(EMPTY) && roles.stream().noneMatch(role -> isForManagement(role, catalogue))) {
                all.add(new TenantTemplate(key, roles, joining(roles), sections(key, catalogue)));
            }
        });
        all.add(new TenantTemplate(EMPTY, List.of(), Set.of(), Set.of()));
        return all;
    }

    /** The one with that key; empty where there is none to make a tenant from. */
    public static Optional<TenantTemplate> find(Catalogue catalogue, String key) {
        return of(catalogue).stream().filter(one -> one.key().equals(key)).findFirst();
    }

    /** The first plan of {@code catalogue} that has room for a tenant like this; the first at all where none has. */
    public PlanId smallestPlan(Catalogue catalogue) {
        Stream<Plan> plans = catalogue.plans().values().stream();
        return plans.filter(plan -> hasRoom(plan, catalogue))
                .findFirst()
                .map(Plan::id)
                .orElse(Catalogue.FREE);
    }

    private boolean hasRoom(Plan plan, Catalogue catalogue) {
        var feature = catalogue.featureOf(OWN_ROLES);
        boolean makes = roles.isEmpty() || feature == null || plan.features().contains(feature);
        return makes && plan.limit(Limit.CUSTOM_ROLES).orElse(Long.MAX_VALUE) >= roles.size();
    }

    /** A tenant like this without a name of its own, to say what things in it are called. */
    public TenantState sample(Catalogue catalogue) {
        return begin(catalogue, new TenantId(EMPTY), "", Catalogue.FREE);
    }

    /** A tenant as it begins. */
    TenantState begin(Catalogue catalogue, TenantId id, String name, PlanId plan) {
        TenantState state =
                NewTenant.fromTemplate(catalogue, id, name, Tenant.Kind.ORDINARY, roles.isEmpty() ? "" : key, plan);
        state = NewTenant.joiningWith(state, joining);
        Map<SectionId, Boolean> defaults = configurable(catalogue, section -> !sections.contains(section))
                .collect(Collectors.toMap(section -> section, _ -> false));
        return state.withTenant(
                state.tenant().withJoining(state.tenant().joining().withSections(defaults)));
    }

    private static boolean isForManagement(RoleTemplate role, Catalogue catalogue) {
        return switch (role.permissions()) {
            case Extent.All<Permission> _ -> true;
            case Extent.Listed<Permission>(var listed) -> listed.stream().anyMatch(catalogue::isPlatform);
        };
    }

    private static Set<RoleId> joining(List<RoleTemplate> roles) {
        return roles.stream()
                .map(RoleTemplate::id)
                .filter(STANDARD_USER::equals)
                .collect(Collectors.toSet());
    }

    /** Those of the developers where there is such a preset; otherwise all. */
    private static Set<SectionId> sections(String key, Catalogue catalogue) {
        Optional<MatrixPreset> preset = key.equals(DEVELOPMENT)
                ? catalogue.matrixPresets().stream()
                        .filter(one -> one.name().equals(DEVELOPERS_SECTIONS))
                        .findFirst()
                : Optional.empty();
        return preset.map(MatrixPreset::sections)
                .orElseGet(() -> configurable(catalogue, _ -> true).collect(Collectors.toSet()));
    }

    private static Stream<SectionId> configurable(Catalogue catalogue, Predicate<SectionId> wanted) {
        return catalogue.sections().values().stream()
                .filter(Section::isConfigurable)
                .map(Section::id)
                .filter(wanted);
    }
}
