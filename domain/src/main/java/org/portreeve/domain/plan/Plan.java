package org.portreeve.domain.plan;

import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;

/** The features that a subscription includes, and its limits; a limit that is absent is unlimited. */
public record Plan(PlanId id, Set<Feature> features, Map<Limit, Long> limits) {
    /** Keeps copies. */
    public Plan {
        features = Set.copyOf(features);
        limits = Map.copyOf(limits);
    }

    /** The limit, or empty where the plan sets none. */
    public OptionalLong limit(Limit limit) {
        Long value = limits.get(limit);
        return value == null ? OptionalLong.empty() : OptionalLong.of(value);
    }
}
