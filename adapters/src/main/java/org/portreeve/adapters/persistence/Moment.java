package org.portreeve.adapters.persistence;

import java.util.List;
import java.util.stream.Stream;

/** Which rows of a table count: those of now, or those that counted when a revision had been committed. */
sealed interface Moment {
    /** What is in force. */
    record Now() implements Moment {}

    /** What was in force right after a revision. */
    record AsOf(long revision) implements Moment {}

    /** The table to read from. */
    default String from(TableMapping<?> mapping) {
        return switch (this) {
            case Now _ -> mapping.table();
            case AsOf _ -> mapping.historyTable();
        };
    }

    /** The columns that there are to read. */
    default List<TableMapping.Column> columns(TableMapping<?> mapping) {
        return switch (this) {
            // Why: what is in force stands in plain columns, too.
            case Now _ ->
                mapping.columns().stream()
                        .filter(column -> !column.name().equals("sealed"))
                        .toList();
            case AsOf _ -> mapping.audited();
        };
    }

    /** A condition that holds for the rows that count; {@code alias} with its dot, or nothing. */
    default String condition(String alias) {
        return switch (this) {
            case Now _ -> "1 = 1";
            case AsOf _ ->
                "%1$srev <= ? and (%1$srevend is null or %1$srevend > ?) and %1$srevtype <> 2".formatted(alias);
        };
    }

    /** What the question marks in {@link #condition} stand for. */
    default Stream<Object> arguments() {
        return switch (this) {
            case Now _ -> Stream.empty();
            case AsOf(long revision) -> Stream.of(revision, revision);
        };
    }
}
