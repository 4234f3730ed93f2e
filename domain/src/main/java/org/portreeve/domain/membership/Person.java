package org.portreeve.domain.membership;

import org.jspecify.annotations.Nullable;

/** A user of the platform; a placeholder as long as no identity is bound. Erased: deleted everywhere, so nothing is known any more. */
public record Person(
        UserId id,
        @Nullable Identity identity,
        PersonName name,
        @Nullable Email email,
        boolean emailConfirmed,
        @Nullable Email disputedEmail,
        @Nullable String language,
        boolean signedIn,
        boolean erased) {
    private static final int PSEUDONYM_DIGITS = 6;

    /** Somebody who is not erased. */
    public Person(
            UserId id,
            @Nullable Identity identity,
            PersonName name,
            @Nullable Email email,
            boolean emailConfirmed,
            @Nullable Email disputedEmail,
            @Nullable String language,
            boolean signedIn) {
        this(id, identity, name, email, emailConfirmed, disputedEmail, language, signedIn, false);
    }

    /** Somebody who is known by address and has never been here. */
    public static Person placeholder(UserId id, PersonName name, @Nullable Email email) {
        return new Person(id, null, name, email, false, null, null, false);
    }

    /** What is left of somebody who was deleted everywhere: a number and, from it, a pseudonym. */
    public static Person erased(UserId id) {
        return new Person(id, null, PersonName.UNKNOWN, null, false, null, null, false, true);
    }

    /** Whether the first sign-in is still to come. */
    public boolean isPlaceholder() {
        return identity == null && !erased;
    }

    /** The name, or else the address, or else the identity; of who is erased a pseudonym, the same in every language. */
    public String label() {
        if (erased) {
            String number = id.toString();
            return "Erased person " + number.substring(number.length() - PSEUDONYM_DIGITS);
        }
        if (!name.full().isEmpty()) {
            return name.full();
        }
        return email != null ? email.value() : identity != null ? identity.toString() : id.toString();
    }

    /** The same person under another name. */
    public Person withName(PersonName other) {
        return new Person(id, identity, other, email, emailConfirmed, disputedEmail, language, signedIn, erased);
    }

    /** The same person with another language, null for none that is known. */
    public Person withLanguage(@Nullable String other) {
        return new Person(id, identity, name, email, emailConfirmed, disputedEmail, other, signedIn);
    }
}
