package org.portreeve.domain.state;

import org.jspecify.annotations.Nullable;
import org.portreeve.domain.membership.Membership;
import org.portreeve.domain.membership.MembershipStatus;

/**
 * How many memberships of a tenant are active, and how many of these are Tenant Admins without an end. An end that has passed
 * changes neither, since nothing is written then.
 */
public record Headcount(long people, long admins) {
    /** Nobody. */
    public static final Headcount NOBODY = new Headcount(0, 0);

    /** Everybody in {@code state}. */
    public static Headcount of(TenantState state) {
        return state.members().stream().map(Headcount::of).reduce(NOBODY, Headcount::plus);
    }

    /** What a change of one membership adds; null where there is none. */
    public static Headcount between(@Nullable Membership before, @Nullable Membership after) {
        Headcount was = of(before);
        Headcount is = of(after);
        return new Headcount(is.people - was.people, is.admins - was.admins);
    }

    /** Both together. */
    public Headcount plus(Headcount other) {
        return new Headcount(people + other.people, admins + other.admins);
    }

    private static Headcount of(@Nullable Membership member) {
        if (member == null || member.status() != MembershipStatus.ACTIVE) {
            return NOBODY;
        }
        return new Headcount(1, member.isTenantAdmin() && member.until() == null ? 1 : 0);
    }
}
