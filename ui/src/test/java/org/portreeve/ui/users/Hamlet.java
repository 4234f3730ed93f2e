package org.portreeve.ui.users;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.portreeve.application.change.Journal;
import org.portreeve.application.change.Progress;
import org.portreeve.application.change.Snapshot;
import org.portreeve.application.change.States;
import org.portreeve.application.history.Revisions;
import org.portreeve.application.matrix.ToggleTrail;
import org.portreeve.application.membership.PeopleSearch;
import org.portreeve.domain.Extent;
import org.portreeve.domain.apikey.ApiKey;
import org.portreeve.domain.apikey.ApiKeyId;
import org.portreeve.domain.catalogue.Catalogue;
import org.portreeve.domain.change.Change;
import org.portreeve.domain.change.ChangeSet;
import org.portreeve.domain.history.Origin;
import org.portreeve.domain.history.Revision;
import org.portreeve.domain.membership.Membership;
import org.portreeve.domain.membership.Person;
import org.portreeve.domain.membership.UserId;
import org.portreeve.domain.state.PlatformState;
import org.portreeve.domain.state.Table;
import org.portreeve.domain.state.TenantState;
import org.portreeve.domain.tenancy.SubtenantId;
import org.portreeve.domain.tenancy.TenantId;

/** All the ports behind the page, in memory: two tenants, their history, a search that walks through everybody. */
public final class Hamlet implements States, Journal, PeopleSearch, Revisions, ToggleTrail {
    public static final Instant NOW = Instant.parse("2026-11-20T10:00:00Z");

    public final Map<TenantId, TenantState> tenants = new TreeMap<>();
    public Catalogue catalogue = SmallCatalogue.catalogue();
    /** Keys of the platform itself. */
    Table<ApiKeyId, ApiKey> platformKeys = Table.empty();

    final Map<UserId, Instant> seen = new HashMap<>();
    final Set<UserId> erased = new HashSet<>();
    private final List<Revision> revisions = new ArrayList<>();
    private final TenantId management;
    private Runnable meanwhile = () -> {};

    /** Runs while a change can still be called off. */
    Runnable midway = () -> {};

    /** Runs when a change is committed and nobody knows yet. */
    Runnable atTheEnd = () -> {};

    public Hamlet(TenantState... states) {
        Stream.of(states).forEach(state -> tenants.put(state.tenant().id(), state));
        management = states[0].tenant().id();
    }

    /** Lets somebody else change something right before the next commit. */
    public void meanwhile(Runnable other) {
        meanwhile = other;
    }

    /** Changes a tenant without a revision. */
    public void change(TenantId tenant, UnaryOperator<TenantState> change) {
        tenants.computeIfPresent(tenant, (_, state) -> change.apply(state));
    }

    public Membership member(TenantId tenant, UserId user) {
        var state = tenants.get(tenant);
        var member = state == null ? null : state.members().get(user);
        if (member == null) {
            throw new AssertionError(user + " is nobody in " + tenant);
        }
        return member;
    }

    @Override
    public Snapshot read(TenantId tenant) {
        return new Snapshot(NOW, revisions.size(), new PlatformState(catalogue, platformKeys), tenants.get(tenant));
    }

    @Override
    public Snapshot readPlatform() {
        return read(new TenantId("none"));
    }

    @Override
    public List<TenantId> tenants() {
        return List.copyOf(tenants.keySet());
    }

    @Override
    public TenantId managementTenant() {
        return management;
    }

    @Override
    public TenantId defaultTenant() {
        return management;
    }

    @Override
    public <T> T withTenant(TenantId tenant, Progress progress, BiFunction<Snapshot, TenantRecorder, T> work) {
        midway.run();
        progress.step(Progress.Phase.WRITING, 1, 2);
        T result = withTenant(tenant, work);
        atTheEnd.run();
        return result;
    }

    @Override
    public <T> T withTenant(TenantId tenant, BiFunction<Snapshot, TenantRecorder, T> work) {
        others();
        return work.apply(read(tenant), (changes, after, origin) -> record(tenant, changes, after, origin));
    }

    private void others() {
        var other = meanwhile;
        meanwhile = () -> {};
        other.run();
    }

    private Revision record(TenantId tenant, ChangeSet changes, TenantState after, Origin origin) {
        tenants.put(tenant, after);
        var revision = new Revision(
                revisions.size() + 1L, tenant, NOW.plus(Duration.ofSeconds(revisions.size())), origin, changes);
        revisions.add(revision);
        return revision;
    }

    private Revision record(ChangeSet changes, PlatformState after, Origin origin) {
        platformKeys = after.apiKeys();
        catalogue = after.catalogue();
        changes.of(Change.OfPerson.class).forEach(change -> erased.add(change.user()));
        var revision = new Revision(revisions.size() + 1L, null, NOW, origin, changes);
        revisions.add(revision);
        return revision;
    }

    @Override
    public <T> T withPlatform(BiFunction<Snapshot, PlatformRecorder, T> work) {
        return work.apply(readPlatform(), this::record);
    }

    @Override
    public <T> T withAll(BiFunction<Snapshot, WideRecorder, T> work) {
        others();
        return work.apply(readPlatform(), new WideRecorder() {
            @Override
            public Revision ofTenant(ChangeSet changes, TenantState after, Origin origin) {
                return record(after.tenant().id(), changes, after, origin);
            }

            @Override
            public Revision ofPlatform(ChangeSet changes, PlatformState after, Origin origin) {
                return record(changes, after, origin);
            }
        });
    }

    @Override
    public List<Hit> page(TenantId tenant, Query query, int offset, int limit) {
        return matching(tenant, query).skip(offset).limit(limit).toList();
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
        return (int) matching(tenant, query).limit(atMost).count();
    }

    private Stream<Hit> matching(TenantId tenant, Query query) {
        var state = tenants.get(tenant);
        if (state == null) {
            return Stream.empty();
        }
        Comparator<Person> order = switch (query.order()) {
            case NAME -> Comparator.comparing(Person::label);
            case EMAIL -> Comparator.comparing(person -> String.valueOf(person.email()));
            case LAST_SEEN -> Comparator.comparing(person -> seen.getOrDefault(person.id(), Instant.EPOCH));
        };
        return state.people().stream()
                .filter(person -> matches(state, person, query))
                .sorted(query.descending() ? order.reversed() : order)
                .map(person -> new Hit(person.id(), seen.get(person.id())));
    }

    private boolean matches(TenantState state, Person person, Query query) {
        var member = state.members().get(person.id());
        var text = (person.label() + " " + person.email()).toLowerCase(Locale.ROOT);
        var at = seen.get(person.id());
        return member != null
                && text.contains(query.text().toLowerCase(Locale.ROOT))
                && (query.statuses().isEmpty() || query.statuses().contains(member.status()))
                && (query.baseRoles().isEmpty() || query.baseRoles().contains(member.baseRole()))
                && (query.roles().isEmpty() || query.roles().stream().anyMatch(member.roles()::containsKey))
                && (query.emailConfirmed() == null || query.emailConfirmed() == person.emailConfirmed())
                && (query.seenSince() == null || (at != null && !at.isBefore(query.seenSince())))
                && (!query.neverSeen() || at == null)
                && (query.subtenants().isEmpty() || isIn(state, member, query.subtenants()))
                && (query.ending() == null || ends(member, query.ending()));
    }

    private static boolean isIn(TenantState state, Membership member, Set<SubtenantId> wanted) {
        return member.scope() instanceof Extent.Listed<SubtenantId>(var listed)
                && listed.stream().anyMatch(node -> wanted.stream().anyMatch(top -> state.isWithin(node, top)));
    }

    private static boolean ends(Membership member, Ending ending) {
        return ending.has(member.until())
                || member.roles().values().stream()
                        .anyMatch(one -> ending.has(one.window().until()));
    }

    @Override
    public Optional<Instant> lastSeen(TenantId tenant, UserId user) {
        return Optional.ofNullable(seen.get(user));
    }

    @Override
    public void seen(TenantId tenant, UserId user, Instant at) {
        seen.put(user, at);
    }

    @Override
    public List<Revision> page(@Nullable TenantId tenant, Filter filter, @Nullable Long before, int limit) {
        return revisions.reversed().stream()
                .filter(revision -> Objects.equals(tenant, revision.tenant()))
                .filter(revision -> before == null || revision.number() < before)
                .filter(revision -> filter.person() == null
                        || revision.changes()
                                .of(Change.OfMembership.class)
                                .anyMatch(change ->
                                        change.key().equals(filter.person().toString())))
                .limit(limit)
                .toList();
    }

    @Override
    public List<Written> trail(TenantId tenant, UserId user) {
        return page(tenant, Filter.about(user), null, Integer.MAX_VALUE).stream()
                .flatMap(revision -> revision.changes()
                        .of(Change.OfMembership.class)
                        .filter(change -> change.user().equals(user))
                        .map(change -> new Written(
                                revision.number(),
                                revision.time(),
                                revision.origin().author(),
                                change.after() == null
                                        ? Map.of()
                                        : change.after().sections())))
                .toList();
    }

    @Override
    public Optional<Revision> find(@Nullable TenantId tenant, long number) {
        return revisions.stream()
                .filter(revision -> revision.number() == number && Objects.equals(tenant, revision.tenant()))
                .findFirst();
    }

    @Override
    public long count(@Nullable TenantId tenant) {
        return revisions.size();
    }

    @Override
    public List<Day> days(@Nullable TenantId tenant, Instant since, ZoneId zone) {
        return List.of(new Day(LocalDate.ofInstant(since, zone), revisions.size()));
    }
}
