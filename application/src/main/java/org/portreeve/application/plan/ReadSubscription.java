package org.portreeve.application.plan;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.portreeve.application.Actor;
import org.portreeve.application.UseCase;
import org.portreeve.application.access.Gatekeeper;
import org.portreeve.application.access.PlanLock;
import org.portreeve.application.change.Snapshot;
import org.portreeve.domain.catalogue.Catalogue;
import org.portreeve.domain.plan.Feature;
import org.portreeve.domain.plan.Plan;
import org.portreeve.domain.plan.PlanId;
import org.portreeve.domain.plan.Subscription;
import org.portreeve.domain.role.Permission;
import org.portreeve.domain.state.TenantState;
import org.portreeve.domain.tenancy.TenantId;

/** The subscription of a tenant with what it includes, locks and limits; needs {@code subscription:view}. */
@UseCase
public final class ReadSubscription {
    /** The permission with which a subscription is read. */
    public static final Permission NEEDS = new Permission("subscription:view");

    /** The platform permission with which it is read from outside. */
    static final Permission OUTSIDE = new Permission("tenant:view");

    private final Gatekeeper gatekeeper;

    /** Asks {@code gatekeeper}. */
    public ReadSubscription(Gatekeeper gatekeeper) {
        this.gatekeeper = gatekeeper;
    }

    /** How a feature stands in a tenant. */
    public enum Standing {
        /** The plan includes it and the subscription is in good standing. */
        OPEN,
        /** The plan includes it, but the subscription has lapsed. */
        LAPSED,
        /** The plan lacks it. */
        LOCKED
    }

    /** A feature with what needs it; where the plan lacks it, the first plan that opens it, null where none does. */
    public record FeatureLine(
            FeatureUse use, Standing standing, @Nullable PlanId opens) {}

    /** A subscription at one moment, with the plans that there are in the order of the catalogue. */
    public record View(
            Snapshot snapshot,
            Subscription subscription,
            List<FeatureLine> features,
            List<LimitUse> limits,
            List<PlanId> plans) {
        /** Keeps copies. */
        public View {
            features = List.copyOf(features);
            limits = List.copyOf(limits);
            plans = List.copyOf(plans);
        }

        /** Whether the features of the plan count now. */
        public boolean isInGoodStanding() {
            return subscription.isInGoodStanding(snapshot.now());
        }

        /** The limits of which more is used than the plan allows. */
        public List<LimitUse> over() {
            return limits.stream().filter(LimitUse::isOver).toList();
        }
    }

    /** The subscription; empty where there is no such tenant, or none for this actor. */
    public Optional<View> of(Actor actor, TenantId tenant) {
        return gatekeeper.enter(actor, tenant, NEEDS).map(ReadSubscription::view);
    }

    /** The same for whoever may see tenants from outside: with {@code tenant:view} on the platform. */
    public Optional<View> fromOutside(Actor actor, TenantId tenant) {
        return gatekeeper.enter(actor, tenant, NEEDS, OUTSIDE).map(ReadSubscription::view);
    }

    private static View view(Snapshot snapshot) {
        TenantState state = Objects.requireNonNull(snapshot.tenant());
        Catalogue catalogue = snapshot.catalogue();
        Subscription subscription = state.tenant().subscription();
        Plan plan = catalogue.planOf(subscription);
        boolean good = subscription.isInGoodStanding(snapshot.now());
        return new View(
                snapshot,
                subscription,
                FeatureUse.all(catalogue).stream()
                        .map(feature -> line(catalogue, plan, good, feature))
                        .toList(),
                LimitUse.of(plan, state, snapshot.now()),
                catalogue.plans().values().stream().map(Plan::id).toList());
    }

    private static FeatureLine line(Catalogue catalogue, @Nullable Plan plan, boolean good, Feature feature) {
        FeatureUse use = FeatureUse.of(catalogue, feature);
        if (plan == null || !plan.features().contains(feature)) {
            return new FeatureLine(use, Standing.LOCKED, PlanLock.opening(catalogue, Set.of(feature)));
        }
        return new FeatureLine(use, good ? Standing.OPEN : Standing.LAPSED, null);
    }
}
