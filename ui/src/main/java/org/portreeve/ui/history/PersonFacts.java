package org.portreeve.ui.history;

import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.portreeve.domain.change.Change;
import org.portreeve.domain.membership.Email;
import org.portreeve.domain.membership.Person;
import org.portreeve.ui.history.Sentence.Part;

/** What happened to what is known of a person. */
final class PersonFacts {
    private final Names names;
    private final Subject subject;
    private final Consumer<Fact> out;

    private PersonFacts(Names names, Subject subject, Consumer<Fact> out) {
        this.names = names;
        this.subject = subject;
        this.out = out;
    }

    static void of(Change.OfPerson change, Names names, Consumer<Fact> out) {
        Person before = change.before();
        Person after = change.after();
        if (before == null) {
            out.accept(Fact.of(subject(Objects.requireNonNull(after)), "person-new"));
        } else if (after == null) {
            out.accept(Fact.of(subject(before), "person-gone"));
        } else {
            new PersonFacts(names, subject(after), out).changed(before, after);
        }
    }

    private static Subject subject(Person person) {
        return new Subject.OfPerson(person.id());
    }

    private void changed(Person before, Person after) {
        if (before.identity() == null && after.identity() != null) {
            out.accept(Fact.of(subject, "signed-in-first"));
        } else if (!Objects.equals(before.identity(), after.identity())) {
            out.accept(Fact.of(subject, after.identity() == null ? "identity-gone" : "identity-changed"));
        } else if (before.signedIn() != after.signedIn()) {
            out.accept(Fact.of(subject, "signed-in-first"));
        }
        if (!before.name().equals(after.name())) {
            String was = names.text(before.name().full());
            out.accept(Fact.of(subject, "person-renamed", Part.strong(was))
                    .with(names.say("field.name"), was, names.text(after.name().full())));
        }
        if (!Objects.equals(before.email(), after.email())) {
            out.accept(Fact.of(subject, "address", Part.strong(address(after.email())))
                    .with(names.say("field.email"), address(before.email()), address(after.email())));
        }
        if (before.emailConfirmed() != after.emailConfirmed()) {
            out.accept(Fact.of(subject, after.emailConfirmed() ? "address-confirmed" : "address-unconfirmed"));
        }
        if (!Objects.equals(before.disputedEmail(), after.disputedEmail())) {
            out.accept(
                    after.disputedEmail() == null
                            ? Fact.of(subject, "address-settled")
                            : Fact.of(subject, "address-disputed", Part.strong(address(after.disputedEmail()))));
        }
        if (!Objects.equals(before.language(), after.language())) {
            out.accept(Fact.of(subject, "language", Part.strong(names.text(after.language())))
                    .with(names.say("field.language"), names.text(before.language()), names.text(after.language())));
        }
    }

    private String address(@Nullable Email email) {
        return names.text(email == null ? null : email.value());
    }
}
