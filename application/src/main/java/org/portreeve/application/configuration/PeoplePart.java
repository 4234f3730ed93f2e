package org.portreeve.application.configuration;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.portreeve.application.membership.Directory;
import org.portreeve.domain.membership.Email;
import org.portreeve.domain.membership.Identity;
import org.portreeve.domain.membership.Person;
import org.portreeve.domain.membership.PersonName;
import org.portreeve.domain.membership.UserId;

/**
 * Finds the person for each entry: by identity first, then by address among the members that are left, then in the
 * directory of the platform. A name in a document is that of a placeholder; people who have signed in keep their own.
 */
final class PeoplePart {
    private final Merging merging;
    private final Directory directory;
    private final Map<Identity, Person> byIdentity = new HashMap<>();
    private final Map<Email, List<Person>> byEmail = new HashMap<>();
    private final Set<UserId> taken = new HashSet<>();
    private final Set<Email> newAddresses = new HashSet<>();

    PeoplePart(Merging merging, Directory directory) {
        this.merging = merging;
        this.directory = directory;
        merging.before().members().forEach((user, _) -> {
            Person person = merging.before().people().get(user);
            if (person != null && person.identity() != null) {
                byIdentity.put(person.identity(), person);
            }
            if (person != null && person.email() != null) {
                byEmail.computeIfAbsent(person.email(), _ -> new ArrayList<>()).add(person);
            }
        });
    }

    List<MatchedMember> match(List<ConfigurationDocument.MemberEntry> entries) {
        Map<String, Person> found = new HashMap<>();
        for (ConfigurationDocument.MemberEntry entry : entries) {
            if (entry.identity() != null) {
                take(entry, identified(entry, entry.identity()), found);
            }
        }
        for (ConfigurationDocument.MemberEntry entry : entries) {
            if (entry.identity() == null && entry.email() != null) {
                take(entry, addressed(entry, entry.email()), found);
            }
        }
        List<MatchedMember> matches = new ArrayList<>();
        for (ConfigurationDocument.MemberEntry entry : entries) {
            Person person = found.get(entry.path());
            if (person != null) {
                matches.add(new MatchedMember(entry, person));
            }
        }
        return matches;
    }

    private void take(ConfigurationDocument.MemberEntry entry, @Nullable Person person, Map<String, Person> found) {
        if (person == null) {
            return;
        }
        if (taken.add(person.id())) {
            found.put(entry.path(), person);
        } else {
            merging.flaw(entry.path(), Flaw.DUPLICATE, person.label());
        }
    }

    private Person identified(ConfigurationDocument.MemberEntry entry, Identity identity) {
        Person member = byIdentity.get(identity);
        if (member != null) {
            return member;
        }
        return directory
                .withIdentity(identity)
                .orElseGet(() -> new Person(
                        directory.nextId(), identity, nameIn(entry), entry.email(), false, null, null, false));
    }

    private @Nullable Person addressed(ConfigurationDocument.MemberEntry entry, Email email) {
        List<Person> members = byEmail.getOrDefault(email, List.of()).stream()
                .filter(person -> !taken.contains(person.id()))
                .toList();
        if (members.size() > 1) {
            merging.flaw(entry.path(), "ambiguous", email.value());
            return null;
        }
        if (!members.isEmpty()) {
            return renamed(members.getFirst(), entry);
        }
        if (byEmail.containsKey(email) || !newAddresses.add(email)) {
            merging.flaw(entry.path(), Flaw.DUPLICATE, email.value());
            return null;
        }
        return directory.withEmail(email).stream()
                .filter(PeoplePart::mayBeNamedByAddress)
                .findFirst()
                .orElseGet(() -> Person.placeholder(directory.nextId(), nameIn(entry), email));
    }

    // Why: whoever claims an address without having confirmed it must not be given what is meant for its owner.
    private static boolean mayBeNamedByAddress(Person person) {
        return person.isPlaceholder() || person.emailConfirmed();
    }

    private static Person renamed(Person person, ConfigurationDocument.MemberEntry entry) {
        PersonName name = entry.name();
        return name == null || !person.isPlaceholder() || Objects.equals(name, person.name())
                ? person
                : person.withName(name);
    }

    private static PersonName nameIn(ConfigurationDocument.MemberEntry entry) {
        return entry.name() == null ? PersonName.UNKNOWN : entry.name();
    }
}
