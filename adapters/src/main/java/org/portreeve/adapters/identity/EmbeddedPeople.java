package org.portreeve.adapters.identity;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.portreeve.application.identity.BootstrapAdmin;
import org.portreeve.application.identity.DemoPeople;
import org.portreeve.application.identity.DemoPeople.DemoPerson;
import org.portreeve.domain.membership.Email;
import org.portreeve.domain.membership.PersonName;
import org.springframework.beans.factory.ObjectProvider;

/** Whom the embedded provider knows: the demo people or, without them, the bootstrap administrator. */
final class EmbeddedPeople {
    private final ObjectProvider<DemoPeople> demo;
    private final BootstrapAdmin bootstrapAdmin;
    private final OneTimeCode code;

    /** What an ID token says of somebody. */
    record Known(
            String subject,
            PersonName name,
            Email email,
            @Nullable String language) {}

    EmbeddedPeople(ObjectProvider<DemoPeople> demo, BootstrapAdmin bootstrapAdmin, OneTimeCode code) {
        this.demo = demo;
        this.bootstrapAdmin = bootstrapAdmin;
        this.code = code;
    }

    List<DemoPerson> offered() {
        DemoPeople people = demo.getIfAvailable();
        return people == null ? List.of() : people.all();
    }

    /** The bootstrap administrator's address; empty with the demo, and where none is configured. */
    Optional<Email> expected() {
        return offered().isEmpty() ? bootstrapAdmin.email() : Optional.empty();
    }

    Optional<Known> find(String subject) {
        Optional<Known> offered = offered().stream()
                .filter(person -> person.subject().equals(subject))
                .map(person -> new Known(person.subject(), person.name(), person.email(), person.language()))
                .findFirst();
        return offered.or(() -> expected()
                .filter(email -> email.value().equals(subject))
                .map(email -> new Known(email.value(), PersonName.UNKNOWN, email, null)));
    }

    /** Whether somebody may come in as {@code subject}: a demo person always, the administrator with the code. */
    boolean admits(String subject, String typed) {
        return find(subject).isPresent() && (expected().isEmpty() || code.redeem(typed));
    }
}
