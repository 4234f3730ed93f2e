package org.portreeve.adapters.persistence;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.portreeve.application.change.Progress;
import org.portreeve.domain.membership.Person;
import org.portreeve.domain.membership.UserId;
import org.portreeve.domain.tenancy.TenantId;

/** One try at a change, in one transaction and one thread: what was shown to it, and what is to happen once it is committed. */
final class Attempt {
    private static final ScopedValue<Attempt> CURRENT = ScopedValue.newInstance();

    private final Progress progress;
    private final Predicate<TenantId> held;
    private final Map<UserId, Person> shown = new HashMap<>();
    private final List<Runnable> afterCommit = new ArrayList<>();
    private final Set<Optional<TenantId>> written = new HashSet<>();
    private volatile boolean coarsened;

    /** Tells {@code progress} how far the writing is; the heads of the tenants {@code held} are locked. */
    Attempt(Progress progress, Predicate<TenantId> held) {
        this.progress = progress;
        this.held = held;
    }

    /** The same work for other threads, which belongs to the attempt that is running here, if one is. */
    static <A, B> Function<A, B> carried(Function<A, B> work) {
        if (!CURRENT.isBound()) {
            return work;
        }
        Attempt running = CURRENT.get();
        return part -> running.during(() -> work.apply(part));
    }

    static boolean isRunning() {
        return CURRENT.isBound();
    }

    static boolean hasWritten() {
        return CURRENT.isBound() && !CURRENT.get().written.isEmpty();
    }

    /** Notes that the work saw this person, so that it can be told if the person changes meanwhile. */
    static Person shown(Person person) {
        if (CURRENT.isBound()) {
            CURRENT.get().shown.put(person.id(), person);
        }
        return person;
    }

    /** Notes that something is kept less exactly than it was given, so that what was given must not be taken for it. */
    static void coarsen() {
        if (CURRENT.isBound()) {
            CURRENT.get().coarsened = true;
        }
    }

    boolean isExact() {
        return !coarsened;
    }

    <T> T during(Supplier<T> work) {
        return ScopedValue.where(CURRENT, this).call(work::get);
    }

    @Nullable
    Person shownAs(UserId user) {
        return shown.get(user);
    }

    /** Leaves by an exception where one of these heads is not locked, so that all are locked in order from the start. */
    void requireHeld(Set<TenantId> tenants) {
        if (!tenants.stream().allMatch(held)) {
            throw new Unheld(tenants);
        }
    }

    /** Marks the one time that something of a tenant or, for null, of the platform is written. */
    void write(@Nullable TenantId place) {
        if (!written.add(Optional.ofNullable(place))) {
            throw new IllegalStateException("recorded twice");
        }
    }

    /** What is told of the writing of {@code all} parts. */
    Writing writing(long all) {
        return new Writing(progress, all);
    }

    /** Counts the parts that are written, and leaves by an exception where the change is called off. */
    static final class Writing {
        private static final int TOLD_EVERY = 500;

        private final Progress progress;
        private final long all;
        private long done;

        private Writing(Progress progress, long all) {
            this.progress = progress;
            this.all = all;
        }

        void wrote(int more) {
            long told = done / TOLD_EVERY;
            done += more;
            if (done / TOLD_EVERY != told) {
                progress.step(Progress.Phase.WRITING, Math.min(done, all), all);
            }
        }
    }

    void afterCommit(Runnable action) {
        afterCommit.add(action);
    }

    void committed() {
        afterCommit.forEach(Runnable::run);
    }
}
