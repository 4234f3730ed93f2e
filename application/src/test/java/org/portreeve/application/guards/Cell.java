package org.portreeve.application.guards;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;

/** One guard on one way. */
sealed interface Cell {
    /** It cannot come up there, and why not. */
    record Impossible(String because) implements Cell {}

    /** It does not refuse there, and why not: after {@code given}, {@code act} is allowed. */
    record Passes(String because, Consumer<Borough> given, Function<Borough, List<String>> act) implements Cell {}

    /** After {@code given}, {@code act} is refused with just those codes, and {@code twin}, which differs little, is not. */
    record Refuses(
            String codes,
            Consumer<Borough> given,
            Function<Borough, List<String>> act,
            Function<Borough, List<String>> twin)
            implements Cell {}
}
