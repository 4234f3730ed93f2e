package org.portreeve.application.exclusion;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.portreeve.application.Actor;
import org.portreeve.application.UseCase;
import org.portreeve.application.access.Gatekeeper;
import org.portreeve.application.change.Changes;
import org.portreeve.application.change.Edit;
import org.portreeve.application.change.Outcome;
import org.portreeve.application.change.Snapshot;
import org.portreeve.application.role.RoleNames;
import org.portreeve.domain.Key;
import org.portreeve.domain.role.Exclusion;
import org.portreeve.domain.role.ExclusionId;
import org.portreeve.domain.role.Permission;
import org.portreeve.domain.state.TenantState;
import org.portreeve.domain.tenancy.TenantId;

/**
 * Creates, edits and deletes the exclusions of a tenant, each as one revision. Needs {@code exclusion:manage}, and
 * changes nobody: whoever violates it already is reported. Where the plan alone shuts it, the guards say so.
 */
@UseCase
public final class ChangeExclusions {
    /** The permission with which exclusions are seen and changed. */
    public static final Permission NEEDS = new Permission("exclusion:manage");

    private final Gatekeeper gatekeeper;
    private final Changes changes;

    /** Goes the one way of change. */
    public ChangeExclusions(Gatekeeper gatekeeper, Changes changes) {
        this.gatekeeper = gatekeeper;
        this.changes = changes;
    }

    /** What is to happen. */
    public sealed interface Action {}

    /** A new exclusion; its key is made from its name. */
    public record Create(ExclusionDraft draft) implements Action {}

    /** The exclusion that was {@code seen} becomes what the draft says; its key stays. */
    public record Write(Exclusion seen, ExclusionDraft draft) implements Action {}

    /** The exclusion that was {@code seen} ends; what it forbade may be held together from then on. */
    public record Delete(Exclusion seen) implements Action {}

    /** What came of it. */
    public sealed interface Answer {}

    /** This is how the change of {@code exclusion} went, and who violates what it is to be; nobody is changed by it. */
    public record Went(ExclusionId exclusion, List<Violation> violations, Outcome outcome) implements Answer {
        /** Keeps a copy. */
        public Went {
            violations = List.copyOf(violations);
        }
    }

    /** The exclusion is something else by now than what was seen; null where it is gone. Nothing has changed. */
    public record Stale(@Nullable Exclusion now) implements Answer {}

    /** Another exclusion of the tenant is called so already, as far as people can tell. Nothing has changed. */
    public record NameTaken(Exclusion other) implements Answer {}

    /** Says what would happen; changes nothing. */
    public Answer plan(Actor actor, TenantId tenant, Action action) {
        Taking taking = new Taking(actor, action);
        return taking.answer(changes.plan(actor, tenant, taking));
    }

    /** Does it, if the effects are still those of the plan with the digest {@code confirmed}; null confirms nothing. */
    public Answer commit(Actor actor, TenantId tenant, Action action, String reason, @Nullable String confirmed) {
        Taking taking = new Taking(actor, action);
        return taking.answer(changes.commit(actor, tenant, taking, reason, confirmed));
    }

    /** The edit; keeps what its last asking found. */
    private final class Taking implements Edit {
        private final Actor actor;
        private final Action action;
        private @Nullable Answer instead;
        private ExclusionId exclusion = new ExclusionId("");
        private List<Violation> violations = List.of();

        Taking(Actor actor, Action action) {
            this.actor = actor;
            this.action = action;
        }

        Answer answer(Outcome outcome) {
            return instead == null ? new Went(exclusion, violations, outcome) : instead;
        }

        @Override
        public Edited apply(Snapshot snapshot) {
            instead = null;
            violations = List.of();
            TenantState state = snapshot.tenant();
            if (state == null || !gatekeeper.mayButForPlan(actor, snapshot, NEEDS)) {
                return new Absent();
            }
            return switch (action) {
                case Create(ExclusionDraft draft) -> put(snapshot, state, draft.as(newId(state, draft)));
                case Write(Exclusion seen, ExclusionDraft draft) ->
                    isStale(state, seen) ? stop() : put(snapshot, state, draft.as(seen.id()));
                case Delete(Exclusion seen) -> {
                    exclusion = seen.id();
                    yield isStale(state, seen)
                            ? stop()
                            : new To(state.withExclusions(state.exclusions().without(seen.id())));
                }
            };
        }

        private static ExclusionId newId(TenantState state, ExclusionDraft draft) {
            return new ExclusionId(Key.free(
                    draft.name(), "exclusion", taken -> state.exclusions().has(new ExclusionId(taken))));
        }

        private Edited put(Snapshot snapshot, TenantState state, Exclusion next) {
            exclusion = next.id();
            Exclusion before = state.exclusions().get(next.id());
            boolean named = before == null || !sounds(before).equals(sounds(next));
            Optional<Exclusion> namesake = state.exclusions().stream()
                    .filter(other ->
                            !other.id().equals(next.id()) && sounds(other).equals(sounds(next)))
                    .findFirst();
            if (named && namesake.isPresent()) {
                instead = new NameTaken(namesake.get());
                return stop();
            }
            violations = Violation.of(next, state, snapshot.now());
            return new To(state.withExclusions(state.exclusions().with(next.id(), next)));
        }

        private boolean isStale(TenantState state, Exclusion seen) {
            Exclusion now = state.exclusions().get(seen.id());
            if (Objects.equals(now, seen)) {
                return false;
            }
            instead = new Stale(now);
            return true;
        }

        private static Edited stop() {
            return new Impossible(List.of());
        }

        private static String sounds(Exclusion exclusion) {
            return RoleNames.plain(exclusion.name());
        }
    }
}
