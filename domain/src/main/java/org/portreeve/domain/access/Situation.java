package org.portreeve.domain.access;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.portreeve.domain.catalogue.Catalogue;
import org.portreeve.domain.membership.Membership;
import org.portreeve.domain.membership.UserId;
import org.portreeve.domain.state.TenantState;

/** Everything that a decision may look at; the tenant is null where it is unknown, the member where there is none. */
public record Situation(
        Catalogue catalogue,
        @Nullable TenantState tenant,
        @Nullable Membership member,
        Instant at) {
    /** That of {@code user} in {@code tenant}. */
    public static Situation of(Catalogue catalogue, @Nullable TenantState tenant, UserId user, Instant at) {
        return new Situation(
                catalogue, tenant, tenant == null ? null : tenant.members().get(user), at);
    }

    /** The same at another moment. */
    public Situation at(Instant other) {
        return new Situation(catalogue, tenant, member, other);
    }
}
