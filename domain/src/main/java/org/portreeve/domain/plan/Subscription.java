package org.portreeve.domain.plan;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.portreeve.domain.Malformed;

/** A tenant's subscription to a plan; a trial, and only a trial, has an end (exclusive). */
public record Subscription(
        PlanId plan, SubscriptionStatus status, @Nullable Instant trialUntil) {
    /** Refuses a trial without an end, and an end without a trial. */
    public Subscription {
        if ((status == SubscriptionStatus.TRIAL) != (trialUntil != null)) {
            throw new Malformed("subscription", status.key());
        }
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
