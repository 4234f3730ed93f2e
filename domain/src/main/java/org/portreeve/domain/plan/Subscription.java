package org.portreeve.domain.plan;

import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.portreeve.domain.Malformed;

/** A tenant's subscription to a plan, and what it has beside it; a trial, and only a trial, has an end (exclusive). */
public record Subscription(
        PlanId plan, SubscriptionStatus status, @Nullable Instant trialUntil, Overrides overrides) {
    /** Refuses a trial without an end, and an end without a trial. What an older record says nothing of is the plan's. */
    public Subscription(
            PlanId plan, SubscriptionStatus status, @Nullable Instant trialUntil, @Nullable Overrides overrides) {
        this.plan = plan;
        this.status = status;
        this.trialUntil = trialUntil;
        this.overrides = Objects.requireNonNullElse(overrides, Overrides.NONE);
        if ((status == SubscriptionStatus.TRIAL) != (trialUntil != null)) {
            throw new Malformed("subscription", status.key());
        }
    }

    /** A subscription to just the plan. */
    public Subscription(PlanId plan, SubscriptionStatus status, @Nullable Instant trialUntil) {
        this(plan, status, trialUntil, Overrides.NONE);
    }

    /** A paid subscription to {@code plan}. */
    public static Subscription active(PlanId plan) {
        return new Subscription(plan, SubscriptionStatus.ACTIVE, null);
    }

    /** Whether the features of the plan count at {@code at}. */
    public boolean isInGoodStanding(Instant at) {
        return switch (status) {
            case ACTIVE -> true;
            case TRIAL -> trialUntil != null && at.isBefore(trialUntil);
            case PAST_DUE, CANCELLED -> false;
        };
    }
}
