package org.portreeve.adapters.persistence;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import org.hibernate.envers.Audited;
import org.hibernate.envers.NotAudited;
import org.jspecify.annotations.Nullable;
import org.portreeve.domain.membership.Email;
import org.portreeve.domain.membership.Identity;
import org.portreeve.domain.membership.Person;
import org.portreeve.domain.membership.PersonName;
import org.portreeve.domain.membership.UserId;

/** A person, the same in every tenant; what the provider says of them is plain here and sealed in the history. */
@Entity
@Audited
@Table(name = "person")
class PersonRow {
    @Id
    UUID id = Ids.NONE;

    @NotAudited
    @Nullable
    String issuer;

    @NotAudited
    @Nullable
    String subject;

    @NotAudited
    String givenName = "";

    @NotAudited
    String familyName = "";

    @NotAudited
    @Nullable
    String email;

    boolean emailConfirmed;

    @NotAudited
    @Nullable
    String disputedEmail;

    @NotAudited
    @Nullable
    String language;

    boolean signedIn;
    boolean erased;

    /** What the columns that are no history say, under the person's key; null where nothing is left to say. */
    @Nullable
    String sealed;

    /** The address while there is no identity; unique, so that no two placeholders wait for one sign-in. */
    @NotAudited
    @Nullable
    String placeholderEmail;

    @NotAudited
    @Nullable
    String searchName;

    static PersonRow of(Person person, Seals seals) {
        PersonRow row = unsealed(person);
        row.sealed = person.erased() ? null : seals.seal(row.id, PersonValues.of(person));
        return row;
    }

    /** As it is in force, without what the history keeps. */
    static PersonRow unsealed(Person person) {
        PersonRow row = new PersonRow();
        row.id = person.id().value();
        row.issuer = person.identity() == null ? null : person.identity().issuer();
        row.subject = person.identity() == null ? null : person.identity().subject();
        row.givenName = person.name().given();
        row.familyName = person.name().family();
        row.email = person.email() == null ? null : person.email().value();
        row.emailConfirmed = person.emailConfirmed();
        row.disputedEmail =
                person.disputedEmail() == null ? null : person.disputedEmail().value();
        row.language = person.language();
        row.signedIn = person.signedIn();
        row.placeholderEmail = person.isPlaceholder() ? row.email : null;
        row.searchName = SearchText.of(
                        person.erased() ? person.label() : person.name().full())
                .columnValue();
        row.erased = person.erased();
        return row;
    }

    Person toPerson() {
        return new Person(
                new UserId(id),
                issuer == null || subject == null ? null : new Identity(issuer, subject),
                new PersonName(givenName, familyName),
                email == null ? null : new Email(email),
                emailConfirmed,
                disputedEmail == null ? null : new Email(disputedEmail),
                language,
                signedIn,
                erased);
    }

    /** As the history kept them: under a pseudonym where the key is gone. */
    Person toPerson(Seals seals) {
        PersonValues values = sealed == null ? null : seals.open(id, sealed, PersonValues.class);
        return values == null ? Person.erased(new UserId(id)) : values.in(toPerson());
    }
}
