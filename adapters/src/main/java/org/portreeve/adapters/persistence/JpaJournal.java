package org.portreeve.adapters.persistence;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.portreeve.application.change.Journal;
import org.portreeve.application.change.Progress;
import org.portreeve.application.change.Snapshot;
import org.portreeve.domain.change.Change;
import org.portreeve.domain.change.ChangeSet;
import org.portreeve.domain.history.Origin;
import org.portreeve.domain.history.Revision;
import org.portreeve.domain.state.Headcount;
import org.portreeve.domain.state.PlatformState;
import org.portreeve.domain.state.TenantState;
import org.portreeve.domain.tenancy.TenantId;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Serialises changes on head rows and writes each as one revision; what was written is in memory right after the commit. */
final class JpaJournal implements Journal {
    private final TransactionTemplate transactions;
    private final Heads heads;
    private final CachedStates states;
    private final StateCache cache;
    private final RevisionWriter writer;

    /** The transactions read what is committed: after the lock, what is read has to be the newest. */
    JpaJournal(
            TransactionTemplate transactions,
            Heads heads,
            CachedStates states,
            StateCache cache,
            RevisionWriter writer) {
        this.transactions = transactions;
        this.heads = heads;
        this.states = states;
        this.cache = cache;
        this.writer = writer;
    }

    @Override
    public <T> T withTenant(TenantId tenant, BiFunction<Snapshot, TenantRecorder, T> work) {
        return withTenant(tenant, Progress.NONE, work);
    }

    @Override
    public <T> T withTenant(TenantId tenant, Progress progress, BiFunction<Snapshot, TenantRecorder, T> work) {
        Set<TenantId> held = new TreeSet<>(Set.of(tenant));
        return attempt(progress, held, attempt -> {
            Heads.Head head = lock(tenant, held);
            Snapshot before = states.readLocked(tenant);
            return work.apply(before, (changes, after, origin) -> {
                requireOwn(tenant, after);
                RevisionWriter.Written written = write(attempt, before, tenant, head, changes, origin);
                Heads.Head next = head(head, written.revision());
                if (attempt.isExact()) {
                    heads.advance(tenant, next, more(changes));
                    attempt.afterCommit(() -> cache.keepTenant(tenant, next.version(), after));
                } else {
                    // Why: a version without a revision, so that nobody takes the change set for what is kept.
                    heads.advance(tenant, next.skipping(), more(changes));
                }
                attempt.afterCommit(() -> tellOthers(written));
                return written.revision();
            });
        });
    }

    @Override
    public <T> T withPlatform(BiFunction<Snapshot, PlatformRecorder, T> work) {
        return attempt(Progress.NONE, null, attempt -> {
            Heads.Head head = heads.lockPlatform();
            heads.lockAll();
            Snapshot before = states.readLocked(null);
            return work.apply(before, (changes, after, origin) -> {
                RevisionWriter.Written written = write(attempt, before, null, head, changes, origin);
                Heads.Head next = head(head, written.revision());
                heads.advancePlatform(next);
                if (attempt.isExact()) {
                    attempt.afterCommit(() -> cache.keepPlatform(next.version(), after));
                }
                return written.revision();
            });
        });
    }

    @Override
    public <T> T withAll(BiFunction<Snapshot, WideRecorder, T> work) {
        return attempt(Progress.NONE, null, attempt -> {
            Heads.Head head = heads.lockPlatform();
            heads.lockAll();
            Snapshot before = states.readLocked(null);
            return work.apply(before, new Wide(attempt, before, head));
        });
    }

    /** Writes what it is given at once, and tells the memory when all of it is committed. */
    private final class Wide implements WideRecorder {
        private final Attempt attempt;
        private final Snapshot before;
        private final Heads.Head platform;

        Wide(Attempt attempt, Snapshot before, Heads.Head platform) {
            this.attempt = attempt;
            this.before = before;
            this.platform = platform;
        }

        @Override
        public Revision ofTenant(ChangeSet changes, TenantState after, Origin origin) {
            TenantId tenant = after.tenant().id();
            Heads.Head head = Objects.requireNonNull(heads.lock(tenant));
            RevisionWriter.Written written = write(tenant, head, changes, origin);
            Heads.Head next = head(head, written.revision());
            if (attempt.isExact()) {
                heads.advance(tenant, next, more(changes));
                attempt.afterCommit(() -> cache.keepTenant(tenant, next.version(), after));
            } else {
                heads.advance(tenant, next.skipping(), more(changes));
            }
            return told(written);
        }

        @Override
        public Revision ofPlatform(ChangeSet changes, PlatformState after, Origin origin) {
            RevisionWriter.Written written = write(null, platform, changes, origin);
            Heads.Head next = head(platform, written.revision());
            heads.advancePlatform(next);
            if (attempt.isExact()) {
                attempt.afterCommit(() -> cache.keepPlatform(next.version(), after));
            }
            return told(written);
        }

        private RevisionWriter.Written write(
                @Nullable TenantId tenant, Heads.Head head, ChangeSet changes, Origin origin) {
            attempt.write(tenant);
            return writer.writeOneOfMany(
                    new RevisionDraft(tenant, head.version() + 1, head.next(before.now()), origin, changes), attempt);
        }

        private Revision told(RevisionWriter.Written written) {
            attempt.afterCommit(() -> tellOthers(written));
            return written.revision();
        }
    }

    /** Those {@code held} are locked by the work, all where it is null; they become more where that turns out to be needed. */
    private <T> T attempt(Progress progress, @Nullable Set<TenantId> held, Function<Attempt, T> work) {
        if (Attempt.isRunning()) {
            throw new IllegalStateException("a change within a change");
        }
        // Why: as part of somebody else's transaction it could neither be tried again nor know when it is committed.
        if (TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException("a change within a transaction");
        }
        return Retries.of(() -> {
            Attempt attempt = new Attempt(progress, tenant -> held == null || held.contains(tenant));
            try {
                T result = attempt.during(() -> transactions.execute(_ -> work.apply(attempt)));
                attempt.committed();
                return result;
            } catch (Unheld more) {
                if (held != null) {
                    held.addAll(more.tenants());
                }
                throw more;
            }
        });
    }

    /** Locks these heads in the order of their slugs, the platform's if the tenant is new, so that only one can be the first. */
    private Heads.@Nullable Head lock(TenantId tenant, Set<TenantId> held) {
        Heads.Head own = null;
        for (TenantId one : held) {
            Heads.Head head = heads.lock(one);
            own = one.equals(tenant) ? head : own;
        }
        if (own == null) {
            heads.lockPlatform();
            own = heads.lock(tenant);
        }
        return own;
    }

    private RevisionWriter.Written write(
            Attempt attempt,
            Snapshot before,
            @Nullable TenantId tenant,
            Heads.@Nullable Head head,
            ChangeSet changes,
            Origin origin) {
        attempt.write(tenant);
        Heads.Head last = head == null ? new Heads.Head(0, 0, 0) : head;
        return writer.write(
                new RevisionDraft(tenant, last.version() + 1, last.next(before.now()), origin, changes), attempt);
    }

    private static Heads.Head head(Heads.@Nullable Head last, Revision revision) {
        return new Heads.Head(last == null ? 1 : last.version() + 1, revision.number(), Micros.of(revision.time()));
    }

    private static Headcount more(ChangeSet changes) {
        return changes.of(Change.OfMembership.class)
                .map(change -> Headcount.between(change.before(), change.after()))
                .reduce(Headcount.NOBODY, Headcount::plus);
    }

    private void tellOthers(RevisionWriter.Written written) {
        List<Heads.Bumped> others = written.others();
        others.forEach(
                other -> cache.changeTenant(other.tenant(), other.version(), state -> withPeople(state, written)));
    }

    private static TenantState withPeople(TenantState state, RevisionWriter.Written written) {
        TenantState next = state;
        for (var person : written.people().values()) {
            if (next.people().has(person.id())) {
                next = next.withPerson(person);
            }
        }
        return next;
    }

    private static void requireOwn(TenantId tenant, TenantState after) {
        if (!Objects.equals(after.tenant().id(), tenant)) {
            throw new IllegalArgumentException(
                    tenant + " cannot become " + after.tenant().id());
        }
    }
}
