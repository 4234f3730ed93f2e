package org.portreeve.application.memory;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.portreeve.application.change.Journal;
import org.portreeve.application.change.Progress;
import org.portreeve.application.change.Snapshot;
import org.portreeve.domain.change.ChangeSet;
import org.portreeve.domain.history.Origin;
import org.portreeve.domain.history.Revision;
import org.portreeve.domain.state.PlatformState;
import org.portreeve.domain.state.TenantState;
import org.portreeve.domain.tenancy.TenantId;

/** Writes to the memory what the work recorded, once the work has ended well. */
final class InMemoryJournal implements Journal {
    private final InMemoryDatabase database;

    InMemoryJournal(InMemoryDatabase database) {
        this.database = database;
    }

    @Override
    public <T> T withTenant(TenantId tenant, BiFunction<Snapshot, TenantRecorder, T> work) {
        return run(commits -> work.apply(database.snapshot(tenant), (changes, after, origin) -> {
            if (!after.tenant().id().equals(tenant)) {
                throw new IllegalArgumentException(
                        tenant + " cannot become " + after.tenant().id());
            }
            Revision revision = draft(commits, tenant, changes, origin);
            commits.add(() -> database.commitTenant(revision, after));
            return revision;
        }));
    }

    @Override
    public <T> T withTenant(TenantId tenant, Progress progress, BiFunction<Snapshot, TenantRecorder, T> work) {
        return withTenant(
                tenant,
                (snapshot, recorder) -> work.apply(snapshot, (changes, after, origin) -> {
                    long all = changes.changes().size();
                    Revision revision = recorder.record(changes, after, origin);
                    progress.step(Progress.Phase.WRITING, all / 2, all);
                    progress.step(Progress.Phase.WRITING, all, all);
                    return revision;
                }));
    }

    @Override
    public <T> T withPlatform(BiFunction<Snapshot, PlatformRecorder, T> work) {
        return run(commits -> work.apply(database.snapshot(null), (changes, after, origin) -> {
            Revision revision = draft(commits, null, changes, origin);
            commits.add(() -> database.commitPlatform(revision, after));
            return revision;
        }));
    }

    @Override
    public <T> T withAll(BiFunction<Snapshot, WideRecorder, T> work) {
        return run(commits -> work.apply(database.snapshot(null), new WideRecorder() {
            private final Set<Optional<TenantId>> places = new HashSet<>();

            @Override
            public Revision ofTenant(ChangeSet changes, TenantState after, Origin origin) {
                Revision revision = place(after.tenant().id(), changes, origin);
                commits.add(() -> database.commitTenant(revision, after));
                return revision;
            }

            @Override
            public Revision ofPlatform(ChangeSet changes, PlatformState after, Origin origin) {
                Revision revision = place(null, changes, origin);
                commits.add(() -> database.commitPlatform(revision, after));
                return revision;
            }

            private Revision place(@Nullable TenantId tenant, ChangeSet changes, Origin origin) {
                if (!places.add(Optional.ofNullable(tenant))) {
                    throw new IllegalStateException("recorded twice");
                }
                Revision next = database.next(tenant, new Revision(0, tenant, database.now(), origin, changes));
                return new Revision(next.number() + commits.size(), tenant, next.time(), origin, changes);
            }
        }));
    }

    private <T> T run(Function<List<Runnable>, T> work) {
        if (database.isLockedByMe()) {
            throw new IllegalStateException("a change within a change");
        }
        return database.locked(() -> {
            List<Runnable> commits = new ArrayList<>();
            T result = work.apply(commits);
            commits.forEach(Runnable::run);
            return result;
        });
    }

    private Revision draft(List<Runnable> commits, @Nullable TenantId tenant, ChangeSet changes, Origin origin) {
        if (!commits.isEmpty()) {
            throw new IllegalStateException("recorded twice");
        }
        return database.next(tenant, new Revision(0, tenant, database.now(), origin, changes));
    }
}
