package org.portreeve.domain.plan;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.portreeve.domain.Malformed;

/** What one tenant has beside its plan, whichever that is: more features, and limits instead of the plan's. */
public record Overrides(Set<Feature> features, Map<Limit, Long> limits) {
    /** The highest limit. */
    public static final long MOST = 1_000_000_000;

    /** Just the plan. */
    public static final Overrides NONE = new Overrides(Set.of(), Map.of());

    /** Keeps copies; refuses a limit below 0 or above {@link #MOST}. */
    public Overrides {
        features = Set.copyOf(features);
        limits = Map.copyOf(limits);
        limits.values().forEach(limit -> {
            if (limit < 0 || limit > MOST) {
                throw new Malformed("limit", limit.toString());
            }
        });
    }

    /** The plan as it holds for the tenant. */
    public Plan over(Plan plan) {
        if (equals(NONE)) {
            return plan;
        }
        Set<Feature> all = new HashSet<>(plan.features());
        all.addAll(features);
        Map<Limit, Long> own = new HashMap<>(plan.limits());
        own.putAll(limits);
        return new Plan(plan.id(), all, own);
    }
}
