package org.portreeve.application.tenancy;

import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.portreeve.application.Actor;
import org.portreeve.application.UseCase;
import org.portreeve.application.access.Gatekeeper;
import org.portreeve.application.change.Changes;
import org.portreeve.application.change.Edit;
import org.portreeve.application.change.Outcome;
import org.portreeve.application.change.Snapshot;
import org.portreeve.domain.role.Permission;
import org.portreeve.domain.state.TenantState;
import org.portreeve.domain.tenancy.SignInPolicy;
import org.portreeve.domain.tenancy.Tenant;
import org.portreeve.domain.tenancy.TenantId;
import org.portreeve.domain.tenancy.TenantStatus;

/**
 * Renames a tenant, moves its time zone, suspends, resumes and archives it, and lifts its sign-in policy; each is one revision
 * there. Needs {@code tenant:edit}.
 */
@UseCase
public final class ChangeTenant {
    /** What the actor must hold on the platform. */
    public static final Permission NEEDS = new Permission("tenant:edit");

    private final Gatekeeper gatekeeper;
    private final Changes changes;

    /** Goes the one way of change. */
    public ChangeTenant(Gatekeeper gatekeeper, Changes changes) {
        this.gatekeeper = gatekeeper;
        this.changes = changes;
    }

    /** What is to happen to the tenant that was {@code seen}. */
    public sealed interface Action {
        /** The tenant as it was when this was wanted. */
        Tenant seen();
    }

    /** It is called so, and its days begin and end there; refuses a name that is none. */
    public record Describe(Tenant seen, String name, ZoneId timeZone) implements Action {
        /** Strips the name. */
        public Describe {
            name = TenantName.require(name);
        }
    }

    /** It is open, closed for the time being, or closed for good. */
    public record Become(Tenant seen, TenantStatus status) implements Action {}

    /** It asks nothing of a sign-in any more: for when nobody inside can meet what it asks. */
    public record LiftSignInPolicy(Tenant seen) implements Action {}

    /** What came of it. */
    public sealed interface Answer {}

    /** This is how it went. */
    public record Went(Outcome outcome) implements Answer {}

    /** The part that was to change is something else by now than what was seen. Nothing has changed. */
    public record Stale(Tenant now) implements Answer {}

    /** Says what would happen; changes nothing. */
    public Answer plan(Actor actor, Action action) {
        Taking taking = new Taking(actor, action);
        return taking.answer(changes.plan(actor, idOf(action), taking));
    }

    /** Does it, if the effects are still those of the plan with the digest {@code confirmed}; null confirms nothing. */
    public Answer commit(Actor actor, Action action, String reason, @Nullable String confirmed) {
        Taking taking = new Taking(actor, action);
        return taking.answer(changes.commit(actor, idOf(action), taking, reason, confirmed));
    }

    private static TenantId idOf(Action action) {
        return action.seen().id();
    }

    /** The edit; keeps what its last asking found. */
    private final class Taking implements Edit {
        private final Actor actor;
        private final Action action;
        private @Nullable Tenant overtaken;

        Taking(Actor actor, Action action) {
            this.actor = actor;
            this.action = action;
        }

        Answer answer(Outcome outcome) {
            return overtaken == null ? new Went(outcome) : new Stale(overtaken);
        }

        @Override
        public Edited apply(Snapshot snapshot) {
            overtaken = null;
            TenantState state = snapshot.tenant();
            if (state == null || !gatekeeper.mayOnPlatform(actor, NEEDS)) {
                return new Absent();
            }
            Tenant now = state.tenant();
            if (isStale(now)) {
                overtaken = now;
                return new Absent();
            }
            return new To(state.withTenant(
                    switch (action) {
                        case Describe(Tenant _, String name, ZoneId zone) ->
                            now.withName(name).withTimeZone(isSame(zone, now.timeZone()) ? now.timeZone() : zone);
                        case Become(Tenant _, TenantStatus status) -> now.withStatus(status);
                        case LiftSignInPolicy _ ->
                            now.withSettings(now.settings().withSignIn(SignInPolicy.OPEN));
                    }));
        }

        /** Why: UTC has several names, and another name changes nothing. */
        private static boolean isSame(ZoneId one, ZoneId other) {
            return one.normalized().equals(other.normalized());
        }

        private boolean isStale(Tenant now) {
            Tenant seen = action.seen();
            return switch (action) {
                case Describe _ ->
                    !now.name().equals(seen.name()) || !now.timeZone().equals(seen.timeZone());
                case Become _ -> now.status() != seen.status();
                case LiftSignInPolicy _ ->
                    !now.settings().signIn().equals(seen.settings().signIn());
            };
        }
    }
}
