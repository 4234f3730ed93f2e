package org.portreeve.application.memory;

import java.text.Normalizer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.portreeve.application.membership.PeopleSearch;
import org.portreeve.domain.Extent;
import org.portreeve.domain.membership.Membership;
import org.portreeve.domain.membership.Person;
import org.portreeve.domain.membership.UserId;
import org.portreeve.domain.state.TenantState;
import org.portreeve.domain.tenancy.SubtenantId;
import org.portreeve.domain.tenancy.TenantId;

/** Goes through all members of the memory each time. */
final class InMemoryPeopleSearch implements PeopleSearch {
    private final InMemoryDatabase database;

    InMemoryPeopleSearch(InMemoryDatabase database) {
        this.database = database;
    }

    private record Found(
            Membership member, Person person, @Nullable Instant seen) {
        String name() {
            String full = person.name().full();
            String identity = person.identity() == null ? "" : person.identity().subject();
            String shown = !full.isEmpty()
                    ? full
                    : person.email() == null ? identity : person.email().value();
            return plain(shown);
        }

        String email() {
            return person.email() == null ? "" : person.email().value();
        }

        Instant seenOrNever() {
            return seen == null ? Instant.EPOCH : seen;
        }
    }

    @Override
    public List<Hit> page(TenantId tenant, Query query, int offset, int limit) {
        Comparator<Found> order = switch (query.order()) {
            case NAME -> Comparator.comparing(Found::name);
            case EMAIL -> Comparator.comparing(Found::email);
            case LAST_SEEN -> Comparator.comparing(Found::seenOrNever);
        };
        return matches(tenant, query)
                .sorted(query.descending() ? order.reversed() : order)
                .skip(offset)
                .limit(limit)
                .map(found -> new Hit(found.member().user(), found.seen()))
                .toList();
    }

    @Override
    public Roster roster(TenantId tenant, Query query) {
        var hits = page(tenant, query, 0, Integer.MAX_VALUE).iterator();
        return new Roster() {
            @Override
            public List<Hit> next(int limit) {
                List<Hit> next = new ArrayList<>();
                while (next.size() < limit && hits.hasNext()) {
                    next.add(hits.next());
                }
                return next;
            }

            @Override
            public void close() {}
        };
    }

    @Override
    public int count(TenantId tenant, Query query, int atMost) {
        return (int) matches(tenant, query).limit(atMost).count();
    }

    @Override
    public Optional<Instant> lastSeen(TenantId tenant, UserId user) {
        return Optional.ofNullable(database.lastSeen(tenant).get(user));
    }

    @Override
    public void seen(TenantId tenant, UserId user, Instant at) {
        database.seen(tenant, user, at);
    }

    private Stream<Found> matches(TenantId tenant, Query query) {
        TenantState state = database.snapshot(tenant).tenant();
        if (state == null) {
            return Stream.empty();
        }
        Map<UserId, Instant> seen = database.lastSeen(tenant);
        return state.members().stream()
                .map(member -> new Found(
                        member, Objects.requireNonNull(state.people().get(member.user())), seen.get(member.user())))
                .filter(found -> matches(state, found, query));
    }

    private static boolean matches(TenantState state, Found found, Query query) {
        Membership member = found.member();
        return contains(query.statuses(), member.status())
                && contains(query.baseRoles(), member.baseRole())
                && (query.roles().isEmpty() || query.roles().stream().anyMatch(member.roles()::containsKey))
                && (query.profiles().isEmpty() || query.profiles().stream().anyMatch(member.profiles()::containsKey))
                && (query.subtenants().isEmpty()
                        || (member.scope() instanceof Extent.Listed<SubtenantId>(var listed)
                                && listed.stream()
                                        .anyMatch(node -> query.subtenants().stream()
                                                .anyMatch(wanted -> state.isWithin(node, wanted)))))
                && (query.emailConfirmed() == null
                        || query.emailConfirmed() == found.person().emailConfirmed())
                && (query.seenSince() == null
                        || (found.seen() != null && !found.seen().isBefore(query.seenSince())))
                && (!query.neverSeen() || found.seen() == null)
                && (query.ending() == null || ends(member, query.ending()))
                && words(query.text()).allMatch(word -> wordsOf(found).anyMatch(one -> one.startsWith(word)));
    }

    static boolean ends(Membership member, Ending ending) {
        return ending.has(member.until())
                || member.roles().values().stream()
                        .anyMatch(one -> ending.has(one.window().until()));
    }

    private static <T> boolean contains(java.util.Set<T> wanted, T one) {
        return wanted.isEmpty() || wanted.contains(one);
    }

    private static Stream<String> wordsOf(Found found) {
        Membership.Details details = found.member().details();
        return Stream.of(found.person().name().full(), found.email(), details.jobTitle(), details.phone())
                .filter(Objects::nonNull)
                .flatMap(text ->
                        Stream.concat(words(text), Arrays.stream(plain(text).split("[^\\p{L}\\p{N}]+", -1))));
    }

    private static Stream<String> words(String text) {
        return Arrays.stream(plain(text).split("\\s+", -1)).filter(word -> !word.isEmpty());
    }

    private static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKD)
                .replaceAll("\\p{M}+", "")
                .toLowerCase(Locale.ROOT)
                .replace("ß", "ss")
                .replace("ø", "o")
                .replace("ł", "l");
    }
}
