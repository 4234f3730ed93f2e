package org.portreeve.application.membership;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.portreeve.application.Actor;
import org.portreeve.application.UseCase;
import org.portreeve.application.access.Gatekeeper;
import org.portreeve.application.change.Snapshot;
import org.portreeve.application.history.AuthorNames;
import org.portreeve.domain.membership.Membership;
import org.portreeve.domain.membership.Person;
import org.portreeve.domain.role.RoleAssignment;
import org.portreeve.domain.role.RoleId;
import org.portreeve.domain.state.TenantState;
import org.portreeve.domain.tenancy.TenantId;

/** What of the people of a tenant ends by itself, or has ended so: memberships and role assignments; needs {@code member:view}. */
@UseCase
public final class ListEndings {
    /** How many are listed at most, the nearest first. */
    public static final int MOST = 10_000;

    private final Gatekeeper gatekeeper;
    private final Directory directory;

    /** Asks {@code directory} what those are called who granted it. */
    public ListEndings(Gatekeeper gatekeeper, Directory directory) {
        this.gatekeeper = gatekeeper;
        this.directory = directory;
    }

    /** What ends, and when; the assignment is null where it is the membership itself. */
    public record Ending(
            Person person, Membership member, @Nullable RoleAssignment assignment, Instant end) {
        /** The role; null where it is the membership itself. */
        public @Nullable RoleId role() {
            return assignment == null ? null : assignment.role();
        }
    }

    /** The endings in the order of time, at most {@link #MOST}; how many there are in all; and who granted them. */
    public record View(Snapshot snapshot, List<Ending> endings, int all, AuthorNames authors) {
        /** Keeps a copy. */
        public View {
            endings = List.copyOf(endings);
        }
    }

    /**
     * What ends in a stretch of time, which is asked for with the moment that is now, of people whose name or address, or of
     * roles whose name, contains {@code words}; empty where the tenant is not open to the actor.
     */
    public Optional<View> of(
            Actor actor, TenantId tenant, Function<Instant, PeopleSearch.Ending> during, String words) {
        return gatekeeper.enter(actor, tenant, FindPeople.NEEDS).map(snapshot -> {
            PeopleSearch.Ending stretch = during.apply(snapshot.now());
            TenantState state = Objects.requireNonNull(snapshot.tenant());
            String wanted = words.strip().toLowerCase(Locale.ROOT);
            List<Ending> found = new ArrayList<>();
            state.members().forEach((user, member) -> {
                Person person = state.people().get(user);
                if (person != null) {
                    endings(person, member)
                            .filter(ending -> stretch.has(ending.end()) && matches(ending, wanted, state))
                            .forEach(found::add);
                }
            });
            found.sort(Comparator.comparing(Ending::end)
                    .thenComparing(ending -> ending.person().label())
                    .thenComparing(ending -> ending.person().id()));
            List<Ending> listed = found.size() > MOST ? found.subList(0, MOST) : found;
            return new View(
                    snapshot,
                    listed,
                    found.size(),
                    AuthorNames.of(
                            listed.stream()
                                    .flatMap(ending -> Stream.ofNullable(ending.assignment()))
                                    .map(RoleAssignment::grantedBy),
                            snapshot,
                            directory));
        });
    }

    /** What of a member has an end. */
    static Stream<Ending> endings(Person person, Membership member) {
        Instant until = member.until();
        Stream<Ending> own = until == null ? Stream.empty() : Stream.of(new Ending(person, member, null, until));
        return Stream.concat(
                own,
                member.roles().values().stream()
                        .flatMap(assignment -> Stream.ofNullable(
                                        assignment.window().until())
                                .map(end -> new Ending(person, member, assignment, end))));
    }

    private static boolean matches(Ending ending, String wanted, TenantState state) {
        if (wanted.isEmpty() || contains(ending.person().label(), wanted)) {
            return true;
        }
        var email = ending.person().email();
        var role = ending.role() == null ? null : state.roles().get(ending.role());
        return (email != null && contains(email.value(), wanted)) || (role != null && contains(role.name(), wanted));
    }

    private static boolean contains(String text, String wanted) {
        return text.toLowerCase(Locale.ROOT).contains(wanted);
    }
}
