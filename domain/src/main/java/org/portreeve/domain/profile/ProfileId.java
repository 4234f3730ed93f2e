package org.portreeve.domain.profile;

/** The key of a security profile, unique in its tenant. */
public record ProfileId(String value) implements Comparable<ProfileId> {
    @Override
    public int compareTo(ProfileId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
