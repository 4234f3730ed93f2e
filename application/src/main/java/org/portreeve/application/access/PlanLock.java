package org.portreeve.application.access;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.portreeve.application.change.Snapshot;
import org.portreeve.domain.access.AccessRequest;
import org.portreeve.domain.access.AccessRules;
import org.portreeve.domain.access.Decision;
import org.portreeve.domain.access.DenialCode;
import org.portreeve.domain.access.Finding;
import org.portreeve.domain.access.Step;
import org.portreeve.domain.catalogue.Catalogue;
import org.portreeve.domain.membership.Membership;
import org.portreeve.domain.plan.Feature;
import org.portreeve.domain.plan.Plan;
import org.portreeve.domain.plan.PlanId;

/**
 * What the plan alone keeps shut: the features that it is about, whether the plan has them and the subscription has lapsed,
 * and the first plan of the catalogue that includes them all; null where none does.
 */
public record PlanLock(
        Set<Feature> features, boolean lapsed, @Nullable PlanId opens) {
    /** Keeps a copy. */
    public PlanLock {
        features = Set.copyOf(features);
    }

    /** What shuts it to {@code member}, if it is the plan alone; whoever is no Tenant Admin is told nothing of plans. */
    public static Optional<PlanLock> of(Snapshot snapshot, Membership member, AccessRequest request) {
        return member.isTenantAdmin()
                ? of(AccessRules.decide(request, snapshot.situationOf(member.user())), snapshot.catalogue())
                : Optional.empty();
    }

    /** The lock, if nothing but the plan stands in the way. */
    static Optional<PlanLock> of(Decision decision, Catalogue catalogue) {
        boolean onlyPlan = decision.steps().stream().allMatch(step -> step.code() == null || step.step() == Step.PLAN);
        DenialCode code = decision.code();
        if (code == null || !onlyPlan) {
            return Optional.empty();
        }
        Set<Feature> features = decision.steps().stream()
                .flatMap(step -> step.findings().stream())
                .<Feature>mapMulti((finding, each) -> {
                    if (finding instanceof Finding.Blocks(var _, Finding.AboutFeature(var _, Feature feature))) {
                        each.accept(feature);
                    }
                })
                .collect(Collectors.toSet());
        return Optional.of(
                new PlanLock(features, code == DenialCode.SUBSCRIPTION_LAPSED, opening(catalogue, features)));
    }

    /** The first plan of the catalogue that includes all {@code features}; null where none does. */
    public static @Nullable PlanId opening(Catalogue catalogue, Set<Feature> features) {
        return catalogue.plans().values().stream()
                .filter(plan -> plan.features().containsAll(features))
                .map(Plan::id)
                .findFirst()
                .orElse(null);
    }
}
