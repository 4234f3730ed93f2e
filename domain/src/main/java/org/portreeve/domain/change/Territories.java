package org.portreeve.domain.change;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.portreeve.domain.Extent;
import org.portreeve.domain.membership.Membership;
import org.portreeve.domain.state.TenantState;
import org.portreeve.domain.tenancy.SubtenantId;

/** Remembers territories before and after, and what lies between two of them: most members share a few scopes. */
final class Territories {
    private final @Nullable TenantState before;
    private final TenantState after;
    private final Map<Extent<SubtenantId>, Territory> then = new HashMap<>();
    private final Map<Extent<SubtenantId>, Territory> now = new HashMap<>();
    private final Map<Territory, Map<Territory, Territory.Difference>> differences = new HashMap<>();

    Territories(@Nullable TenantState before, TenantState after) {
        this.before = before;
        this.after = after;
    }

    Territory before(@Nullable Membership member) {
        return member == null ? Territory.NOWHERE : before(Territory.scopeOf(member));
    }

    Territory before(Extent<SubtenantId> scope) {
        return before == null ? Territory.NOWHERE : then.computeIfAbsent(scope, key -> Territory.of(before, key));
    }

    Territory after(@Nullable Membership member) {
        return member == null ? Territory.NOWHERE : after(Territory.scopeOf(member));
    }

    Territory after(Extent<SubtenantId> scope) {
        return now.computeIfAbsent(scope, key -> Territory.of(after, key));
    }

    Territory.Difference difference(Territory from, Territory to) {
        return differences.computeIfAbsent(from, _ -> new HashMap<>()).computeIfAbsent(to, from::to);
    }
}
