package org.portreeve.application.subtenant;

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
import org.portreeve.domain.Malformed;
import org.portreeve.domain.change.Cascade;
import org.portreeve.domain.role.Permission;
import org.portreeve.domain.state.TenantState;
import org.portreeve.domain.tenancy.Subtenant;
import org.portreeve.domain.tenancy.SubtenantId;
import org.portreeve.domain.tenancy.TenantId;

/**
 * Creates, renames, moves and deletes the subtenants of a tenant; each is one revision. Needs {@code subtenant:manage}, and
 * what the guards ask for.
 */
@UseCase
public final class ChangeSubtenants {
    /** The permission with which subtenants are seen and changed. */
    public static final Permission NEEDS = new Permission("subtenant:manage");

    /** The most characters of a name. */
    public static final int NAME_LENGTH = 120;

    private final Gatekeeper gatekeeper;
    private final Changes changes;

    /** Goes the one way of change. */
    public ChangeSubtenants(Gatekeeper gatekeeper, Changes changes) {
        this.gatekeeper = gatekeeper;
        this.changes = changes;
    }

    /** What is to happen. */
    public sealed interface Action {}

    /** A subtenant of this name under {@code parent}, null for the top; refuses a name that is none. */
    public record Create(String name, @Nullable SubtenantId parent) implements Action {
        /** Strips the name. */
        public Create {
            name = plain(name);
        }
    }

    /** The subtenant that was {@code seen} is called so; refuses a name that is none. */
    public record Rename(Subtenant seen, String name) implements Action {
        /** Strips the name. */
        public Rename {
            name = plain(name);
        }
    }

    /** The subtenant that was {@code seen} lies, with all beneath it, under {@code parent}; null for the top. */
    public record Move(Subtenant seen, @Nullable SubtenantId parent) implements Action {}

    /** The subtenant that was {@code seen} ends with all beneath it, and with every mention of them. */
    public record Delete(Subtenant seen) implements Action {}

    /** What came of it. */
    public sealed interface Answer {}

    /** This is how the change of {@code subtenant} went; null where none was made. */
    public record Went(@Nullable SubtenantId subtenant, Outcome outcome) implements Answer {}

    /** The subtenant is something else by now than what was seen; null where it is gone. Nothing has changed. */
    public record Stale(@Nullable Subtenant now) implements Answer {}

    /** Another one under the same parent is called so already, as far as people can tell. Nothing has changed. */
    public record NameTaken(Subtenant other) implements Answer {}

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

    private static String plain(String name) {
        String plain = name.strip();
        if (plain.isEmpty()
                || plain.length() > NAME_LENGTH
                || plain.codePoints().anyMatch(Character::isISOControl)) {
            throw new Malformed("name", plain);
        }
        return plain;
    }

    /** The edit; keeps what its last asking found. */
    private final class Taking implements Edit {
        private final Actor actor;
        private final Action action;
        private @Nullable Answer instead;
        private @Nullable SubtenantId subtenant;

        Taking(Actor actor, Action action) {
            this.actor = actor;
            this.action = action;
        }

        Answer answer(Outcome outcome) {
            return instead == null ? new Went(subtenant, outcome) : instead;
        }

        @Override
        public Edited apply(Snapshot snapshot) {
            instead = null;
            TenantState state = snapshot.tenant();
            if (state == null || !gatekeeper.may(actor, snapshot, NEEDS)) {
                return new Absent();
            }
            return switch (action) {
                case Create(String name, SubtenantId parent) -> create(state, name, parent);
                case Rename(Subtenant seen, String name) ->
                    isStale(state, seen) ? stop() : put(state, new Subtenant(seen.id(), name, seen.parent()));
                case Move(Subtenant seen, SubtenantId parent) ->
                    isStale(state, seen) ? stop() : put(state, new Subtenant(seen.id(), seen.name(), parent));
                case Delete(Subtenant seen) -> {
                    subtenant = seen.id();
                    yield isStale(state, seen)
                            ? stop()
                            : new To(Cascade.ofSubtenants(new SubtenantTree(state).subtree(seen.id()))
                                    .in(state));
                }
            };
        }

        private Edited create(TenantState state, String name, @Nullable SubtenantId parent) {
            String key = Key.free(name, "subtenant", taken -> state.subtenants().has(new SubtenantId(taken)));
            return put(state, new Subtenant(new SubtenantId(key), name, parent));
        }

        /** Why the name is asked about only where it or its place is new: what was alike before stays editable. */
        private Edited put(TenantState state, Subtenant next) {
            SubtenantId parent = next.parent();
            if (parent != null && !state.subtenants().has(parent)) {
                return new Absent();
            }
            subtenant = next.id();
            Subtenant before = state.subtenants().get(next.id());
            Optional<Subtenant> namesake = state.subtenants().stream()
                    .filter(other -> !other.id().equals(next.id()) && soundsAlike(other, next))
                    .findFirst();
            if ((before == null || !soundsAlike(before, next)) && namesake.isPresent()) {
                instead = new NameTaken(namesake.get());
                return stop();
            }
            return new To(state.withSubtenants(state.subtenants().with(next.id(), next)));
        }

        private boolean isStale(TenantState state, Subtenant seen) {
            Subtenant now = state.subtenants().get(seen.id());
            if (Objects.equals(now, seen)) {
                return false;
            }
            instead = new Stale(now);
            return true;
        }

        private Edited stop() {
            return new Impossible(List.of());
        }

        private static boolean soundsAlike(Subtenant one, Subtenant other) {
            return Objects.equals(one.parent(), other.parent())
                    && RoleNames.plain(one.name()).equals(RoleNames.plain(other.name()));
        }
    }
}
