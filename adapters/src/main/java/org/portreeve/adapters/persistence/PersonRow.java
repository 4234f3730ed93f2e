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

/** A person, the same in every tenant. */
@Entity
@Audited
@Table(name = "person")
class PersonRow {
    @Id
    UUID id = Ids.NONE;

    @Nullable
    String issuer;

    @Nullable
    String subject;

    String givenName = "";
    String familyName = "";

    @Nullable
    String email;

    boolean emailConfirmed;

    @Nullable
    String disputedEmail;

    @Nullable
    String language;

    boolean signedIn;

    /** The address while there is no identity; unique, so that no two placeholders wait for one sign-in. */
    @NotAudited
    @Nullable
    String placeholderEmail;

    @NotAudited
    @Nullable
    String searchName;

    static PersonRow of(Person person) {
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
        row.searchName = SearchText.of(person.name().full()).columnValue();
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
                signedIn);
    }
}
