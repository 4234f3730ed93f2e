package org.portreeve.application.plan;

import java.util.Objects;
import java.util.Optional;
import org.portreeve.application.Actor;
import org.portreeve.application.UseCase;
import org.portreeve.application.access.Gatekeeper;
import org.portreeve.application.change.Snapshot;
import org.portreeve.domain.change.Authority;
import org.portreeve.domain.change.ChangePlan;
import org.portreeve.domain.change.Proposal;
import org.portreeve.domain.plan.PlanId;
import org.portreeve.domain.plan.Subscription;
import org.portreeve.domain.plan.SubscriptionStatus;
import org.portreeve.domain.state.TenantState;
import org.portreeve.domain.tenancy.TenantId;

/**
 * What another plan, paid for, would lock and unlock in a tenant; needs {@code subscription:view}, changes nothing and names
 * nobody.
 */
@UseCase
public final class PreviewPlan {
    private final Gatekeeper gatekeeper;

    /** Asks {@code gatekeeper}. */
    public PreviewPlan(Gatekeeper gatekeeper) {
        this.gatekeeper = gatekeeper;
    }

    /** The shift; empty where there is no such tenant, or none for this actor, or no such plan. */
    public Optional<Shift> of(Actor actor, TenantId tenant, PlanId plan) {
        return onto(gatekeeper.enter(actor, tenant, ReadSubscription.NEEDS), plan);
    }

    /** The same for whoever may see tenants from outside: with {@code tenant:view} on the platform. */
    public Optional<Shift> fromOutside(Actor actor, TenantId tenant, PlanId plan) {
        return onto(gatekeeper.enter(actor, tenant, ReadSubscription.NEEDS, ReadSubscription.OUTSIDE), plan);
    }

    private static Optional<Shift> onto(Optional<Snapshot> open, PlanId plan) {
        return open.filter(snapshot -> snapshot.catalogue().plan(plan) != null)
                .map(snapshot -> Shift.of(onto(snapshot, plan)));
    }

    /** Why: who only asks needs no right to change it, so the plan is judged as the platform's own. */
    private static ChangePlan onto(Snapshot snapshot, PlanId plan) {
        TenantState before = Objects.requireNonNull(snapshot.tenant());
        Subscription wanted = new Subscription(
                plan,
                SubscriptionStatus.ACTIVE,
                null,
                before.tenant().subscription().overrides());
        TenantState after = before.withTenant(before.tenant().withSubscription(wanted));
        return ChangePlan.of(
                new Proposal(snapshot.catalogue(), before, after, new Authority.OfSystem(), snapshot.now()));
    }
}
