package org.portreeve.application.memory;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.portreeve.application.agent.SharedAgents;
import org.portreeve.application.change.Snapshot;
import org.portreeve.application.contract.Ports;
import org.portreeve.application.membership.Everybody;
import org.portreeve.application.tenancy.TenantRegister;
import org.portreeve.domain.catalogue.Catalogue;
import org.portreeve.domain.change.Change;
import org.portreeve.domain.history.Revision;
import org.portreeve.domain.membership.Identity;
import org.portreeve.domain.membership.Person;
import org.portreeve.domain.membership.UserId;
import org.portreeve.domain.state.PlatformState;
import org.portreeve.domain.state.Table;
import org.portreeve.domain.state.TenantState;
import org.portreeve.domain.tenancy.TenantId;

/** What a database would hold; the fakes of the ports read and write it under one lock. */
public final class InMemoryDatabase {
    private final ReentrantLock lock = new ReentrantLock();
    private final Supplier<Instant> clock;
    private PlatformState platform = new PlatformState(nothing(), Table.empty());
    private final Map<TenantId, TenantState> tenants = new TreeMap<>();
    private final Map<UserId, Person> people = new HashMap<>();
    private final Set<Identity> erased = new HashSet<>();
    private final List<Revision> revisions = new ArrayList<>();
    private final Map<TenantId, Map<UserId, Instant>> lastSeen = new HashMap<>();

    /** Empty; its time is the machine's. */
    public InMemoryDatabase() {
        this(Instant::now);
    }

    /** Empty, with a time of its own. */
    public InMemoryDatabase(Supplier<Instant> clock) {
        this.clock = clock;
    }

    /** All ports to it. */
    public Ports ports() {
        return new Ports(
                new InMemoryStates(this),
                new InMemoryJournal(this),
                new InMemoryDirectory(this),
                new InMemoryPeopleSearch(this),
                new InMemoryRevisions(this),
                new InMemoryInvitationLinks(this),
                new InMemorySeatShortages(),
                new InMemoryToggleTrail(this),
                new InMemoryEndingNotices(this));
    }

    /** The register of the same data. */
    public TenantRegister register() {
        return new InMemoryTenantRegister(this);
    }

    /** The search for everybody in the same data. */
    public Everybody everybody() {
        return new InMemoryEverybody(this);
    }

    /** The shared agents of the same data. */
    public SharedAgents sharedAgents() {
        return new InMemorySharedAgents(this);
    }

    private static Catalogue nothing() {
        return new Catalogue(
                Map.of(), Set.of(), Set.of(), Set.of(), Map.of(), Set.of(), Map.of(), List.of(), Map.of(), List.of(),
                List.of());
    }

    <T> T locked(Supplier<T> work) {
        lock.lock();
        try {
            return work.get();
        } finally {
            lock.unlock();
        }
    }

    boolean isLockedByMe() {
        return lock.isHeldByCurrentThread();
    }

    Instant now() {
        return clock.get().truncatedTo(ChronoUnit.MICROS);
    }

    Snapshot snapshot(@Nullable TenantId tenant) {
        return locked(() -> new Snapshot(
                now(),
                Math.max(last(null), tenant == null ? 0 : last(tenant)),
                platform,
                tenant == null ? null : tenants.get(tenant)));
    }

    private long last(@Nullable TenantId tenant) {
        return revisions(tenant).stream().mapToLong(Revision::number).max().orElse(0);
    }

    List<TenantState> tenants() {
        return locked(() -> List.copyOf(tenants.values()));
    }

    List<Person> people() {
        return locked(() -> List.copyOf(people.values()));
    }

    /** Those of a tenant or, for null, of the platform; oldest first. */
    List<Revision> revisions(@Nullable TenantId tenant) {
        return locked(() -> revisions.stream()
                .filter(revision -> java.util.Objects.equals(revision.tenant(), tenant))
                .toList());
    }

    Map<UserId, Instant> lastSeen(TenantId tenant) {
        return locked(() -> Map.copyOf(lastSeen.getOrDefault(tenant, Map.of())));
    }

    void seen(TenantId tenant, UserId user, Instant at) {
        locked(() -> {
            TenantState state = tenants.get(tenant);
            if (state != null && state.members().has(user)) {
                lastSeen.computeIfAbsent(tenant, _ -> new HashMap<>())
                        .merge(user, at, (was, is) -> is.isAfter(was) ? is : was);
            }
            return true;
        });
    }

    /** The number and time of the next revision. */
    Revision next(@Nullable TenantId tenant, Revision draft) {
        List<Revision> own = revisions(tenant);
        Instant now = now();
        Instant time = own.isEmpty() || now.isAfter(own.getLast().time())
                ? now
                : own.getLast().time().plus(1, ChronoUnit.MICROS);
        return new Revision(revisions.size() + 1L, tenant, time, draft.origin(), draft.changes());
    }

    void commitPlatform(Revision revision, PlatformState after) {
        revisions.add(revision);
        platform = after;
        revision.changes().of(Change.OfPerson.class).forEach(change -> {
            Person gone = people.put(change.user(), Objects.requireNonNull(change.after()));
            if (gone != null && gone.identity() != null) {
                erased.add(gone.identity());
            }
        });
    }

    boolean isErased(Identity identity) {
        return locked(() -> erased.contains(identity));
    }

    /** Puts {@code after} in place; people who changed do so in every tenant. */
    void commitTenant(Revision revision, TenantState after) {
        after.people().forEach(this::requireAlone);
        revisions.add(revision);
        tenants.put(after.tenant().id(), after);
        after.people().forEach(people::put);
        tenants.replaceAll((_, state) ->
                state.withPeople(state.people().replaceAll(person -> people.getOrDefault(person.id(), person))));
        lastSeen.getOrDefault(after.tenant().id(), new HashMap<>())
                .keySet()
                .removeIf(user -> !after.members().has(user));
    }

    private void requireAlone(UserId id, Person person) {
        boolean taken = people.values().stream()
                .filter(other -> !other.id().equals(id))
                .anyMatch(other -> person.identity() == null
                        ? person.email() != null
                                && other.isPlaceholder()
                                && person.email().equals(other.email())
                        : person.identity().equals(other.identity()));
        if (taken) {
            throw new IllegalStateException("taken: " + person);
        }
    }
}
