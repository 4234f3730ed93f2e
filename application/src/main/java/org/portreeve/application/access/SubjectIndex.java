package org.portreeve.application.access;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.portreeve.domain.Malformed;
import org.portreeve.domain.membership.Email;
import org.portreeve.domain.membership.Identity;
import org.portreeve.domain.membership.Membership;
import org.portreeve.domain.membership.Person;
import org.portreeve.domain.membership.UserId;
import org.portreeve.domain.state.Table;
import org.portreeve.domain.state.TenantState;

/** Finds the members of one state of a tenant by what services call them; the index of the next state follows cheaply. */
final class SubjectIndex {
    private static final int CHEAP = 1000;

    private final TenantState state;
    private final Table<Name, Entry> entries;
    private @Nullable List<UserId> inOrder;

    private SubjectIndex(TenantState state, Table<Name, Entry> entries) {
        this.state = state;
        this.entries = entries;
    }

    /** What somebody may be called. */
    private sealed interface Name {}

    private record Address(Email email) implements Name {}

    private record ExternalId(String id) implements Name {}

    private record Account(Identity identity) implements Name {}

    private record Entry(Name name, List<UserId> users) {}

    static SubjectIndex of(TenantState state) {
        Map<Name, Entry> entries = new HashMap<>();
        state.members()
                .forEach(member -> names(state, member.user())
                        .forEach(name -> entries.merge(
                                name,
                                new Entry(name, List.of(member.user())),
                                (one, other) -> new Entry(name, joined(one.users(), other.users())))));
        return new SubjectIndex(state, Table.of(entries.values(), Entry::name));
    }

    /** The index of another state of the same tenant. */
    SubjectIndex next(TenantState after) {
        TenantState before = state;
        Set<UserId> touched = new HashSet<>();
        before.people().differences(after.people(), (user, _, _) -> touched.add(user));
        before.members().differences(after.members(), (user, _, _) -> touched.add(user));
        if (touched.size() > CHEAP) {
            return of(after);
        }
        Table<Name, Entry> next = entries;
        for (UserId user : touched) {
            for (Name name : names(before, user).toList()) {
                next = without(next, name, user);
            }
            for (Name name : names(after, user).toList()) {
                Entry entry = next.get(name);
                List<UserId> others = entry == null ? List.of() : entry.users();
                next = next.with(name, new Entry(name, joined(others, List.of(user))));
            }
        }
        return new SubjectIndex(after, next);
    }

    /** Whether it is the index of just that value; comparing two tenants member by member would take too long. */
    @SuppressWarnings("ReferenceEquality")
    boolean isOf(TenantState other) {
        return state == other;
    }

    private static Table<Name, Entry> without(Table<Name, Entry> entries, Name name, UserId user) {
        Entry entry = entries.get(name);
        if (entry == null) {
            return entries;
        }
        List<UserId> others =
                entry.users().stream().filter(other -> !other.equals(user)).toList();
        return others.isEmpty() ? entries.without(name) : entries.with(name, new Entry(name, others));
    }

    private static List<UserId> joined(List<UserId> some, List<UserId> more) {
        return Stream.concat(some.stream(), more.stream()).toList();
    }

    private static Stream<Name> names(TenantState state, UserId user) {
        Membership member = state.members().get(user);
        if (member == null) {
            return Stream.empty();
        }
        List<Name> names = new ArrayList<>();
        String externalId = member.details().externalId();
        if (externalId != null) {
            names.add(new ExternalId(externalId));
        }
        Person person = state.people().get(user);
        if (person != null && person.email() != null) {
            names.add(new Address(person.email()));
        }
        if (person != null && person.identity() != null) {
            names.add(new Account(person.identity()));
        }
        return names.stream();
    }

    /** Everybody who is meant: nobody, one member or, where that is ambiguous, more. */
    List<UserId> find(Subject subject) {
        return switch (subject.kind()) {
            case USER -> first(subject.id(), Stream.of(address(subject.id()), external(subject), account(subject)));
            case IDENTITY -> first(subject.id(), Stream.of(account(subject), external(subject)));
            case OTHER -> List.of();
        };
    }

    private List<UserId> first(String id, Stream<Stream<Name>> names) {
        return id.isEmpty()
                ? List.of()
                : names.flatMap(name -> name)
                        .map(entries::get)
                        .filter(entry -> entry != null)
                        .map(Entry::users)
                        .findFirst()
                        .orElse(List.of());
    }

    private static Stream<Name> external(Subject subject) {
        return Stream.of(new ExternalId(subject.id()));
    }

    private static Stream<Name> address(String id) {
        try {
            return Stream.of(new Address(new Email(id)));
        } catch (Malformed _) {
            return Stream.empty();
        }
    }

    private static Stream<Name> account(Subject subject) {
        try {
            return Stream.of(new Account(Identity.parse(subject.id())));
        } catch (Malformed _) {
            return Stream.empty();
        }
    }

    /** What the member answers to as a subject of that kind, and nobody else does; null where there is no such name. */
    @Nullable
    Subject called(Subject.Kind kind, UserId user) {
        Person person = state.people().get(user);
        Membership member = state.members().get(user);
        Email email = person == null ? null : person.email();
        Identity identity = person == null ? null : person.identity();
        List<String> ids = new ArrayList<>();
        if (kind == Subject.Kind.USER && email != null) {
            ids.add(email.value());
        }
        if (kind == Subject.Kind.IDENTITY && identity != null) {
            ids.add(identity.toString());
        }
        String externalId = member == null ? null : member.details().externalId();
        if (externalId != null) {
            ids.add(externalId);
        }
        if (kind == Subject.Kind.USER && identity != null) {
            ids.add(identity.toString());
        }
        return ids.stream()
                .map(id -> new Subject(kind, id))
                .filter(subject -> find(subject).equals(List.of(user)))
                .findFirst()
                .orElse(null);
    }

    /** All members, in the order of their numbers. */
    synchronized List<UserId> inOrder() {
        if (inOrder == null) {
            inOrder = state.members().stream().map(Membership::user).sorted().toList();
        }
        return inOrder;
    }
}
