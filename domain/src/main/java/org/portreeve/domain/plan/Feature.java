package org.portreeve.domain.plan;

/** Something that a plan includes and that a section or a permission may need. */
public record Feature(String value) implements Comparable<Feature> {
    @Override
    public int compareTo(Feature other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
