package org.portreeve.domain.change;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.portreeve.domain.Extent;
import org.portreeve.domain.Window;
import org.portreeve.domain.access.Holding;
import org.portreeve.domain.access.Holdings;
import org.portreeve.domain.catalogue.Catalogue;
import org.portreeve.domain.membership.Membership;
import org.portreeve.domain.role.Grant;
import org.portreeve.domain.role.Permission;
import org.portreeve.domain.state.TenantState;

/** What a member holds from some moment on, before boundary and plan cap it; being a Tenant Admin included. */
final class Held {
    private final Catalogue catalogue;
    private final Membership member;
    private final Holdings holdings;
    private final Instant now;

    Held(Catalogue catalogue, TenantState tenant, Membership member, Instant now) {
        this.catalogue = catalogue;
        this.member = member;
        this.holdings = Holdings.of(catalogue, tenant, member);
        this.now = now;
    }

    /** Whether, taken together, grants on at least those resources are held in every moment of {@code window}. */
    boolean covers(Grant wanted, Window window) {
        if (member.isTenantAdmin() && !catalogue.isPlatform(wanted.permission())) {
            return left(Window.ALWAYS).filter(held -> held.covers(window)).isPresent();
        }
        List<Holding> own = holdings.of(wanted.permission());
        List<Window> asWide = windows(
                own.stream().filter(held -> Scopes.covers(held.grant(), wanted)).toList());
        return Scopes.cover(asWide, window)
                || (wanted.resources() instanceof Extent.Listed<String>(var resources)
                        && resources.stream().allMatch(resource -> coversOne(own, resource, window)));
    }

    private boolean coversOne(List<Holding> own, String resource, Window window) {
        return Scopes.cover(
                windows(own.stream()
                        .filter(held -> held.grant().covers(resource))
                        .toList()),
                window);
    }

    private List<Window> windows(List<Holding> own) {
        List<Window> windows = new ArrayList<>();
        own.forEach(holding -> left(holding.window()).ifPresent(windows::add));
        return windows;
    }

    private Optional<Window> left(Window window) {
        return Scopes.left(window, member.until(), now);
    }

    /** All grants whose window is not over, each with what is left of it. */
    List<Gain.OfHolding> all() {
        List<Gain.OfHolding> all = new ArrayList<>();
        for (Permission permission : holdings.permissions()) {
            for (Holding holding : holdings.of(permission)) {
                left(holding.window()).ifPresent(window -> all.add(new Gain.OfHolding(holding, window)));
            }
        }
        return all;
    }

    /** Whether a grant on at least those resources is held at this moment. */
    boolean coversNow(Grant wanted) {
        return covers(wanted, new Window(now, now.plusNanos(1)));
    }
}
