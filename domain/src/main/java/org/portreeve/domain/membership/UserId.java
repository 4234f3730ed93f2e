package org.portreeve.domain.membership;

import java.util.UUID;

/** Portreeve's own number for a user; the same in every tenant. */
public record UserId(UUID value) implements Comparable<UserId> {
    @Override
    public int compareTo(UserId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
