package org.portreeve.ui.ending;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import org.portreeve.application.membership.PeopleSearch;

/** Which stretch of time is looked at. */
enum Period {
    WEEK("7d", 7),
    MONTH("30d", 30),
    QUARTER("90d", 90),
    ENDED("ended", -7);

    private final String key;
    private final int days;

    Period(String key, int days) {
        this.key = key;
        this.days = days;
    }

    /** In the address and in the translations. */
    String key() {
        return key;
    }

    static Period of(String key) {
        return Arrays.stream(values())
                .filter(one -> one.key.equals(key))
                .findFirst()
                .orElse(MONTH);
    }

    PeopleSearch.Ending from(Instant now) {
        Instant other = now.plus(Duration.ofDays(days));
        return days < 0 ? new PeopleSearch.Ending(other, now) : new PeopleSearch.Ending(now, other);
    }
}
