package org.portreeve.application.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.portreeve.application.catalogue.TownHall.ENTERPRISE;
import static org.portreeve.application.catalogue.TownHall.FLOWS;
import static org.portreeve.application.catalogue.TownHall.RUN;
import static org.portreeve.application.catalogue.TownHall.TEAM;
import static org.portreeve.application.membership.Company.FINANCE;
import static org.portreeve.application.membership.Company.signedIn;
import static org.portreeve.application.membership.Company.user;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.portreeve.application.plan.LimitUse;
import org.portreeve.domain.access.AccessRequest;
import org.portreeve.domain.access.AccessRules;
import org.portreeve.domain.access.DenialCode;
import org.portreeve.domain.catalogue.Catalogue;
import org.portreeve.domain.change.CataloguePlan;
import org.portreeve.domain.plan.Feature;
import org.portreeve.domain.plan.Limit;
import org.portreeve.domain.plan.Plan;
import org.portreeve.domain.plan.PlanId;

class ChangePlanTest {
    private static final PlanId GOLD = new PlanId("gold");

    private final TownHall hall = new TownHall();

    private CataloguePreview planned(CatalogueAction action) {
        var answer = hall.changing.plan(hall.planner, action);
        assertThat(answer).isInstanceOf(ChangeCatalogue.Planned.class);
        return ((ChangeCatalogue.Planned) answer).preview();
    }

    private void commit(CatalogueAction action) {
        assertThat(hall.changing.commit(
                        hall.planner, action, "why", planned(action).digest()))
                .isInstanceOf(ChangeCatalogue.Committed.class);
    }

    private CatalogueAction write(PlanId id, Set<Feature> features, Map<Limit, Long> limits) {
        return new CatalogueAction.WritePlan(hall.plan(id), new Plan(id, features, limits));
    }

    private static CatalogueAction make(PlanId id, Set<Feature> features, Map<Limit, Long> limits) {
        return new CatalogueAction.WritePlan(null, new Plan(id, features, limits));
    }

    private ChangeCatalogue.Answer plan(CatalogueAction action) {
        return hall.changing.plan(hall.planner, action);
    }

    @Test
    void plans_are_changed_by_who_manages_plans_and_by_nobody_else() {
        CatalogueAction action = write(TEAM, Set.of(), Map.of());
        Stream.of(hall.curator, hall.viewer, hall.company.admin, signedIn("root"), hall.company.stranger)
                .forEach(actor -> {
                    assertThat(hall.changing.plan(actor, action)).isInstanceOf(ChangeCatalogue.Forbidden.class);
                    assertThat(hall.changing.commit(actor, new CatalogueAction.RemovePlan(hall.plan(TEAM)), "", null))
                            .isInstanceOf(ChangeCatalogue.Forbidden.class);
                });
        assertThat(hall.plan(TEAM).features()).containsExactly(FLOWS);
        assertThat(hall.viewing.plans(hall.planner).orElseThrow().changes()).isTrue();
        assertThat(hall.viewing.plans(hall.viewer).orElseThrow().changes()).isFalse();
        assertThat(hall.viewing.plans(hall.viewer).orElseThrow().tenantsOn(ENTERPRISE))
                .isEqualTo(2);
        assertThat(hall.viewing.plans(hall.company.admin)).isEmpty();
    }

    @Test
    void a_smaller_plan_locks_features_by_name_and_number_and_says_which_limits_are_exceeded() {
        // Why still in the plan of teams: what needs a feature needs some plan that includes it.
        CatalogueAction smaller = write(ENTERPRISE, Set.of(), Map.of(Limit.SEATS, 3L, Limit.AGENTS, 1L));
        var finance = planned(smaller).tenants().stream()
                .filter(tenant -> tenant.id().equals(FINANCE))
                .findFirst()
                .orElseThrow();
        assertThat(finance.shift().locked())
                .extracting(moved -> moved.use().feature(), moved -> moved.people())
                .containsExactly(tuple(FLOWS, 2));
        assertThat(finance.shift().losing()).isEqualTo(2);
        assertThat(finance.shift().limits()).extracting(LimitUse::limit).containsExactly(Limit.SEATS);
        assertThat(finance.shift().limits().getFirst().excess()).isEqualTo(4);
        int people = hall.company.state().members().size();
        commit(smaller);
        assertThat(hall.company.state().members().size()).isEqualTo(people);
        var after = hall.company.ports.states().read(FINANCE);
        assertThat(AccessRules.decide(new AccessRequest.DoPermission(RUN), after.situationOf(user("runner")))
                        .code())
                .isEqualTo(DenialCode.PLAN_LACKS_FEATURE);
        assertThat(planned(write(ENTERPRISE, Set.of(FLOWS), Map.of())).tenants())
                .allSatisfy(tenant -> assertThat(tenant.shift().unlocked()).hasSize(1));
    }

    @Test
    void a_feature_that_something_needs_stays_in_some_plan() {
        commit(write(TEAM, Set.of(), Map.of()));
        var answer = plan(write(ENTERPRISE, Set.of(), Map.of()));
        assertThat(answer)
                .isEqualTo(new ChangeCatalogue.InUse(
                        List.of(new CataloguePlan.Use("feature", FLOWS.value(), null, "permission", RUN.value()))));
    }

    @Test
    void a_plan_is_made_with_a_key_of_its_own_and_new_features() {
        assertThat(plan(make(TEAM, Set.of(), Map.of()))).isInstanceOf(ChangeCatalogue.Taken.class);
        assertThat(plan(make(new PlanId("No Key"), Set.of(new Feature("No")), Map.of(Limit.SEATS, -1L))))
                .isEqualTo(new ChangeCatalogue.Flawed(
                        Set.of(CatalogueField.KEY, CatalogueField.FEATURE, CatalogueField.LIMIT)));
        CatalogueAction gold = make(GOLD, Set.of(FLOWS, new Feature("ledgers")), Map.of(Limit.SEATS, 0L));
        assertThat(planned(gold).tenants()).isEmpty();
        commit(gold);
        assertThat(hall.plan(GOLD).features()).contains(new Feature("ledgers"));
        assertThat(hall.catalogue().plans().keySet()).last().isEqualTo(GOLD);
    }

    @Test
    void a_plan_goes_only_when_nobody_is_on_it_and_the_one_of_new_tenants_stays() {
        assertThat(plan(new CatalogueAction.RemovePlan(hall.plan(ENTERPRISE))))
                .isInstanceOfSatisfying(
                        ChangeCatalogue.InUse.class,
                        used -> assertThat(used.uses())
                                .extracting(CataloguePlan.Use::tenant, CataloguePlan.Use::byKind)
                                .contains(tuple(FINANCE, "subscription")));
        assertThat(plan(new CatalogueAction.RemovePlan(hall.plan(Catalogue.FREE))))
                .isInstanceOfSatisfying(
                        ChangeCatalogue.InUse.class,
                        used -> assertThat(used.uses())
                                .extracting(CataloguePlan.Use::byKind)
                                .containsExactly("product"));
        Plan team = hall.plan(TEAM);
        commit(new CatalogueAction.RemovePlan(team));
        assertThat(hall.catalogue().plan(TEAM)).isNull();
        assertThat(plan(new CatalogueAction.RemovePlan(team))).isInstanceOf(ChangeCatalogue.Stale.class);
    }
}
