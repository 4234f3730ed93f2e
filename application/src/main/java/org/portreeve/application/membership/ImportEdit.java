package org.portreeve.application.membership;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.portreeve.application.Actor;
import org.portreeve.application.change.Edit;
import org.portreeve.application.change.Outcome;
import org.portreeve.application.change.Snapshot;
import org.portreeve.domain.change.Blame;
import org.portreeve.domain.change.Change;
import org.portreeve.domain.change.ChangeSet;
import org.portreeve.domain.change.Objection;
import org.portreeve.domain.membership.UserId;
import org.portreeve.domain.plan.Limit;
import org.portreeve.domain.state.TenantState;
import org.portreeve.domain.tenancy.TenantId;

/** The rows of a file as an edit; keeps what its last asking found out. */
final class ImportEdit implements Edit {
    private final ImportPeople importing;
    private final Directory directory;
    private final Actor actor;
    private final TenantId tenant;
    private final ImportPeople.Wish wish;
    private final Set<Integer> without;
    private final boolean strict;
    private @Nullable ImportedRows taken;
    private @Nullable TenantState before;

    /** Leaves the lines {@code without} out; {@code strict} stops at a row that cannot be imported. */
    ImportEdit(
            ImportPeople importing,
            Directory directory,
            Actor actor,
            TenantId tenant,
            ImportPeople.Wish wish,
            Set<Integer> without,
            boolean strict) {
        this.importing = importing;
        this.directory = directory;
        this.actor = actor;
        this.tenant = tenant;
        this.wish = wish;
        this.without = Set.copyOf(without);
        this.strict = strict;
    }

    @Override
    public Edited apply(Snapshot snapshot) {
        taken = null;
        before = snapshot.tenant();
        boolean open = before != null
                && (!(actor instanceof Actor.Service service) || service.mayName(tenant))
                && importing.isFor(actor, snapshot);
        if (before != null && !open && actor instanceof Actor.Service named && named.mayName(tenant)) {
            return new Impossible(List.of(new Objection.NotPermitted(
                    ImportPeople.NEEDS, new Change.OfTenant(before.tenant(), before.tenant()))));
        }
        if (before == null || !open) {
            return new Absent();
        }
        ImportedRows rows = new ImportedRows(snapshot, before, directory, actor.author(), wish.reason());
        rows.take(wish.rows(), without);
        taken = rows;
        if (strict && rows.lines().stream().anyMatch(line -> line.verdict() instanceof ImportVerdict.Refused)) {
            return new Impossible(List.of());
        }
        return new To(rows.after());
    }

    /** Adds the lines that the objections are about; false where there is none to leave out. */
    boolean blame(List<Objection> objections, Map<Integer, List<Objection>> refused) {
        if (taken == null) {
            return false;
        }
        Set<Integer> known = Set.copyOf(refused.keySet());
        Blame blame = new Blame(ChangeSet.between(before, taken.after()));
        for (Objection objection : objections) {
            // Why not by blame: that one does not know who comes first, and names whose external id it is.
            boolean other =
                    objection instanceof Objection.LimitReached || objection instanceof Objection.ExternalIdTaken;
            Set<UserId> blamed = other ? Set.of() : blame.of(objection);
            blamed.forEach(user -> add(taken.lineOf().get(user), objection, refused));
            if (objection instanceof Objection.ExternalIdTaken(var _, String id)) {
                add(taken.lineOfAddress(id), objection, refused);
            }
        }
        if (refused.size() == known.size()) {
            // Why only now: whoever is refused for another reason takes no seat.
            objections.forEach(objection -> addLast(objection, taken.newcomers(), refused));
        }
        return refused.size() > known.size();
    }

    private static void add(@Nullable Integer line, Objection objection, Map<Integer, List<Objection>> refused) {
        if (line != null) {
            List<Objection> all = refused.computeIfAbsent(line, _ -> new ArrayList<>(1));
            if (!all.contains(objection)) {
                all.add(objection);
            }
        }
    }

    /** Who comes first is served first. */
    private static void addLast(Objection objection, List<Integer> newcomers, Map<Integer, List<Objection>> refused) {
        if (objection instanceof Objection.LimitReached(Limit limit, long allowed, long wanted)
                && limit == Limit.SEATS) {
            int served = (int) Math.max(0, newcomers.size() - (wanted - allowed));
            newcomers.subList(served, newcomers.size()).forEach(line -> add(line, objection, refused));
        }
    }

    ImportPeople.Answer answer(Outcome outcome, Map<Integer, List<Objection>> refused, boolean tellsWhoIsKnown) {
        List<ImportPeople.Line> told = new ArrayList<>();
        for (ImportPeople.Line line : taken == null ? List.<ImportPeople.Line>of() : taken.lines()) {
            List<Objection> objections = refused.get(line.line());
            ImportVerdict verdict = line.verdict();
            if (objections != null) {
                verdict = new ImportVerdict.Objected(objections);
            } else if (verdict instanceof ImportVerdict.AddsToTenant && !tellsWhoIsKnown) {
                // Why: a file must not tell whom the platform knows.
                verdict = new ImportVerdict.CreatesPlaceholder();
            }
            told.add(verdict == line.verdict() ? line : new ImportPeople.Line(line.line(), line.email(), verdict));
        }
        boolean stopped = !wish.skipRefused()
                && (outcome instanceof Outcome.Planned || outcome instanceof Outcome.Unchanged)
                && told.stream().anyMatch(line -> line.verdict() instanceof ImportVerdict.Refused);
        return new ImportPeople.Answer(stopped ? new Outcome.Refused(List.of()) : outcome, told);
    }
}
