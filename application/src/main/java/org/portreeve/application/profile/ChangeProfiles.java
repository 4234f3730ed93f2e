package org.portreeve.application.profile;

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
import org.portreeve.domain.change.Cascade;
import org.portreeve.domain.profile.ProfileId;
import org.portreeve.domain.profile.SecurityProfile;
import org.portreeve.domain.role.Permission;
import org.portreeve.domain.state.TenantState;
import org.portreeve.domain.tenancy.TenantId;

/**
 * Creates, edits and deletes the security profiles of a tenant, each as one revision. Needs {@code profile:manage}, and
 * what the guards ask for on behalf of those who have the profile; where the plan alone shuts it, the guards say so.
 */
@UseCase
public final class ChangeProfiles {
    /** The permission with which profiles are seen and changed. */
    public static final Permission NEEDS = new Permission("profile:manage");

    private final Gatekeeper gatekeeper;
    private final Changes changes;

    /** Goes the one way of change. */
    public ChangeProfiles(Gatekeeper gatekeeper, Changes changes) {
        this.gatekeeper = gatekeeper;
        this.changes = changes;
    }

    /** What is to happen. */
    public sealed interface Action {}

    /** A new profile; its key is made from its name. */
    public record Create(ProfileDraft draft) implements Action {}

    /** The profile that was {@code seen} becomes what the draft says; its key stays. */
    public record Write(SecurityProfile seen, ProfileDraft draft) implements Action {}

    /** The profile that was {@code seen} ends, and with it everything that names it. */
    public record Delete(SecurityProfile seen) implements Action {}

    /** What came of it. */
    public sealed interface Answer {}

    /** This is how the change of {@code profile} went. */
    public record Went(ProfileId profile, Outcome outcome) implements Answer {}

    /** The profile is something else by now than what was seen; null where it is gone. Nothing has changed. */
    public record Stale(@Nullable SecurityProfile now) implements Answer {}

    /** Another profile of the tenant is called so already, as far as people can tell. Nothing has changed. */
    public record NameTaken(SecurityProfile other) implements Answer {}

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
        private ProfileId profile = new ProfileId("");

        Taking(Actor actor, Action action) {
            this.actor = actor;
            this.action = action;
        }

        Answer answer(Outcome outcome) {
            return instead == null ? new Went(profile, outcome) : instead;
        }

        @Override
        public Edited apply(Snapshot snapshot) {
            instead = null;
            TenantState state = snapshot.tenant();
            if (state == null || !gatekeeper.mayButForPlan(actor, snapshot, NEEDS)) {
                return new Absent();
            }
            return switch (action) {
                case Create(ProfileDraft draft) -> put(state, draft.as(newId(state, draft)));
                case Write(SecurityProfile seen, ProfileDraft draft) ->
                    isStale(state, seen) ? stop() : put(state, draft.as(seen.id()));
                case Delete(SecurityProfile seen) -> {
                    profile = seen.id();
                    yield isStale(state, seen)
                            ? stop()
                            : new To(Cascade.ofProfile(seen.id()).in(state));
                }
            };
        }

        private static ProfileId newId(TenantState state, ProfileDraft draft) {
            return new ProfileId(
                    Key.free(draft.name(), "profile", taken -> state.profiles().has(new ProfileId(taken))));
        }

        private Edited put(TenantState state, SecurityProfile next) {
            profile = next.id();
            SecurityProfile before = state.profiles().get(next.id());
            boolean named = before == null || !sounds(before).equals(sounds(next));
            Optional<SecurityProfile> namesake = state.profiles().stream()
                    .filter(other ->
                            !other.id().equals(next.id()) && sounds(other).equals(sounds(next)))
                    .findFirst();
            if (named && namesake.isPresent()) {
                instead = new NameTaken(namesake.get());
                return stop();
            }
            return new To(state.withProfiles(state.profiles().with(next.id(), next)));
        }

        private boolean isStale(TenantState state, SecurityProfile seen) {
            SecurityProfile now = state.profiles().get(seen.id());
            if (Objects.equals(now, seen)) {
                return false;
            }
            instead = new Stale(now);
            return true;
        }

        private static Edited stop() {
            return new Impossible(List.of());
        }

        private static String sounds(SecurityProfile profile) {
            return RoleNames.plain(profile.name());
        }
    }
}
