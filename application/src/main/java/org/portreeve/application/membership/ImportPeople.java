package org.portreeve.application.membership;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.portreeve.application.Actor;
import org.portreeve.application.UseCase;
import org.portreeve.application.access.Gatekeeper;
import org.portreeve.application.change.Authorities;
import org.portreeve.application.change.CalledOff;
import org.portreeve.application.change.Changes;
import org.portreeve.application.change.Outcome;
import org.portreeve.application.change.Progress;
import org.portreeve.application.change.Snapshot;
import org.portreeve.domain.access.AccessRequest;
import org.portreeve.domain.access.AccessRules;
import org.portreeve.domain.access.Situation;
import org.portreeve.domain.apikey.ApiKey;
import org.portreeve.domain.change.Authority;
import org.portreeve.domain.change.Objection;
import org.portreeve.domain.change.StandIn;
import org.portreeve.domain.history.Source;
import org.portreeve.domain.membership.Membership;
import org.portreeve.domain.role.Permission;
import org.portreeve.domain.tenancy.TenantId;

/**
 * Makes members of the rows of a file, as one revision: newcomers as Tenant Users of the whole tenant with what joining
 * gives; members keep what they have and get roles that they lack. Needs {@code member:import}, or the scope provision.
 */
@UseCase
public final class ImportPeople {
    /** The permission that it needs. */
    public static final Permission NEEDS = new Permission("member:import");

    /** Why: who is refused is mostly found in the first round; what goes on after the last is refused whole. */
    private static final int ROUNDS = 8;

    private static final Permission WHOLE_DIRECTORY = new Permission("platform-member:manage");

    /** Why: what the largest import takes while it is planned and written is a third of half a gigabyte; small ones fit beside it. */
    private static final int ROOM = PeopleFile.MOST_ROWS + 10_000;

    private static final int LISTENS_EVERY_MILLIS = 200;

    private final Semaphore room = new Semaphore(ROOM, true);
    private final Gatekeeper gatekeeper;
    private final Authorities authorities;
    private final Directory directory;
    private final Changes changes;

    /** Looks for people in {@code directory}; goes the one way of change. */
    public ImportPeople(Gatekeeper gatekeeper, Authorities authorities, Directory directory, Changes changes) {
        this.gatekeeper = gatekeeper;
        this.authorities = authorities;
        this.directory = directory;
        this.changes = changes;
    }

    /** What is to be imported; those rows whose lines are in {@code without} are left out; skipping leaves out what is refused. */
    public record Wish(List<PeopleFile.Row> rows, boolean skipRefused, Set<Integer> without, String reason) {
        /** Keeps copies. */
        public Wish {
            rows = List.copyOf(rows);
            without = Set.copyOf(without);
        }
    }

    /** What a row does. */
    public record Line(int line, String email, ImportVerdict verdict) {
        /** Whether it cannot be imported. */
        public boolean isRefused() {
            return verdict instanceof ImportVerdict.Refused;
        }

        /** Whether guards refuse it, so that a later {@code commit} is to leave it out. */
        public boolean isObjected() {
            return verdict instanceof ImportVerdict.Objected;
        }
    }

    /** What came of it, and row by row. Where a row is refused and not skipped, the outcome is a refusal. */
    public record Answer(Outcome outcome, List<Line> lines) {
        /** Keeps a copy. */
        public Answer {
            lines = List.copyOf(lines);
        }

        /** The lines that are refused by guards, which a later {@code commit} is to leave out. */
        public Set<Integer> objected() {
            Set<Integer> numbers = new HashSet<>();
            lines.stream().filter(Line::isObjected).forEach(line -> numbers.add(line.line()));
            return numbers;
        }

        /** How many rows are refused. */
        public long refused() {
            return lines.stream().filter(Line::isRefused).count();
        }
    }

    /** The tenant, if whoever is signed in may import into it; empty also where there is no such tenant. */
    public Optional<Snapshot> around(Actor.SignedIn actor, TenantId tenant) {
        return gatekeeper.enter(actor, tenant, NEEDS);
    }

    /** Whether the actor may import into the tenant of {@code snapshot}; a courtesy, for this use case asks again. */
    public boolean isFor(Actor actor, Snapshot snapshot) {
        return switch (actor) {
            case Actor.Service service ->
                service.has(ApiKey.Scope.PROVISION)
                        && switch (authorities.of(service)) {
                            case Authority.OfProvisioningKey _ -> may(StandIn.provisioning(), snapshot);
                            case Authority.OfTenantKey _ -> may(StandIn.administering(), snapshot);
                            case Authority.OfPlatformKey _ -> true;
                            case Authority.OfUser _, Authority.OfSystem _ -> false;
                        };
            case Actor.SignedIn _, Actor.Portreeve _ -> gatekeeper.may(actor, snapshot, NEEDS);
        };
    }

    private static boolean may(Membership standIn, Snapshot snapshot) {
        return AccessRules.decide(
                        new AccessRequest.DoPermission(NEEDS),
                        new Situation(snapshot.catalogue(), snapshot.tenant(), standIn, snapshot.now()))
                .isAllowed();
    }

    /** Says what would happen, row by row; changes nothing. */
    public Answer plan(Actor actor, TenantId tenant, Wish wish) {
        return plan(actor, tenant, wish, Progress.NONE);
    }

    /** The same, where {@link CalledOff} comes out if {@code progress} calls it off. */
    public Answer plan(Actor actor, TenantId tenant, Wish wish, Progress progress) {
        return inTurn(wish, progress, () -> planned(actor, tenant, wish, progress));
    }

    private <T> T inTurn(Wish wish, Progress progress, Supplier<T> work) {
        int wanted = Math.min(wish.rows().size(), PeopleFile.MOST_ROWS);
        try {
            while (!room.tryAcquire(wanted, LISTENS_EVERY_MILLIS, TimeUnit.MILLISECONDS)) {
                progress.step(Progress.Phase.WAITING, 0, wish.rows().size());
            }
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
            throw new CalledOff();
        }
        try {
            return work.get();
        } finally {
            room.release(wanted);
        }
    }

    private Answer planned(Actor actor, TenantId tenant, Wish wish, Progress progress) {
        Map<Integer, List<Objection>> refused = new HashMap<>();
        for (int round = 1; ; round++) {
            progress.step(Progress.Phase.PLANNING, 0, wish.rows().size());
            Set<Integer> without = new HashSet<>(wish.without());
            without.addAll(refused.keySet());
            ImportEdit taking = new ImportEdit(this, directory, actor, tenant, wish, without, false);
            Outcome outcome = changes.plan(through(actor), tenant, taking);
            boolean grows = outcome instanceof Outcome.Refused(var objections)
                    && taking.blame(objections, refused)
                    && round < ROUNDS;
            if (!grows) {
                progress.step(
                        Progress.Phase.PLANNING, wish.rows().size(), wish.rows().size());
                return taking.answer(outcome, refused, seesWholeDirectory(actor));
            }
        }
    }

    private boolean seesWholeDirectory(Actor actor) {
        return actor instanceof Actor.Portreeve || gatekeeper.mayOnPlatform(actor, WHOLE_DIRECTORY);
    }

    /** Does it, if the effects are still those of the plan with the digest {@code confirmed}; null confirms nothing. */
    public Answer commit(Actor actor, TenantId tenant, Wish wish, @Nullable String confirmed) {
        return commit(actor, tenant, wish, confirmed, Progress.NONE);
    }

    /** The same; once {@code progress} has called it off, nothing has changed. */
    public Answer commit(Actor actor, TenantId tenant, Wish wish, @Nullable String confirmed, Progress progress) {
        return inTurn(wish, progress, () -> committed(actor, tenant, wish, confirmed, progress));
    }

    private Answer committed(Actor actor, TenantId tenant, Wish wish, @Nullable String confirmed, Progress progress) {
        progress.step(Progress.Phase.PLANNING, 0, wish.rows().size());
        ImportEdit taking = new ImportEdit(this, directory, actor, tenant, wish, wish.without(), !wish.skipRefused());
        Outcome outcome = changes.commit(through(actor), tenant, taking, wish.reason(), confirmed, progress);
        Map<Integer, List<Objection>> refused = new HashMap<>();
        if (outcome instanceof Outcome.Refused(var objections)) {
            taking.blame(objections, refused);
        }
        return taking.answer(outcome, refused, outcome instanceof Outcome.Committed || seesWholeDirectory(actor));
    }

    private static Actor through(Actor actor) {
        return actor instanceof Actor.Service ? actor : actor.through(Source.IMPORT);
    }
}
