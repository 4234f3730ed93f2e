package org.portreeve.application.role;

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
import org.portreeve.domain.Key;
import org.portreeve.domain.Malformed;
import org.portreeve.domain.catalogue.Catalogue;
import org.portreeve.domain.catalogue.RoleTemplate;
import org.portreeve.domain.change.Cascade;
import org.portreeve.domain.role.Permission;
import org.portreeve.domain.role.Role;
import org.portreeve.domain.role.RoleId;
import org.portreeve.domain.state.TenantState;
import org.portreeve.domain.tenancy.TenantId;

/**
 * Creates, edits and deletes the roles of a tenant, and sets built-in ones back to the platform's template; each is one
 * revision. Needs {@code role:view} to see that there is such a role, {@code role:manage}, and what the guards ask for.
 */
@UseCase
public final class ChangeRoles {
    /** The permission with which roles are changed. */
    public static final Permission NEEDS = new Permission("role:manage");

    private final Gatekeeper gatekeeper;
    private final Changes changes;

    /** Goes the one way of change. */
    public ChangeRoles(Gatekeeper gatekeeper, Changes changes) {
        this.gatekeeper = gatekeeper;
        this.changes = changes;
    }

    /** What is to happen. */
    public sealed interface Action {}

    /** A role of the tenant's own; refused without a purpose. */
    public record Create(RoleDraft draft) implements Action {
        /** A role that nobody can say what it is for is not made. */
        public Create {
            requirePurpose(draft);
        }
    }

    /** The role that was {@code seen} becomes what the draft says; one of the tenant's own keeps a purpose. */
    public record Write(Role seen, RoleDraft draft) implements Action {
        /** What a role of the tenant's own is for stays said. */
        public Write {
            if (seen.origin() == Role.Origin.OWN) {
                requirePurpose(draft);
            }
        }
    }

    /** The built-in role that was {@code seen} becomes what the platform's template says now. */
    public record SetBack(Role seen) implements Action {}

    /** The role that was {@code seen} ends, and with it everything that names it. */
    public record Delete(Role seen) implements Action {}

    /** What came of it. */
    public sealed interface Answer {}

    /** This is how the change of {@code role} went. */
    public record Went(RoleId role, Outcome outcome) implements Answer {}

    /** The role is something else by now than what was seen; null where it is gone. Nothing has changed. */
    public record Stale(@Nullable Role now) implements Answer {}

    /** Another role of the tenant is called so already, as far as people can tell. Nothing has changed. */
    public record NameTaken(Role other) implements Answer {}

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

    /** What the platform's template says of a built-in role; empty for a role of the tenant's own. */
    public static Optional<Role> template(Catalogue catalogue, Role role) {
        RoleTemplate template = catalogue.builtInRole(role.id());
        return role.origin() == Role.Origin.BUILT_IN && template != null
                ? Optional.of(template.toRole(Role.Origin.BUILT_IN, catalogue))
                : Optional.empty();
    }

    private static void requirePurpose(RoleDraft draft) {
        if (draft.purpose().isEmpty()) {
            throw new Malformed("purpose", "");
        }
    }

    /** The edit; keeps what its last asking found. */
    private final class Taking implements Edit {
        private final Actor actor;
        private final Action action;
        private @Nullable Answer instead;
        private RoleId role = Role.PLATFORM_ADMINISTRATOR;

        Taking(Actor actor, Action action) {
            this.actor = actor;
            this.action = action;
        }

        Answer answer(Outcome outcome) {
            return instead == null ? new Went(role, outcome) : instead;
        }

        @Override
        public Edited apply(Snapshot snapshot) {
            instead = null;
            TenantState state = snapshot.tenant();
            if (state == null || !gatekeeper.may(actor, snapshot, RoleGrid.NEEDS)) {
                return new Absent();
            }
            return switch (action) {
                case Create(RoleDraft draft) -> create(state, draft);
                case Write(Role seen, RoleDraft draft) -> isStale(state, seen) ? stop() : put(state, draft.in(seen));
                case SetBack(Role seen) ->
                    isStale(state, seen)
                            ? stop()
                            : template(snapshot.catalogue(), seen)
                                    .<Edited>map(role -> put(state, role))
                                    .orElseGet(Absent::new);
                case Delete(Role seen) -> {
                    role = seen.id();
                    yield isStale(state, seen)
                            ? stop()
                            : new To(Cascade.ofRole(seen.id()).in(state));
                }
            };
        }

        private Edited create(TenantState state, RoleDraft draft) {
            String key = Key.free(draft.name(), "role", taken -> state.roles().has(new RoleId(taken)));
            return put(state, Role.own(new RoleId(key), draft.name(), draft.purpose(), draft.grants()));
        }

        private Edited put(TenantState state, Role next) {
            role = next.id();
            Optional<Role> namesake = state.roles().stream()
                    .filter(other ->
                            !other.id().equals(next.id()) && sounds(other).equals(sounds(next)))
                    .findFirst();
            Role before = state.roles().get(next.id());
            boolean named = before == null || !sounds(before).equals(sounds(next));
            if (named && namesake.isPresent()) {
                instead = new NameTaken(namesake.get());
                return new Impossible(List.of());
            }
            return new To(state.withRoles(state.roles().with(next.id(), next)));
        }

        private boolean isStale(TenantState state, Role seen) {
            Role now = state.roles().get(seen.id());
            if (Objects.equals(now, seen)) {
                return false;
            }
            instead = new Stale(now);
            return true;
        }

        private Edited stop() {
            return new Impossible(List.of());
        }

        /** Why: a file names roles by their names, too. */
        private static String sounds(Role role) {
            return RoleNames.plain(role.name());
        }
    }
}
