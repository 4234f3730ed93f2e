package org.portreeve.application.plan;

import java.time.Instant;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.portreeve.domain.change.LimitsHold;
import org.portreeve.domain.plan.Limit;
import org.portreeve.domain.plan.Plan;
import org.portreeve.domain.state.TenantState;

/** How much of a limit is used; an absent allowance is unlimited, and days of history use nothing. */
public record LimitUse(Limit limit, OptionalLong allowed, long used) {
    /** Every limit as {@code plan} sets it, with what the tenant uses; a plan that is not there sets none. */
    static List<LimitUse> of(@Nullable Plan plan, TenantState state, Instant at) {
        return Stream.of(Limit.values())
                .map(limit -> new LimitUse(
                        limit,
                        plan == null ? OptionalLong.empty() : plan.limit(limit),
                        LimitsHold.used(limit, state, at)))
                .toList();
    }

    /** How much there is beyond the limit: it is kept, but nothing is added until it is gone. */
    public long excess() {
        return allowed.isPresent() ? Math.max(0, used - allowed.getAsLong()) : 0;
    }

    /** Whether more is there than the plan allows. */
    public boolean isOver() {
        return excess() > 0;
    }
}
