package org.portreeve.adapters.persistence;

import org.jspecify.annotations.Nullable;
import org.portreeve.domain.membership.Email;
import org.portreeve.domain.membership.Identity;
import org.portreeve.domain.membership.Person;
import org.portreeve.domain.membership.PersonName;

/** What of a person is kept sealed in the history. */
record PersonValues(
        @Nullable Identity identity,
        PersonName name,
        @Nullable Email email,
        @Nullable Email disputedEmail,
        @Nullable String language) {
    static PersonValues of(Person person) {
        return new PersonValues(
                person.identity(), person.name(), person.email(), person.disputedEmail(), person.language());
    }

    /** The same person without them. */
    static Person strip(Person person) {
        return new Person(
                person.id(),
                null,
                PersonName.UNKNOWN,
                null,
                person.emailConfirmed(),
                null,
                null,
                person.signedIn(),
                person.erased());
    }

    Person in(Person stripped) {
        return new Person(
                stripped.id(),
                identity,
                name,
                email,
                stripped.emailConfirmed(),
                disputedEmail,
                language,
                stripped.signedIn(),
                stripped.erased());
    }
}
