package org.portreeve.application.membership;

import org.portreeve.domain.state.TenantState;

/** How many people a search finds; where it is not exact, at least that many. */
public record Total(int number, boolean isExact) {
    /** Nobody. */
    public static final Total NOBODY = new Total(0, true);

    /** Up to how many people are counted one by one. */
    public static final int COUNTED = 10_000;

    /** Everybody is counted exactly whatever the number, whoever matches {@code query} up to {@link #COUNTED}. */
    public static Total of(PeopleSearch search, TenantState state, PeopleSearch.Query query) {
        if (query.isEverybody()) {
            return new Total(state.members().size(), true);
        }
        int found = search.count(state.tenant().id(), query, COUNTED);
        return new Total(found, found < COUNTED);
    }
}
