package org.portreeve.application.membership;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.portreeve.domain.membership.BaseRole;
import org.portreeve.domain.membership.MembershipStatus;
import org.portreeve.domain.membership.UserId;
import org.portreeve.domain.profile.ProfileId;
import org.portreeve.domain.role.RoleId;
import org.portreeve.domain.tenancy.SubtenantId;
import org.portreeve.domain.tenancy.TenantId;

/** Port: finds members of one tenant by words and filters, a page at a time. */
public interface PeopleSearch {
    /** The members from {@code offset} on, at most {@code limit}. */
    List<Hit> page(TenantId tenant, Query query, int offset, int limit);

    /** Everybody who matches at this moment, in the same order as pages have. */
    Roster roster(TenantId tenant, Query query);

    /** How many there are, counted up to {@code atMost}. */
    int count(TenantId tenant, Query query, int atMost);

    /** When the member was last seen in this tenant; empty for never. */
    Optional<Instant> lastSeen(TenantId tenant, UserId user);

    /** Notes that the member was seen; no change, so no revision. */
    void seen(TenantId tenant, UserId user, Instant at);

    /** A member that was found. */
    record Hit(UserId user, @Nullable Instant lastSeen) {}

    /** Members who were found at one moment, each once, handed out one after the other; keeps them outside the heap. */
    interface Roster extends AutoCloseable {
        /** The next ones, at most {@code limit}; none at the end. */
        List<Hit> next(int limit);

        @Override
        void close();
    }

    /** What to sort by. */
    enum Order {
        /** By name as it is shown. */
        NAME,
        /** By address. */
        EMAIL,
        /** By when they were last seen. */
        LAST_SEEN
    }

    /** A stretch of time in which something ends: after the first moment, and not after the last. */
    record Ending(Instant after, Instant last) {
        /** Whether an end lies in it; no end never does. */
        public boolean has(@Nullable Instant end) {
            return end != null && end.isAfter(after) && !end.isAfter(last);
        }
    }

    /**
     * Which members are wanted: all words must begin a word of name, address, phone or job title; an empty filter wants
     * everybody. Subtenants: whose scope lists one of them or a node beneath it. Emails confirmed: null for either. Seen
     * since: null for no bound; with it, never seen is left out. Ending: null for whoever; otherwise those whose membership
     * or one of whose role assignments ends then.
     */
    record Query(
            String text,
            Set<MembershipStatus> statuses,
            Set<BaseRole> baseRoles,
            Set<RoleId> roles,
            Set<ProfileId> profiles,
            Set<SubtenantId> subtenants,
            @Nullable Boolean emailConfirmed,
            @Nullable Instant seenSince,
            boolean neverSeen,
            @Nullable Ending ending,
            Order order,
            boolean descending) {
        /** Everybody by name. */
        public static Query everybody() {
            return new Query(
                    "", Set.of(), Set.of(), Set.of(), Set.of(), Set.of(), null, null, false, null, Order.NAME, false);
        }

        /** Whether nobody is left out. */
        public boolean isEverybody() {
            return text.isBlank()
                    && statuses.isEmpty()
                    && baseRoles.isEmpty()
                    && roles.isEmpty()
                    && profiles.isEmpty()
                    && subtenants.isEmpty()
                    && emailConfirmed == null
                    && seenSince == null
                    && !neverSeen
                    && ending == null;
        }

        /** The same with other words. */
        public Query withText(String other) {
            return new Query(
                    other,
                    statuses,
                    baseRoles,
                    roles,
                    profiles,
                    subtenants,
                    emailConfirmed,
                    seenSince,
                    neverSeen,
                    ending,
                    order,
                    descending);
        }
    }
}
