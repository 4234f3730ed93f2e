package org.portreeve.application.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.portreeve.application.Actor;
import org.portreeve.application.contract.Samples;
import org.portreeve.application.membership.Company;
import org.portreeve.domain.catalogue.Catalogue;
import org.portreeve.domain.change.ChangeSet;
import org.portreeve.domain.plan.Feature;
import org.portreeve.domain.plan.Plan;
import org.portreeve.domain.plan.PlanId;
import org.portreeve.domain.plan.Subscription;
import org.portreeve.domain.plan.SubscriptionStatus;
import org.portreeve.domain.section.Section;
import org.portreeve.domain.section.SectionGate;
import org.portreeve.domain.section.SectionId;
import org.portreeve.domain.tenancy.Tenant;

class PlanLockTest {
    private static final Feature ANALYTICS = new Feature("analytics");
    private static final SectionId CHARTS = new SectionId("charts");
    private static final PlanId SMALL = new PlanId("small");
    private static final PlanId LARGE = new PlanId("large");
    private static final PlanId LARGEST = new PlanId("largest");

    private final Company company = new Company();
    private final MyAccess access = new MyAccess(company.gatekeeper, company.ports.directory());

    PlanLockTest() {
        company.ports.journal().withPlatform((snapshot, recorder) -> {
            var after = snapshot.platform().withCatalogue(extended(snapshot.catalogue()));
            return recorder.record(ChangeSet.between(snapshot.platform(), after), after, Samples.origin("plans"));
        });
    }

    private static Catalogue extended(Catalogue catalogue) {
        Map<SectionId, Section> sections = new LinkedHashMap<>(catalogue.sections());
        sections.put(CHARTS, new Section(CHARTS, "Charts", "", new SectionGate.AdminOnly(), ANALYTICS, null));
        Map<PlanId, Plan> plans = new LinkedHashMap<>(catalogue.plans());
        plans.put(SMALL, new Plan(SMALL, Set.of(), Map.of()));
        plans.put(LARGE, new Plan(LARGE, Set.of(ANALYTICS), Map.of()));
        plans.put(LARGEST, new Plan(LARGEST, Set.of(ANALYTICS), Map.of()));
        return new Catalogue(
                catalogue.permissions(),
                catalogue.core(),
                catalogue.guardedGroups(),
                catalogue.guardedPermissions(),
                sections,
                catalogue.tenantUser(),
                plans,
                catalogue.builtInRoles(),
                catalogue.tenantTemplates(),
                catalogue.invitationPresets(),
                catalogue.matrixPresets());
    }

    private void subscribe(Subscription subscription) {
        Tenant tenant = company.state().tenant();
        company.put(company.state()
                .withTenant(new Tenant(
                        tenant.id(),
                        tenant.name(),
                        tenant.kind(),
                        tenant.status(),
                        tenant.timeZone(),
                        subscription,
                        tenant.boundary(),
                        tenant.joining())));
    }

    private Optional<PlanLock> lock(Actor actor) {
        return access.of((Actor.SignedIn) actor, Company.FINANCE).orElseThrow().lockOf(CHARTS);
    }

    @Test
    void a_tenant_admin_is_told_the_first_plan_that_opens_what_the_plan_shuts() {
        subscribe(Subscription.active(SMALL));
        assertThat(lock(company.admin)).contains(new PlanLock(Set.of(ANALYTICS), false, LARGE));
    }

    @Test
    void a_lapsed_subscription_is_told_apart_from_a_plan_that_is_too_small() {
        subscribe(new Subscription(LARGEST, SubscriptionStatus.PAST_DUE, null));
        assertThat(lock(company.admin)).contains(new PlanLock(Set.of(ANALYTICS), true, LARGE));
    }

    @Test
    void what_is_open_and_what_something_else_shuts_has_no_lock() {
        subscribe(Subscription.active(LARGE));
        assertThat(lock(company.admin)).isEmpty();
        subscribe(Subscription.active(SMALL));
        assertThat(access.of((Actor.SignedIn) company.admin, Company.FINANCE)
                        .orElseThrow()
                        .lockOf(new SectionId("nowhere")))
                .isEmpty();
    }

    @Test
    void who_is_no_tenant_admin_hears_nothing_of_plans() {
        subscribe(Subscription.active(SMALL));
        assertThat(lock(company.delegate)).isEmpty();
    }
}
