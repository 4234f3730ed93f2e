package org.portreeve.application.membership;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.portreeve.application.Actor;
import org.portreeve.application.UseCase;
import org.portreeve.application.access.Gatekeeper;
import org.portreeve.application.change.Changes;
import org.portreeve.application.change.Edit;
import org.portreeve.application.change.Outcome;
import org.portreeve.application.change.Snapshot;
import org.portreeve.domain.apikey.ApiKey;
import org.portreeve.domain.change.Blame;
import org.portreeve.domain.change.ChangeSet;
import org.portreeve.domain.change.Objection;
import org.portreeve.domain.history.Source;
import org.portreeve.domain.membership.UserId;
import org.portreeve.domain.role.Permission;
import org.portreeve.domain.state.TenantState;
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

    private final Gatekeeper gatekeeper;
    private final Directory directory;
    private final Changes changes;

    /** Looks for people in {@code directory}; goes the one way of change. */
    public ImportPeople(Gatekeeper gatekeeper, Directory directory, Changes changes) {
        this.gatekeeper = gatekeeper;
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
    public record Line(int line, String email, ImportVerdict verdict) {}

    /** What came of it, and row by row. Where a row is refused and not skipped, the outcome is a refusal. */
    public record Answer(Outcome outcome, List<Line> lines) {
        /** Keeps a copy. */
        public Answer {
            lines = List.copyOf(lines);
        }

        /** The lines that are refused by guards, which a later {@code commit} is to leave out. */
        public Set<Integer> objected() {
            Set<Integer> numbers = new HashSet<>();
            lines.stream()
                    .filter(line -> line.verdict() instanceof ImportVerdict.Objected)
                    .forEach(line -> numbers.add(line.line()));
            return numbers;
        }

        /** How many rows are refused. */
        public long refused() {
            return lines.stream()
                    .filter(line -> line.verdict() instanceof ImportVerdict.Refused)
                    .count();
        }
    }

    /** Whether the actor may import into the tenant of {@code snapshot}; a courtesy, for this use case asks again. */
    public boolean isFor(Actor actor, Snapshot snapshot) {
        return switch (actor) {
            case Actor.Service service -> service.has(ApiKey.Scope.PROVISION);
            case Actor.SignedIn _, Actor.Portreeve _ -> gatekeeper.may(actor, snapshot, NEEDS);
        };
    }

    /** Says what would happen, row by row; changes nothing. */
    public Answer plan(Actor actor, TenantId tenant, Wish wish) {
        Map<Integer, List<Objection>> refused = new HashMap<>();
        for (int round = 1; ; round++) {
            Set<Integer> without = new HashSet<>(wish.without());
            without.addAll(refused.keySet());
            Taking taking = new Taking(actor, tenant, wish, without);
            Outcome outcome = changes.plan(through(actor), tenant, taking);
            boolean grows = outcome instanceof Outcome.Refused(var objections)
                    && taking.blame(objections, refused)
                    && round < ROUNDS;
            if (!grows) {
                return taking.answer(outcome, refused);
            }
        }
    }

    /** Does it, if the effects are still those of the plan with the digest {@code confirmed}; null confirms nothing. */
    public Answer commit(Actor actor, TenantId tenant, Wish wish, @Nullable String confirmed) {
        Taking taking = new Taking(actor, tenant, wish, wish.without());
        Outcome outcome = changes.commit(through(actor), tenant, taking, wish.reason(), confirmed);
        Map<Integer, List<Objection>> refused = new HashMap<>();
        if (outcome instanceof Outcome.Refused(var objections)) {
            taking.blame(objections, refused);
        }
        return taking.answer(outcome, refused);
    }

    private static Actor through(Actor actor) {
        return actor instanceof Actor.Service ? actor : actor.through(Source.IMPORT);
    }

    /** The edit; keeps what its last asking found out. */
    private final class Taking implements Edit {
        private final Actor actor;
        private final TenantId tenant;
        private final Wish wish;
        private final Set<Integer> without;
        private Map<UserId, Integer> lineOf = Map.of();
        private List<Line> lines = new ArrayList<>();
        private ChangeSet last = new ChangeSet(List.of());

        Taking(Actor actor, TenantId tenant, Wish wish, Set<Integer> without) {
            this.actor = actor;
            this.tenant = tenant;
            this.wish = wish;
            this.without = Set.copyOf(without);
        }

        @Override
        public Edited apply(Snapshot snapshot) {
            TenantState before = snapshot.tenant();
            boolean open = before != null
                    && (!(actor instanceof Actor.Service service) || service.mayName(tenant))
                    && isFor(actor, snapshot);
            if (before == null || !open) {
                return new Absent();
            }
            ImportedRows rows = new ImportedRows(snapshot, before, directory, actor.author(), wish.reason());
            rows.take(wish.rows(), without);
            lineOf = rows.lineOf();
            lines = rows.lines();
            if (!wish.skipRefused()
                    && lines.stream().anyMatch(line -> line.verdict() instanceof ImportVerdict.Refused)) {
                return new Impossible(List.of());
            }
            TenantState after = rows.after();
            last = ChangeSet.between(before, after);
            return new To(after);
        }

        /** Adds the lines that the objections are about; false where there is none to leave out. */
        boolean blame(List<Objection> objections, Map<Integer, List<Objection>> refused) {
            Blame blame = new Blame(last);
            boolean grows = false;
            for (Objection objection : objections) {
                for (UserId user : blame.of(objection)) {
                    Integer line = lineOf.get(user);
                    if (line != null) {
                        grows |= !refused.containsKey(line);
                        refused.computeIfAbsent(line, _ -> new ArrayList<>()).add(objection);
                    }
                }
            }
            return grows;
        }

        Answer answer(Outcome outcome, Map<Integer, List<Objection>> refused) {
            List<Line> told = lines.stream()
                    .map(line -> refused.containsKey(line.line())
                            ? new Line(line.line(), line.email(), new ImportVerdict.Objected(refused.get(line.line())))
                            : line)
                    .toList();
            boolean stopped = !wish.skipRefused() && !refused.isEmpty() && outcome instanceof Outcome.Planned;
            return new Answer(stopped ? new Outcome.Refused(List.of()) : outcome, told);
        }
    }
}
