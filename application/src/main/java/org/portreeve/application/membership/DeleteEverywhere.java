package org.portreeve.application.membership;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.portreeve.application.Actor;
import org.portreeve.application.UseCase;
import org.portreeve.application.change.Authorities;
import org.portreeve.application.change.Journal;
import org.portreeve.application.change.Snapshot;
import org.portreeve.application.change.States;
import org.portreeve.domain.change.Change;
import org.portreeve.domain.change.ChangePlan;
import org.portreeve.domain.change.ChangeSet;
import org.portreeve.domain.change.Proposal;
import org.portreeve.domain.history.Origin;
import org.portreeve.domain.history.Revision;
import org.portreeve.domain.history.Source;
import org.portreeve.domain.membership.Person;
import org.portreeve.domain.membership.UserId;
import org.portreeve.domain.role.Permission;
import org.portreeve.domain.state.TenantState;
import org.portreeve.domain.state.Unsettled;
import org.portreeve.domain.tenancy.TenantId;

/**
 * Deletes somebody everywhere: ends all their memberships and erases who they were, for good. Needs
 * {@code platform-member:manage}, and in each tenant what the guards there ask for. All of it is one transaction.
 */
@UseCase
public final class DeleteEverywhere {
    /** What the actor must hold on the platform. */
    public static final Permission NEEDS = new Permission("platform-member:manage");

    private final States states;
    private final Directory directory;
    private final Journal journal;
    private final Authorities authorities;

    /** Reads from {@code states} and {@code directory}; writes to {@code journal}. */
    public DeleteEverywhere(States states, Directory directory, Journal journal, Authorities authorities) {
        this.states = states;
        this.directory = directory;
        this.journal = journal;
        this.authorities = authorities;
    }

    /** What happens in one tenant, what its guards say to it, and what it leaves for somebody to decide. */
    public record Ending(Snapshot snapshot, ChangePlan plan, Unsettled leaves) {
        /** The tenant as it is. */
        public TenantState tenant() {
            return Objects.requireNonNull(snapshot.tenant());
        }
    }

    /**
     * Who goes, with the placeholders of the same address, from where, and what they leave on the platform itself; the digest
     * names who goes and from where.
     */
    public record Preview(
            Person person, List<Person> placeholders, List<Ending> endings, Unsettled leavesOnPlatform, String digest) {
        /** Keeps copies. */
        public Preview {
            placeholders = List.copyOf(placeholders);
            endings = List.copyOf(endings);
        }

        /** Whether no guard of any tenant objects. */
        public boolean isAcceptable() {
            return endings.stream().allMatch(ending -> ending.plan().isAcceptable());
        }

        /** How many API keys wait for somebody's decision afterwards, of tenants and of the platform. */
        public int keysLeft() {
            return leavesOnPlatform.keys().size()
                    + endings.stream()
                            .mapToInt(ending -> ending.leaves().keys().size())
                            .sum();
        }
    }

    /** What came of it. */
    public sealed interface Answer {}

    /** Nothing stands against it; nothing has changed yet. */
    public record Planned(Preview preview) implements Answer {}

    /** Some tenant's guards object; nothing has changed anywhere. */
    public record Refused(Preview preview) implements Answer {}

    /** It is no longer what was confirmed; nothing has changed, the preview is shown anew. */
    public record Shifted(Preview preview) implements Answer {}

    /** They are gone; what is left of them, and one revision for each tenant and, last, for the platform. */
    public record Done(Person erased, Preview preview, List<Revision> revisions) implements Answer {
        /** Keeps a copy. */
        public Done {
            revisions = List.copyOf(revisions);
        }
    }

    /** There is nobody with that number, they are erased already, or it is not for this actor. */
    public record Absent() implements Answer {}

    /** Whether it is for this actor at all. */
    public boolean isOpenTo(Actor actor) {
        return authorities.platformPermissions(actor).contains(NEEDS);
    }

    /** Says what would end where; changes nothing. */
    public Answer plan(Actor actor, UserId user) {
        return preview(actor, user)
                .<Answer>map(preview -> preview.isAcceptable() ? new Planned(preview) : new Refused(preview))
                .orElseGet(Absent::new);
    }

    /** Does it, if it still is what the digest {@code confirmed} names; null confirms nothing. */
    public Answer commit(Actor actor, UserId user, String reason, @Nullable String confirmed) {
        return journal.withAll((platform, recorder) -> {
            Optional<Preview> found = preview(actor, user);
            if (found.isEmpty()) {
                return new Absent();
            }
            Preview preview = found.get();
            if (!preview.isAcceptable()) {
                return new Refused(preview);
            }
            if (confirmed != null && !confirmed.equals(preview.digest())) {
                return new Shifted(preview);
            }
            Origin origin = actor.through(Source.ERASURE).origin(reason);
            List<Revision> revisions = new ArrayList<>();
            for (Ending ending : preview.endings()) {
                ChangePlan plan = ending.plan();
                revisions.add(recorder.ofTenant(plan.changes(), plan.proposal().after(), origin));
            }
            revisions.add(recorder.ofPlatform(erasing(preview), platform.platform(), origin));
            return new Done(Person.erased(user), preview, revisions);
        });
    }

    private static ChangeSet erasing(Preview preview) {
        return new ChangeSet(gone(preview.person(), preview.placeholders())
                .<Change>map(person -> new Change.OfPerson(person, Person.erased(person.id())))
                .toList());
    }

    private static Stream<Person> gone(Person person, List<Person> placeholders) {
        return Stream.concat(Stream.of(person), placeholders.stream());
    }

    private Optional<Preview> preview(Actor actor, UserId user) {
        if (!isOpenTo(actor)) {
            return Optional.empty();
        }
        return directory.find(user).filter(person -> !person.erased()).map(person -> {
            List<Person> placeholders = placeholdersOf(person);
            Map<TenantId, Set<UserId>> where = new TreeMap<>();
            gone(person, placeholders)
                    .map(Person::id)
                    .forEach(one -> directory
                            .tenantsOf(one)
                            .forEach(tenant -> where.computeIfAbsent(tenant, _ -> new HashSet<>())
                                    .add(one)));
            List<Ending> endings = new ArrayList<>();
            where.forEach(
                    (tenant, users) -> ending(actor, states.read(tenant), users).ifPresent(endings::add));
            Snapshot platform = states.readPlatform();
            Set<UserId> gone = gone(person, placeholders).map(Person::id).collect(Collectors.toSet());
            return new Preview(
                    person,
                    placeholders,
                    endings,
                    Unsettled.onPlatform(platform.platform(), gone, platform.now()),
                    digest(person, placeholders, endings));
        });
    }

    /** Why only of an address that is theirs for certain: anybody may say that somebody else's is theirs. */
    private List<Person> placeholdersOf(Person person) {
        boolean certain = person.isPlaceholder() || person.emailConfirmed();
        return person.email() == null || !certain
                ? List.of()
                : directory.withEmail(person.email()).stream()
                        .filter(Person::isPlaceholder)
                        .filter(other -> !other.id().equals(person.id()))
                        .toList();
    }

    private Optional<Ending> ending(Actor actor, Snapshot snapshot, Set<UserId> users) {
        TenantState before = snapshot.tenant();
        if (before == null) {
            return Optional.empty();
        }
        TenantState after = before;
        for (UserId user : users) {
            after = after.withMembers(after.members().without(user))
                    .withPeople(after.people().without(user))
                    .withInvitations(after.invitations().without(user));
        }
        ChangePlan plan =
                ChangePlan.of(new Proposal(snapshot.catalogue(), before, after, authorities.of(actor), snapshot.now()));
        return Optional.of(new Ending(snapshot, plan, Unsettled.leftBy(before, after, snapshot.now())));
    }

    private static String digest(Person person, List<Person> placeholders, List<Ending> endings) {
        return Stream.concat(
                        gone(person, placeholders).map(Object::toString),
                        endings.stream()
                                .map(ending -> ending.tenant().tenant().id() + " "
                                        + ending.plan().digest()))
                .collect(Collectors.joining("\n"));
    }
}
