package org.portreeve.adapters.persistence;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.portreeve.domain.Extent;
import org.portreeve.domain.history.Author;

/** How values that are more than one word stand in a column. */
final class Columns {
    private static final String ALL = "all";

    private Columns() {}

    /** Databases keep microseconds; rounding must not be left to them, since they don't agree on it. */
    static @Nullable Instant micros(@Nullable Instant instant) {
        return instant == null ? null : known(instant);
    }

    /** The same for an instant that is there. */
    static Instant known(Instant instant) {
        Instant kept = instant.truncatedTo(ChronoUnit.MICROS);
        if (!kept.equals(instant)) {
            Attempt.coarsen();
        }
        return kept;
    }

    /** Who did something. */
    static String author(Author author) {
        return author.kind().name() + ":" + author.actor();
    }

    /** What {@link #author} wrote. */
    static Author author(String column) {
        int colon = column.indexOf(':');
        return new Author(Author.Kind.valueOf(column.substring(0, colon)), column.substring(colon + 1));
    }

    /** A list in order, as JSON. */
    static String list(Collection<?> items) {
        return DomainJson.text(items.stream().map(Object::toString).collect(Collectors.toCollection(TreeSet::new)));
    }

    /** The same, null where it is empty. */
    static @Nullable String listOrNull(Collection<?> items) {
        return items.isEmpty() ? null : list(items);
    }

    /** What {@link #list} wrote. */
    static <T> Set<T> set(@Nullable String column, Function<String, T> element) {
        return column == null
                ? Set.of()
                : DomainJson.strings(column).stream().map(element).collect(Collectors.toUnmodifiableSet());
    }

    /** The word all, or a list. */
    static String extent(Extent<?> extent) {
        return switch (extent) {
            case Extent.All<?> _ -> ALL;
            case Extent.Listed<?>(Set<?> items) -> list(items);
        };
    }

    /** What {@link #extent} wrote. */
    static <T> Extent<T> extent(String column, Function<String, T> element) {
        return column.equals(ALL) ? Extent.all() : Extent.of(set(column, element));
    }
}
