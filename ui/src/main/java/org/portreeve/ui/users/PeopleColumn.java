package org.portreeve.ui.users;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What the list of people can show of each; the order of the constants is the one in which a browser begins. */
enum PeopleColumn {
    NAME(true),
    EMAIL(true),
    BASE(true),
    ROLES(true),
    PROFILES(false),
    SUBTENANTS(false),
    STATUS(false),
    JOB(false),
    PHONE(false),
    CONFIRMED(false),
    UNTIL(false),
    SINCE(false),
    EXTERNAL_ID(false),
    SEEN(true);

    private final boolean shipped;

    PeopleColumn(boolean shipped) {
        this.shipped = shipped;
    }

    /** Whether it is shown as long as nobody has chosen. */
    boolean isShipped() {
        return shipped;
    }

    /** The name of the column in the grid, in what a browser remembers, and of its words. */
    String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Optional<PeopleColumn> of(String key) {
        return Arrays.stream(values())
                .filter(column -> column.key().equals(key))
                .findFirst();
    }
}
