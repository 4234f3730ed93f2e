package org.portreeve.domain.plan;

/** The key of a plan. */
public record PlanId(String value) implements Comparable<PlanId> {
    @Override
    public int compareTo(PlanId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
