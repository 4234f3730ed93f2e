package org.portreeve.application.invitation;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.portreeve.application.Actor;
import org.portreeve.application.UseCase;
import org.portreeve.application.access.Gatekeeper;
import org.portreeve.application.change.Changes;
import org.portreeve.application.change.Edit;
import org.portreeve.application.change.Outcome;
import org.portreeve.application.change.Snapshot;
import org.portreeve.application.membership.Directory;
import org.portreeve.domain.membership.Person;
import org.portreeve.domain.membership.UserId;
import org.portreeve.domain.role.Permission;
import org.portreeve.domain.state.TenantState;
import org.portreeve.domain.tenancy.TenantId;

/**
 * Makes somebody who is on the platform a member of one more tenant, at once, as one revision; needs
 * {@code platform-member:manage}, and what the guards ask for.
 */
@UseCase
public final class AddKnownPerson {
    /** What the actor must hold on the platform. */
    public static final Permission NEEDS = Gatekeeper.MANAGES_MEMBERS;

    private final Gatekeeper gatekeeper;
    private final Directory directory;
    private final Changes changes;

    /** Finds them in {@code directory}; goes the one way of change. */
    public AddKnownPerson(Gatekeeper gatekeeper, Directory directory, Changes changes) {
        this.gatekeeper = gatekeeper;
        this.directory = directory;
        this.changes = changes;
    }

    /** Who is to become what where. */
    public record Wish(TenantId tenant, UserId user, NewMember as) {}

    /** What came of it; already: they, or a placeholder with their address, are in the tenant. */
    public record Answer(Outcome outcome, boolean already) {}

    /** Says what would happen; changes nothing. */
    public Answer plan(Actor actor, Wish wish) {
        Taking taking = new Taking(actor, wish, "");
        return taking.answer(changes.plan(actor, wish.tenant(), taking));
    }

    /** Does it, if the effects are still those of the plan with the digest {@code confirmed}; null confirms nothing. */
    public Answer commit(Actor actor, Wish wish, String reason, @Nullable String confirmed) {
        Taking taking = new Taking(actor, wish, reason);
        return taking.answer(changes.commit(actor, wish.tenant(), taking, reason, confirmed));
    }

    /** The edit; keeps what its last asking found. */
    private final class Taking implements Edit {
        private final Actor actor;
        private final Wish wish;
        private final String reason;
        private boolean already;

        Taking(Actor actor, Wish wish, String reason) {
            this.actor = actor;
            this.wish = wish;
            this.reason = reason;
        }

        Answer answer(Outcome outcome) {
            return new Answer(outcome, already);
        }

        @Override
        public Edited apply(Snapshot snapshot) {
            already = false;
            TenantState state = snapshot.tenant();
            if (state == null || !gatekeeper.mayOnPlatform(actor, NEEDS)) {
                return new Absent();
            }
            Optional<Person> found = directory.find(wish.user()).filter(person -> !person.erased());
            if (found.isEmpty()) {
                return new Absent();
            }
            Person person = found.get();
            already = isThere(state, person);
            return already
                    ? new Absent()
                    : new To(state.withPerson(person)
                            .withMember(wish.as().joined(person.id(), state, snapshot, actor.author(), reason)));
        }

        private static boolean isThere(TenantState state, Person person) {
            return state.members().has(person.id())
                    || (person.email() != null
                            && state.people().stream()
                                    .anyMatch(other -> person.email().equals(other.email())));
        }
    }
}
