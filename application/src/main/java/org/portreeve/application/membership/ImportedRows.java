package org.portreeve.application.membership;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.portreeve.application.change.Snapshot;
import org.portreeve.domain.Malformed;
import org.portreeve.domain.Window;
import org.portreeve.domain.history.Author;
import org.portreeve.domain.membership.Email;
import org.portreeve.domain.membership.Membership;
import org.portreeve.domain.membership.Person;
import org.portreeve.domain.membership.PersonName;
import org.portreeve.domain.membership.UserId;
import org.portreeve.domain.role.RoleAssignment;
import org.portreeve.domain.role.RoleId;
import org.portreeve.domain.state.Newcomer;
import org.portreeve.domain.state.TenantState;

/** What the rows of a file make of a tenant. */
final class ImportedRows {
    private static final int NAME_LENGTH = 200;

    private final Snapshot snapshot;
    private final TenantState before;
    private final Directory directory;
    private final Author by;
    private final String reason;
    private final RoleWords roleWords;
    private final Map<Email, List<UserId>> membersByEmail = new HashMap<>();
    private final Map<Email, Integer> firstLines = new HashMap<>();
    private final Map<UserId, Person> people = new HashMap<>();
    private final Map<UserId, Membership> members = new HashMap<>();
    private final Map<UserId, Integer> lineOf = new HashMap<>();
    private final List<ImportPeople.Line> lines = new ArrayList<>();

    ImportedRows(Snapshot snapshot, TenantState before, Directory directory, Author by, String reason) {
        this.snapshot = snapshot;
        this.before = before;
        this.directory = directory;
        this.by = by;
        this.reason = reason;
        this.roleWords = new RoleWords(before);
        before.people().forEach((user, person) -> {
            if (person.email() != null) {
                membersByEmail
                        .computeIfAbsent(person.email(), _ -> new ArrayList<>(1))
                        .add(user);
            }
        });
    }

    /** A row that can be imported, as far as the row itself goes. */
    private record Sound(PeopleFile.Row row, Email email, Set<RoleId> roles) {}

    /** Takes the rows in their order; those in {@code without} are judged and have no effect. */
    void take(List<PeopleFile.Row> rows, Set<Integer> without) {
        List<Sound> sound = new ArrayList<>();
        Map<Integer, ImportVerdict> verdicts = new HashMap<>();
        for (PeopleFile.Row row : rows) {
            ImportVerdict.Refused refusal = judge(row, sound);
            if (refusal != null) {
                verdicts.put(row.line(), refusal);
            }
        }
        Set<Email> strangers = new HashSet<>();
        sound.stream()
                .map(Sound::email)
                .filter(email -> !membersByEmail.containsKey(email))
                .forEach(strangers::add);
        Map<Email, List<Person>> known = directory.withEmails(strangers);
        for (Sound one : sound) {
            boolean counts = !without.contains(one.row().line());
            verdicts.put(one.row().line(), apply(one, known.getOrDefault(one.email(), List.of()), counts));
        }
        for (PeopleFile.Row row : rows) {
            ImportVerdict verdict = verdicts.get(row.line());
            if (verdict != null) {
                lines.add(new ImportPeople.Line(row.line(), row.email(), verdict));
            }
        }
    }

    private ImportVerdict.@Nullable Refused judge(PeopleFile.Row row, List<Sound> sound) {
        if (!row.complete()) {
            return new ImportVerdict.WrongColumns();
        }
        Email email;
        try {
            email = new Email(row.email());
        } catch (Malformed noAddress) {
            return new ImportVerdict.BadAddress(row.email());
        }
        if (row.name().length() > NAME_LENGTH || row.name().codePoints().anyMatch(Character::isISOControl)) {
            return new ImportVerdict.BadName(row.name());
        }
        Integer first = firstLines.putIfAbsent(email, row.line());
        if (first != null) {
            return new ImportVerdict.TwiceInFile(first);
        }
        if (membersByEmail.getOrDefault(email, List.of()).size() > 1) {
            return new ImportVerdict.SeveralMembers();
        }
        Set<RoleId> roles = new LinkedHashSet<>();
        for (String words : row.roles()) {
            Set<RoleId> found = roleWords.find(words);
            if (found.isEmpty()) {
                return new ImportVerdict.UnknownRole(words);
            }
            if (found.size() > 1) {
                return new ImportVerdict.AmbiguousRole(words, found);
            }
            roles.addAll(found);
        }
        sound.add(new Sound(row, email, roles));
        return null;
    }

    private ImportVerdict apply(Sound one, List<Person> known, boolean counts) {
        List<UserId> there = membersByEmail.getOrDefault(one.email(), List.of());
        if (!there.isEmpty()) {
            return addRoles(there.getFirst(), one, counts);
        }
        Person person = known.stream()
                // Why: whoever claims an address without having confirmed it must not be given what is meant for its
                // owner.
                .filter(candidate -> candidate.isPlaceholder() || candidate.emailConfirmed())
                .findFirst()
                .orElse(null);
        boolean isNew = person == null;
        if (person == null) {
            person = Person.placeholder(directory.nextId(), nameIn(one.row().name()), one.email());
        }
        if (counts) {
            Membership joined = Newcomer.join(snapshot.catalogue(), before.tenant(), person.id(), snapshot.now(), by);
            people.put(person.id(), person);
            put(with(joined, one.roles()), one);
        }
        return isNew ? new ImportVerdict.CreatesPlaceholder() : new ImportVerdict.AddsToTenant();
    }

    private ImportVerdict addRoles(UserId user, Sound one, boolean counts) {
        Membership member = before.members().get(user);
        if (member == null) {
            return new ImportVerdict.NothingToDo();
        }
        Set<RoleId> missing = new LinkedHashSet<>(one.roles());
        missing.removeAll(member.roles().keySet());
        if (missing.isEmpty()) {
            return new ImportVerdict.NothingToDo();
        }
        if (counts) {
            put(with(member, missing), one);
        }
        return new ImportVerdict.AddsRoles(missing);
    }

    private void put(Membership member, Sound one) {
        members.put(member.user(), member);
        lineOf.put(member.user(), one.row().line());
    }

    private Membership with(Membership member, Set<RoleId> roles) {
        Map<RoleId, RoleAssignment> all = new TreeMap<>(member.roles());
        roles.forEach(
                role -> all.putIfAbsent(role, new RoleAssignment(role, Window.ALWAYS, reason, by, snapshot.now())));
        return member.withRoles(all);
    }

    /** Given name and family name where one space stands between two of them; otherwise all of it is the given name. */
    private static PersonName nameIn(String text) {
        int space = text.lastIndexOf(' ');
        PersonName parts = space <= 0
                ? new PersonName(text, "")
                : new PersonName(text.substring(0, space), text.substring(space + 1));
        return parts.full().equals(text.strip()) ? parts : new PersonName(text.strip(), "");
    }

    List<ImportPeople.Line> lines() {
        return lines;
    }

    Map<UserId, Integer> lineOf() {
        return lineOf;
    }

    TenantState after() {
        return before.withPeople(before.people().withAll(people))
                .withMembers(before.members().withAll(members));
    }
}
