package org.portreeve.domain.change;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.portreeve.domain.CatalogueFixture;
import org.portreeve.domain.catalogue.Catalogue;
import org.portreeve.domain.catalogue.PermissionDefinition;
import org.portreeve.domain.plan.Plan;
import org.portreeve.domain.plan.PlanId;
import org.portreeve.domain.role.Permission;
import org.portreeve.domain.section.Section;
import org.portreeve.domain.section.SectionGate;
import org.portreeve.domain.section.SectionId;

class CataloguePlanTest {
    private static final Catalogue BEFORE = CatalogueFixture.catalogue();

    private static Catalogue withoutFeatures() {
        Map<PlanId, Plan> plans = new LinkedHashMap<>();
        BEFORE.plans().forEach((id, plan) -> plans.put(id, new Plan(id, Set.of(), plan.limits())));
        return BEFORE.withPlans(plans);
    }

    private static Catalogue opened() {
        Map<SectionId, Section> sections = new LinkedHashMap<>();
        BEFORE.sections()
                .forEach((id, section) -> sections.put(
                        id,
                        new Section(
                                id,
                                section.name(),
                                section.description(),
                                new SectionGate.ByPermission(new Permission("no:such")),
                                section.feature(),
                                section.launchUrl())));
        return BEFORE.withSections(sections);
    }

    @Test
    void plans_ask_for_one_permission_and_all_the_rest_for_another() {
        assertThat(new CataloguePlan(BEFORE, BEFORE).needs()).isEmpty();
        assertThat(new CataloguePlan(BEFORE, withoutFeatures()).needs()).containsExactly(CataloguePlan.MANAGES_PLANS);
        assertThat(new CataloguePlan(BEFORE, opened()).needs()).containsExactly(CataloguePlan.MANAGES_SECTIONS);
        assertThat(new CataloguePlan(BEFORE, opened().withPlans(Map.of())).needs())
                .containsExactlyInAnyOrder(CataloguePlan.MANAGES_PLANS, CataloguePlan.MANAGES_SECTIONS);
    }

    @Test
    void what_the_catalogue_names_itself_is_in_use() {
        assertThat(new CataloguePlan(BEFORE, BEFORE).usesInTheCatalogue()).isEmpty();
        assertThat(new CataloguePlan(BEFORE, withoutFeatures()).usesInTheCatalogue())
                .extracting(CataloguePlan.Use::kind)
                .containsOnly("feature");
        assertThat(new CataloguePlan(BEFORE, opened()).usesInTheCatalogue())
                .hasSize(BEFORE.sections().size())
                .extracting(CataloguePlan.Use::byKind)
                .containsOnly("section");
        Map<Permission, PermissionDefinition> permissions = new LinkedHashMap<>(BEFORE.permissions());
        permissions.remove(new Permission("sensitive-data:view"));
        assertThat(new CataloguePlan(BEFORE, BEFORE.withPermissions(permissions)).usesInTheCatalogue())
                .containsExactly(
                        new CataloguePlan.Use("permission", "sensitive-data:view", null, "guarded", "permissions"));
    }

    @Test
    void the_plan_of_new_tenants_is_the_products() {
        Map<PlanId, Plan> plans = new LinkedHashMap<>(BEFORE.plans());
        plans.remove(Catalogue.FREE);
        assertThat(new CataloguePlan(BEFORE, BEFORE.withPlans(plans)).usesOfTheProduct())
                .extracting(CataloguePlan.Use::key)
                .containsExactly("free");
    }
}
