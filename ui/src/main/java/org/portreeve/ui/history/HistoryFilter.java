package org.portreeve.ui.history;

import com.vaadin.flow.router.QueryParameters;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.portreeve.application.history.Revisions;
import org.portreeve.domain.history.Source;
import org.portreeve.domain.membership.UserId;

/** Which revisions are wanted, as the address says it: words, kinds, sources, somebody, and days from and to, both inclusive. */
record HistoryFilter(
        String text,
        Set<String> kinds,
        Set<Source> sources,
        @Nullable UserId person,
        @Nullable LocalDate from,
        @Nullable LocalDate to) {
    /** The kinds of change that a tenant's history has, as the port names them. */
    static final List<String> KINDS = List.of(
            "membership",
            "role",
            "profile",
            "exclusion",
            "person",
            "invitation",
            "subtenant",
            "agent",
            "resource",
            "api-key",
            "tenant");

    HistoryFilter {
        kinds = Set.copyOf(kinds);
        sources = Set.copyOf(sources);
    }

    /** What cannot be read is no filter. */
    static HistoryFilter of(QueryParameters query) {
        return of(query, KINDS);
    }

    /** The same for a history that has other kinds of change. */
    static HistoryFilter of(QueryParameters query, List<String> known) {
        return new HistoryFilter(
                query.getSingleParameter("q").orElse(""),
                split(query, "kind").stream().filter(known::contains).collect(Collectors.toSet()),
                Arrays.stream(Source.values())
                        .filter(source -> split(query, "source").contains(source.key()))
                        .collect(Collectors.toSet()),
                person(query.getSingleParameter("person").orElse("")),
                day(query.getSingleParameter("from").orElse("")),
                day(query.getSingleParameter("to").orElse("")));
    }

    QueryParameters query() {
        Map<String, String> parameters = new LinkedHashMap<>();
        put(parameters, "q", text);
        put(parameters, "kind", kinds.stream().sorted().collect(Collectors.joining(",")));
        put(parameters, "source", sources.stream().sorted().map(Source::key).collect(Collectors.joining(",")));
        put(parameters, "person", person == null ? "" : person.toString());
        put(parameters, "from", from == null ? "" : from.toString());
        put(parameters, "to", to == null ? "" : to.toString());
        return QueryParameters.simple(parameters);
    }

    Revisions.Filter wanted(ZoneId zone) {
        return new Revisions.Filter(
                person, null, sources, kinds, text, start(from, zone), start(to == null ? null : to.plusDays(1), zone));
    }

    HistoryFilter withText(String other) {
        return new HistoryFilter(other, kinds, sources, person, from, to);
    }

    HistoryFilter withKinds(Set<String> others) {
        return new HistoryFilter(text, others, sources, person, from, to);
    }

    HistoryFilter withSources(Set<Source> others) {
        return new HistoryFilter(text, kinds, others, person, from, to);
    }

    HistoryFilter withPerson(@Nullable UserId other) {
        return new HistoryFilter(text, kinds, sources, other, from, to);
    }

    HistoryFilter withDays(@Nullable LocalDate first, @Nullable LocalDate last) {
        return new HistoryFilter(text, kinds, sources, person, first, last);
    }

    /** Whether the days of the filter include {@code day}. */
    boolean includes(LocalDate day) {
        return (from == null || !day.isBefore(from)) && (to == null || !day.isAfter(to));
    }

    /** How many filters narrow the list. */
    int size() {
        int days = from == null && to == null ? 0 : 1;
        return (text.isEmpty() ? 0 : 1)
                + (kinds.isEmpty() ? 0 : 1)
                + (sources.isEmpty() ? 0 : 1)
                + (person == null ? 0 : 1)
                + days;
    }

    private static Set<String> split(QueryParameters query, String name) {
        return query.getSingleParameter(name)
                .map(value -> new LinkedHashSet<>(Arrays.asList(value.split(",", -1))))
                .orElseGet(LinkedHashSet::new);
    }

    private static void put(Map<String, String> parameters, String name, String value) {
        if (!value.isEmpty()) {
            parameters.put(name, value);
        }
    }

    private static @Nullable Instant start(@Nullable LocalDate day, ZoneId zone) {
        return day == null ? null : day.atStartOfDay(zone).toInstant();
    }

    private static @Nullable LocalDate day(String text) {
        try {
            return text.isEmpty() ? null : LocalDate.parse(text);
        } catch (DateTimeException noDay) {
            return null;
        }
    }

    private static @Nullable UserId person(String text) {
        try {
            return text.isEmpty() ? null : new UserId(UUID.fromString(text));
        } catch (IllegalArgumentException noNumber) {
            return null;
        }
    }
}
