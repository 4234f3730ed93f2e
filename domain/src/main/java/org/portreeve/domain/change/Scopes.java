package org.portreeve.domain.change;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.portreeve.domain.Extent;
import org.portreeve.domain.Window;
import org.portreeve.domain.role.Grant;
import org.portreeve.domain.state.TenantState;
import org.portreeve.domain.tenancy.SubtenantId;

/** What takes in what: scopes, grants and windows. */
final class Scopes {
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

    /** The part of a window before a membership's end; empty windows are left as they are, without effect. */
    static Window cut(Window window, @Nullable Instant end) {
        Instant until = window.until();
        if (end == null || (until != null && !until.isAfter(end))) {
            return window;
        }
        Instant from = window.from();
        return from != null && !from.isBefore(end) ? new Window(end.minusNanos(1), end) : new Window(from, end);
    }

    /** The part of a window that is not past; empty where all of it is. */
    static Optional<Window> fromNowOn(Window window, Instant now) {
        if (window.hasEnded(now)) {
            return Optional.empty();
        }
        Instant from = window.from();
        return Optional.of(from == null || !from.isAfter(now) ? new Window(now, window.until()) : window);
    }
}
