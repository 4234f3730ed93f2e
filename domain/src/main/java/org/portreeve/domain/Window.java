package org.portreeve.domain;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A span of time from its start, inclusive, to its end, exclusive; an absent edge is open. */
public record Window(@Nullable Instant from, @Nullable Instant until) {
    /** Without start and without end. */
    public static final Window ALWAYS = new Window(null, null);

    /** Refuses an end that is not after the start. */
    public Window {
        if (from != null && until != null && !from.isBefore(until)) {
            throw new Malformed("window", from + "/" + until);
        }
    }

    /** Whether {@code at} lies inside. */
    public boolean contains(Instant at) {
        return (from == null || !at.isBefore(from)) && !hasEnded(at);
    }

    /** Whether the end has come at {@code at}. */
    public boolean hasEnded(Instant at) {
        return until != null && !at.isBefore(until);
    }

    /** Whether the two have a moment in common. */
    public boolean overlaps(Window other) {
        return startsBefore(from, other.until) && startsBefore(other.from, until);
    }

    /** Whether every moment of {@code other} lies inside this one. */
    public boolean covers(Window other) {
        boolean startsNoLater = from == null || (other.from != null && !other.from.isBefore(from));
        boolean endsNoEarlier = until == null || (other.until != null && !other.until.isAfter(until));
        return startsNoLater && endsNoEarlier;
    }

    private static boolean startsBefore(@Nullable Instant start, @Nullable Instant end) {
        return start == null || end == null || start.isBefore(end);
    }
}
