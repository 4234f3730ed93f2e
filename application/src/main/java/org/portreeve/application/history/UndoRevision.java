package org.portreeve.application.history;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.portreeve.application.Actor;
import org.portreeve.application.UseCase;
import org.portreeve.application.access.Gatekeeper;
import org.portreeve.application.change.Changes;
import org.portreeve.application.change.Edit;
import org.portreeve.application.change.Outcome;
import org.portreeve.application.change.Snapshot;
import org.portreeve.application.membership.Directory;
import org.portreeve.domain.change.Undo;
import org.portreeve.domain.history.Revision;
import org.portreeve.domain.history.Source;
import org.portreeve.domain.role.Permission;
import org.portreeve.domain.state.TenantState;
import org.portreeve.domain.tenancy.TenantId;

/** Undoes a revision that the actor may read, by a plan that all guards judge as theirs; needs {@code audit:view}. */
@UseCase
public final class UndoRevision {
    private static final List<Permission> CHANGES = Stream.of(
                    "role:assign", "role:manage", "member:edit", "member:disable", "member:remove", "settings:manage")
            .map(Permission::new)
            .toList();

    private final Gatekeeper gatekeeper;
    private final ReadHistory history;
    private final Directory directory;
    private final Changes changes;

    /** Finds revisions in {@code history}; goes the one way of change. */
    public UndoRevision(Gatekeeper gatekeeper, ReadHistory history, Directory directory, Changes changes) {
        this.gatekeeper = gatekeeper;
        this.history = history;
        this.directory = directory;
        this.changes = changes;
    }

    /** Whether the actor may change anything at all in the tenant of {@code snapshot}; whether this, the guards say. */
    public boolean isFor(Actor actor, Snapshot snapshot) {
        return CHANGES.stream().anyMatch(permission -> gatekeeper.may(actor, snapshot, permission));
    }

    /** The tenant whose revisions the actor may read; empty where it is not open to them. */
    public Optional<Snapshot> around(Actor actor, TenantId tenant) {
        return gatekeeper.enter(actor, tenant, ReadHistory.NEEDS);
    }

    /** What came of it, and what of the revision is not put back. */
    public record Answer(Outcome outcome, List<Undo.Leftover> leftovers) {
        /** Keeps a copy. */
        public Answer {
            leftovers = List.copyOf(leftovers);
        }
    }

    /** Says what undoing revision {@code number} would do; changes nothing. */
    public Answer plan(Actor actor, TenantId tenant, long number) {
        return answer(actor, tenant, number, edit -> changes.plan(actor, tenant, edit));
    }

    /** Undoes it, if the effects are still those of the plan with the digest {@code confirmed}; null confirms nothing. */
    public Answer commit(Actor actor, TenantId tenant, long number, String reason, @Nullable String confirmed) {
        return answer(
                actor,
                tenant,
                number,
                edit -> changes.commit(actor.through(Source.UNDO), tenant, edit, reason, confirmed));
    }

    private interface Way {
        Outcome go(Edit edit);
    }

    private Answer answer(Actor actor, TenantId tenant, long number, Way way) {
        Optional<Revision> found = history.find(actor, tenant, number).map(ReadHistory.Entry::revision);
        if (found.isEmpty()) {
            return new Answer(new Outcome.Absent(), List.of());
        }
        Taking taking = new Taking(found.get());
        Outcome outcome = way.go(taking);
        return new Answer(outcome, taking.leftovers);
    }

    /** The edit; keeps what its last asking left over. */
    private final class Taking implements Edit {
        private final Revision revision;
        private List<Undo.Leftover> leftovers = List.of();

        Taking(Revision revision) {
            this.revision = revision;
        }

        @Override
        public Edited apply(Snapshot snapshot) {
            TenantState state = snapshot.tenant();
            if (state == null) {
                return new Absent();
            }
            Undo undo = Undo.of(revision.changes(), state, directory::find, snapshot.now());
            leftovers = undo.leftovers();
            return new To(undo.after());
        }
    }
}
