package org.portreeve.application.history;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.portreeve.domain.history.Revision;
import org.portreeve.domain.history.Source;
import org.portreeve.domain.membership.UserId;
import org.portreeve.domain.tenancy.TenantId;

/** Port: the committed revisions of a tenant or, where that is null, of the platform itself; newest first. */
public interface Revisions {
    /** A revision with more changes is shown with some of them only. */
    int MOST_CHANGES = 1_000;

    /**
     * At most {@code limit} revisions with numbers below {@code before} (null: from the newest on). Of one with more than
     * {@link #MOST_CHANGES} changes, some: where the filter asks for a person, what is about that person is among them.
     */
    List<Revision> page(@Nullable TenantId tenant, Filter filter, @Nullable Long before, int limit);

    /** One revision of the tenant to be shown: of more than {@link #MOST_CHANGES} changes, some, unless all are at hand. */
    default Optional<Revision> glance(@Nullable TenantId tenant, long number) {
        return find(tenant, number);
    }

    /** One revision of the tenant with all its changes. */
    Optional<Revision> find(@Nullable TenantId tenant, long number);

    /** How many revisions the tenant has. */
    long count(@Nullable TenantId tenant);

    /** How many revisions the tenant has on each day since {@code since}, oldest first, in its time zone. */
    List<Day> days(@Nullable TenantId tenant, Instant since, java.time.ZoneId zone);

    /** A day and its revisions. */
    record Day(java.time.LocalDate date, int revisions) {}

    /** Which revisions are wanted; absent parts want all. Text is looked for in reason, actor and the people's names. */
    record Filter(
            @Nullable UserId person,
            @Nullable String actor,
            Set<Source> sources,
            Set<String> kinds,
            String text,
            @Nullable Instant from,
            @Nullable Instant until) {
        /** All of them. */
        public static Filter everything() {
            return new Filter(null, null, Set.of(), Set.of(), "", null, null);
        }

        /** Those that touch one person. */
        public static Filter about(UserId person) {
            return new Filter(person, null, Set.of(), Set.of(), "", null, null);
        }
    }
}
