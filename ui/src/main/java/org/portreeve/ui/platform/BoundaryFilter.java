package org.portreeve.ui.platform;

import java.util.Locale;
import java.util.stream.Stream;

/** What of the boundary is shown: what contains the words and, if that alone is wanted, what is outside or staged. */
record BoundaryFilter(String words, boolean onlyOutside) {
    static final BoundaryFilter NONE = new BoundaryFilter("", false);

    BoundaryFilter {
        words = words.toLowerCase(Locale.ROOT);
    }

    /** Whether something is shown that is called so and is inside, or is not. */
    boolean shows(boolean inside, String... names) {
        return !(onlyOutside && inside)
                && Stream.of(names)
                        .anyMatch(name -> name.toLowerCase(Locale.ROOT).contains(words));
    }
}
