package org.portreeve.application.membership;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
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
    private static final UserId ANYBODY = new UserId(new UUID(0, 1));
    private static final ImportVerdict CREATES = new ImportVerdict.CreatesPlaceholder();
    private static final ImportVerdict ADDS = new ImportVerdict.AddsToTenant();
    private static final ImportVerdict NOTHING = new ImportVerdict.NothingToDo();

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
    private final List<Integer> newcomers = new ArrayList<>();
    private final Map<Set<RoleId>, Map<RoleId, RoleAssignment>> starts = new HashMap<>();
    private final Membership newcomer;
    private @Nullable TenantState after;

    ImportedRows(Snapshot snapshot, TenantState before, Directory directory, Author by, String reason) {
        this.snapshot = snapshot;
        this.before = before;
        this.directory = directory;
        this.by = by;
        this.reason = reason;
        this.roleWords = new RoleWords(before);
        this.newcomer = Newcomer.join(snapshot.catalogue(), before.tenant(), ANYBODY, snapshot.now(), by);
    }

    /** A row whose address can be one. */
    private record Addressed(PeopleFile.Row row, Email email) {}

    /** A row that can be imported, as far as the row itself goes. */
    private record Sound(PeopleFile.Row row, Email email, Set<RoleId> roles) {}

    /** Takes the rows in their order; those in {@code without} are judged and have no effect. */
    void take(List<PeopleFile.Row> rows, Set<Integer> without) {
        Map<Integer, ImportVerdict> verdicts = HashMap.newHashMap(rows.size());
        List<Addressed> addressed = new ArrayList<>(rows.size());
        Set<Email> wanted = HashSet.newHashSet(rows.size());
        for (PeopleFile.Row row : rows) {
            ImportVerdict.Refused refusal = read(row, addressed, wanted);
            if (refusal != null) {
                verdicts.put(row.line(), refusal);
            }
        }
        findMembers(wanted);
        List<Sound> sound = new ArrayList<>(addressed.size());
        for (Addressed one : addressed) {
            ImportVerdict.Refused refusal = judge(one, sound);
            if (refusal != null) {
                verdicts.put(one.row().line(), refusal);
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

    private void findMembers(Set<Email> wanted) {
        before.people().forEach((user, person) -> {
            Email email = person.email();
            if (email != null && wanted.contains(email) && before.members().has(user)) {
                membersByEmail.computeIfAbsent(email, _ -> new ArrayList<>(1)).add(user);
            }
        });
    }

    /** What can be said without the tenant. */
    private ImportVerdict.@Nullable Refused read(PeopleFile.Row row, List<Addressed> addressed, Set<Email> wanted) {
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
        addressed.add(new Addressed(row, email));
        wanted.add(email);
        return null;
    }

    private ImportVerdict.@Nullable Refused judge(Addressed one, List<Sound> sound) {
        PeopleFile.Row row = one.row();
        Email email = one.email();
        if (membersByEmail.getOrDefault(email, List.of()).size() > 1) {
            return new ImportVerdict.SeveralMembers();
        }
        Set<RoleId> roles = new LinkedHashSet<>();
        for (String words : row.roles()) {
            Set<RoleId> found = roleWords.find(words);
            if (found.isEmpty()) {
                return new ImportVerdict.UnknownRole(words, roleWords.near(words));
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
        boolean isNew = person == null
                || (person.isPlaceholder() && directory.tenantsOf(person.id()).isEmpty());
        if (person == null) {
            person = Person.placeholder(directory.nextId(), nameIn(one.row().name()), one.email());
        } else if (isNew) {
            // Why: a placeholder that is in no tenant any more stands for nobody.
            person = person.withName(nameIn(one.row().name()));
        }
        if (counts) {
            people.put(person.id(), person);
            newcomers.add(one.row().line());
            put(joined(person.id(), one.roles()), one);
        }
        return isNew ? CREATES : ADDS;
    }

    private ImportVerdict addRoles(UserId user, Sound one, boolean counts) {
        Membership member = before.members().get(user);
        if (member == null) {
            return NOTHING;
        }
        Set<RoleId> missing = new LinkedHashSet<>(one.roles());
        missing.removeAll(member.roles().keySet());
        if (missing.isEmpty()) {
            return NOTHING;
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

    /** Why not one by one: a hundred thousand newcomers share what they have in common. */
    private Membership joined(UserId user, Set<RoleId> roles) {
        return new Membership(
                user,
                newcomer.status(),
                newcomer.baseRole(),
                newcomer.until(),
                newcomer.scope(),
                starts.computeIfAbsent(roles, wanted -> with(newcomer, wanted).roles()),
                newcomer.profiles(),
                newcomer.sections(),
                newcomer.agents(),
                newcomer.details());
    }

    private Membership with(Membership member, Set<RoleId> roles) {
        Map<RoleId, RoleAssignment> all = new TreeMap<>(member.roles());
        roles.forEach(
                role -> all.putIfAbsent(role, new RoleAssignment(role, Window.ALWAYS, reason, by, snapshot.now())));
        return member.withRoles(all);
    }

    /**
     * What stands behind the last space is the family name, as far as the two parts put together are the text again to the
     * letter; otherwise all of it is the given name.
     */
    private static PersonName nameIn(String text) {
        int space = text.lastIndexOf(' ');
        return space <= 0 || space == text.length() - 1
                ? new PersonName(text, "")
                : new PersonName(text.substring(0, space), text.substring(space + 1));
    }

    List<ImportPeople.Line> lines() {
        return lines;
    }

    Map<UserId, Integer> lineOf() {
        return lineOf;
    }

    /** The line with that address; null where there is none. */
    @Nullable
    Integer lineOfAddress(String text) {
        try {
            return firstLines.get(new Email(text));
        } catch (Malformed noAddress) {
            return null;
        }
    }

    /** The lines of people who are not members yet, in the order of the file. */
    List<Integer> newcomers() {
        return newcomers;
    }

    /** To be asked for when all rows are taken. */
    TenantState after() {
        if (after == null) {
            after = before.withPeople(before.people().withAll(people))
                    .withMembers(before.members().withAll(members));
            // Why: they are in there now, and what is kept until the commit is counted by the hundred thousand.
            people.clear();
            members.clear();
            membersByEmail.clear();
        }
        return after;
    }
}
