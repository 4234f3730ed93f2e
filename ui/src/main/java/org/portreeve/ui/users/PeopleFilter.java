package org.portreeve.ui.users;

import com.vaadin.flow.router.QueryParameters;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.portreeve.application.membership.PeopleSearch;
import org.portreeve.domain.membership.BaseRole;
import org.portreeve.domain.membership.MembershipStatus;
import org.portreeve.domain.profile.ProfileId;
import org.portreeve.domain.role.RoleId;
import org.portreeve.domain.tenancy.SubtenantId;

/** Which people are wanted and in which order, as the address says it; values that mean nothing narrow nothing. */
record PeopleFilter(String text, Map<Facet, Set<String>> values, PeopleSearch.Order order, boolean descending) {
    /** Everybody by name. */
    static final PeopleFilter NONE = new PeopleFilter("", Map.of(), PeopleSearch.Order.NAME, false);

    static final String CONFIRMED = "confirmed";
    static final String UNCONFIRMED = "unconfirmed";
    static final String NEVER = "never";
    /** The periods that can be asked for, shortest first. */
    static final List<String> SEEN_WITHIN = List.of("1d", "7d", "30d");

    /** Within which time from now something ends, shortest first. */
    static final List<String> ENDS_WITHIN = List.of("7d", "30d");

    private static final String TEXT = "q";
    private static final String SORT = "sort";
    private static final String DESCENDING = "-";

    PeopleFilter {
        Map<Facet, Set<String>> copy = new EnumMap<>(Facet.class);
        values.forEach((facet, chosen) -> {
            if (!chosen.isEmpty()) {
                copy.put(facet, Set.copyOf(chosen));
            }
        });
        values = Map.copyOf(copy);
    }

    static PeopleFilter of(QueryParameters parameters) {
        Map<Facet, Set<String>> values = new EnumMap<>(Facet.class);
        for (Facet facet : Facet.values()) {
            parameters
                    .getSingleParameter(facet.key())
                    .filter(value -> !value.isBlank())
                    .ifPresent(value -> values.put(facet, new LinkedHashSet<>(List.of(value.split(",")))));
        }
        var sort = parameters.getSingleParameter(SORT).orElse("");
        boolean descending = sort.startsWith(DESCENDING);
        var order = Arrays.stream(PeopleSearch.Order.values())
                .filter(candidate -> key(candidate).equals(descending ? sort.substring(1) : sort))
                .findAny();
        return new PeopleFilter(
                parameters.getSingleParameter(TEXT).orElse("").strip(),
                values,
                order.orElse(PeopleSearch.Order.NAME),
                order.isPresent() && descending);
    }

    /** Adds its part of the address. */
    void addTo(Map<String, String> parameters) {
        if (!text.isEmpty()) {
            parameters.put(TEXT, text);
        }
        for (Facet facet : Facet.values()) {
            if (values.containsKey(facet)) {
                parameters.put(facet.key(), chosen(facet).stream().sorted().collect(Collectors.joining(",")));
            }
        }
        if (order != PeopleSearch.Order.NAME || descending) {
            parameters.put(SORT, (descending ? DESCENDING : "") + key(order));
        }
    }

    /** The name of an order in the address and of its column. */
    static String key(PeopleSearch.Order order) {
        return switch (order) {
            case NAME -> "name";
            case EMAIL -> "email";
            case LAST_SEEN -> "seen";
        };
    }

    Set<String> chosen(Facet facet) {
        return values.getOrDefault(facet, Set.of());
    }

    PeopleFilter withText(String other) {
        return new PeopleFilter(other, values, order, descending);
    }

    PeopleFilter with(Facet facet, Set<String> chosen) {
        Map<Facet, Set<String>> others = new EnumMap<>(Facet.class);
        others.putAll(values);
        others.put(facet, chosen);
        return new PeopleFilter(text, others, order, descending);
    }

    PeopleFilter sortedBy(PeopleSearch.Order other, boolean downwards) {
        return new PeopleFilter(text, values, other, downwards);
    }

    /** The same order without words and facets. */
    PeopleFilter cleared() {
        return NONE.sortedBy(order, descending);
    }

    /** Whether the same people are wanted, in whichever order. */
    boolean sameChoice(PeopleFilter other) {
        return text.equals(other.text) && values.equals(other.values);
    }

    /** Whether anything narrows the list. */
    boolean narrows() {
        return !text.isEmpty() || !values.isEmpty();
    }

    /** As the search asks it; periods end at {@code now}. */
    PeopleSearch.Query query(Instant now) {
        return new PeopleSearch.Query(
                text,
                keyed(Facet.STATUS, MembershipStatus.values(), MembershipStatus::key),
                keyed(Facet.BASE_ROLE, BaseRole.values(), BaseRole::key),
                ids(Facet.ROLE, RoleId::new),
                ids(Facet.PROFILE, ProfileId::new),
                ids(Facet.SUBTENANT, SubtenantId::new),
                emailConfirmed(),
                seenSince(now),
                chosen(Facet.SEEN).contains(NEVER),
                ending(now),
                order,
                descending);
    }

    private @Nullable Boolean emailConfirmed() {
        boolean confirmed = chosen(Facet.EMAIL).contains(CONFIRMED);
        boolean unconfirmed = chosen(Facet.EMAIL).contains(UNCONFIRMED);
        return confirmed == unconfirmed ? null : (Boolean) confirmed;
    }

    private @Nullable Instant seenSince(Instant now) {
        return period(Facet.SEEN, SEEN_WITHIN).map(now::minus).orElse(null);
    }

    private PeopleSearch.@Nullable Ending ending(Instant now) {
        return period(Facet.ENDS, ENDS_WITHIN)
                .map(period -> new PeopleSearch.Ending(now, now.plus(period)))
                .orElse(null);
    }

    private Optional<Duration> period(Facet facet, List<String> offered) {
        return offered.stream()
                .filter(chosen(facet)::contains)
                .map(period -> Duration.parse("P" + period.toUpperCase(Locale.ROOT)))
                .findFirst();
    }

    private <E extends Enum<E>> Set<E> keyed(Facet facet, E[] all, Function<E, String> key) {
        return Arrays.stream(all)
                .filter(one -> chosen(facet).contains(key.apply(one)))
                .collect(Collectors.toUnmodifiableSet());
    }

    private <T> Set<T> ids(Facet facet, Function<String, T> id) {
        return chosen(facet).stream().map(id).collect(Collectors.toUnmodifiableSet());
    }
}
