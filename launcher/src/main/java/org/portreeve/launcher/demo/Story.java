package org.portreeve.launcher.demo;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.portreeve.application.Actor;
import org.portreeve.application.change.Changes;
import org.portreeve.application.change.Edit;
import org.portreeve.application.change.Outcome;
import org.portreeve.application.change.Snapshot;
import org.portreeve.domain.Window;
import org.portreeve.domain.history.Author;
import org.portreeve.domain.history.Source;
import org.portreeve.domain.membership.Membership;
import org.portreeve.domain.membership.Person;
import org.portreeve.domain.membership.ProfileAssignment;
import org.portreeve.domain.membership.UserId;
import org.portreeve.domain.profile.ProfileId;
import org.portreeve.domain.role.RoleAssignment;
import org.portreeve.domain.role.RoleId;
import org.portreeve.domain.state.Newcomer;
import org.portreeve.domain.state.TenantState;
import org.portreeve.domain.tenancy.TenantId;

/** How a story is told: somebody does something in a tenant, for a reason, and some time passes. */
final class Story {
    private final Changes changes;
    private final DemoClock clock;
    private final Random random;
    private int requests;

    Story(Changes changes, DemoClock clock, Random random) {
        this.changes = changes;
        this.clock = clock;
        this.random = random;
    }

    /** What a tenant becomes, given what it is at that moment. */
    interface Turn {
        TenantState of(TenantState state, Snapshot snapshot, Author grantedBy);
    }

    Actor.SignedIn actor(Person person, Source source) {
        requests++;
        return new Actor.SignedIn(person.id(), person.label(), source, "demo-%05d".formatted(requests));
    }

    void by(Person person, TenantId tenant, String reason, Turn turn) {
        tell(actor(person, Source.CONSOLE), tenant, reason, turn);
    }

    void inBulkBy(Person person, TenantId tenant, String reason, Turn turn) {
        tell(actor(person, Source.BULK), tenant, reason, turn);
    }

    void tell(Actor actor, TenantId tenant, String reason, Turn turn) {
        Author grantedBy = actor.author();
        create(
                actor,
                tenant,
                reason,
                snapshot -> new Edit.To(turn.of(Objects.requireNonNull(snapshot.tenant()), snapshot, grantedBy)));
    }

    void create(Actor actor, TenantId tenant, String reason, Edit edit) {
        Outcome outcome = changes.commit(actor, tenant, edit, reason, null);
        boolean done = outcome instanceof Outcome.Committed || outcome instanceof Outcome.Unchanged;
        if (!done) {
            throw new IllegalStateException("The sample story breaks at “" + reason + "”: " + outcome);
        }
    }

    /** Lets about {@code hours} pass; afterwards it is a working hour. */
    Instant later(double hours) {
        long minutes = Math.max(1, Math.round(hours * 60 * (0.6 + 0.8 * random.nextDouble())));
        return clock.pass(Duration.ofMinutes(minutes).plusMillis(random.nextInt(60_000)));
    }

    static Turn join(Iterable<Person> people, UnaryOperator<Membership> as) {
        return (state, snapshot, grantedBy) -> {
            TenantState after = state;
            for (Person person : people) {
                after = after.withPerson(person)
                        .withMember(as.apply(Newcomer.join(
                                snapshot.catalogue(), state.tenant(), person.id(), snapshot.now(), grantedBy)));
            }
            return after;
        };
    }

    static Turn assign(UserId user, RoleId role, Window window, String reason) {
        return member(user, (member, snapshot, grantedBy) -> {
            Map<RoleId, RoleAssignment> roles = new TreeMap<>(member.roles());
            roles.put(role, new RoleAssignment(role, window, reason, grantedBy, snapshot.now()));
            return member.withRoles(roles);
        });
    }

    static Turn revoke(UserId user, RoleId role) {
        return member(user, (member, _, _) -> {
            Map<RoleId, RoleAssignment> roles = new TreeMap<>(member.roles());
            roles.remove(role);
            return member.withRoles(roles);
        });
    }

    static Turn profile(UserId user, ProfileId profile, String reason) {
        return member(user, (member, snapshot, grantedBy) -> {
            Map<ProfileId, ProfileAssignment> profiles = new TreeMap<>(member.profiles());
            profiles.put(profile, new ProfileAssignment(profile, reason, grantedBy, snapshot.now()));
            return member.withProfiles(profiles);
        });
    }

    /** What a member becomes. */
    interface MemberTurn {
        Membership of(Membership member, Snapshot snapshot, Author grantedBy);
    }

    static Turn member(UserId user, MemberTurn turn) {
        return (state, snapshot, grantedBy) -> {
            @Nullable Membership member = state.members().get(user);
            return state.withMember(turn.of(Objects.requireNonNull(member), snapshot, grantedBy));
        };
    }
}
