package org.portreeve.domain.membership;

import org.jspecify.annotations.Nullable;

/** A user of the platform; a placeholder as long as no identity is bound. */
public record Person(
        UserId id,
        @Nullable Identity identity,
        PersonName name,
        @Nullable Email email,
        boolean emailConfirmed,
        @Nullable Email disputedEmail,
        @Nullable String language,
        boolean signedIn) {
    /** Somebody who is known by address and has never been here. */
    public static Person placeholder(UserId id, PersonName name, @Nullable Email email) {
        return new Person(id, null, name, email, false, null, null, false);
    }

    /** Whether the first sign-in is still to come. */
    public boolean isPlaceholder() {
        return identity == null;
    }

    /** The name, or else the address, or else the identity. */
    public String label() {
        if (!name.full().isEmpty()) {
            return name.full();
        }
        return email != null ? email.value() : identity != null ? identity.toString() : id.toString();
    }

    /** The same person under another name. */
    public Person withName(PersonName other) {
        return new Person(id, identity, other, email, emailConfirmed, disputedEmail, language, signedIn);
    }

    /** The same person with another language, null for none that is known. */
    public Person withLanguage(@Nullable String other) {
        return new Person(id, identity, name, email, emailConfirmed, disputedEmail, other, signedIn);
    }
}
