package org.portreeve.domain.change;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.portreeve.domain.Extent;
import org.portreeve.domain.Window;
import org.portreeve.domain.role.Grant;
import org.portreeve.domain.state.TenantState;
import org.portreeve.domain.tenancy.SubtenantId;

/** What takes in what: scopes, grants and windows. */
final class Scopes {
    private static final Comparator<Window> BY_START =
            Comparator.comparing(Window::from, Comparator.nullsFirst(Comparator.naturalOrder()));

    private Scopes() {}

    static boolean covers(TenantState tenant, Extent<SubtenantId> wide, Extent<SubtenantId> narrow) {
        return switch (wide) {
            case Extent.All<SubtenantId> _ -> true;
            case Extent.Listed<SubtenantId>(var nodes) ->
                narrow instanceof Extent.Listed<SubtenantId>(var wanted)
                        && wanted.stream()
                                .allMatch(node -> nodes.stream().anyMatch(scope -> tenant.isWithin(node, scope)));
        };
    }

    static boolean covers(Grant wide, Grant narrow) {
        return wide.isUnlimited()
                || (wide.resources() instanceof Extent.Listed<String>(var held)
                        && narrow.resources() instanceof Extent.Listed<String>(var wanted)
                        && held.containsAll(wanted));
    }

    /** Whether every moment of {@code whole} lies in one of the parts. */
    static boolean cover(List<Window> parts, Window whole) {
        Window rest = whole;
        for (Window part : parts.stream().sorted(BY_START).toList()) {
            if (part.covers(rest)) {
                return true;
            }
            Instant reached = part.until();
            boolean begins =
                    part.from() == null || (rest.from() != null && !part.from().isAfter(rest.from()));
            if (begins && reached != null && (rest.from() == null || reached.isAfter(rest.from()))) {
                rest = new Window(reached, rest.until());
            }
        }
        return false;
    }

    /** The part of a window before a membership's end; empty where it lies wholly behind. */
    static Optional<Window> cut(Window window, @Nullable Instant end) {
        return end == null ? Optional.of(window) : overlap(window, new Window(null, end));
    }

    /** What two windows have in common. */
    static Optional<Window> overlap(Window one, Window other) {
        if (!one.overlaps(other)) {
            return Optional.empty();
        }
        Instant from = one.from();
        Instant until = one.until();
        boolean laterStart =
                from == null || (other.from() != null && other.from().isAfter(from));
        boolean earlierEnd =
                until == null || (other.until() != null && other.until().isBefore(until));
        return Optional.of(new Window(laterStart ? other.from() : from, earlierEnd ? other.until() : until));
    }

    /** The part of a window that is not past; empty where all of it is. */
    static Optional<Window> fromNowOn(Window window, Instant now) {
        if (window.hasEnded(now)) {
            return Optional.empty();
        }
        Instant from = window.from();
        return Optional.of(from == null || !from.isAfter(now) ? new Window(now, window.until()) : window);
    }

    /** What is left of a window from now on to a membership's end. */
    static Optional<Window> left(Window window, @Nullable Instant end, Instant now) {
        return cut(window, end).flatMap(part -> fromNowOn(part, now));
    }
}
