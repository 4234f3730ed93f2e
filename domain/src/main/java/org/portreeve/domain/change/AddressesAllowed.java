package org.portreeve.domain.change;

import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.portreeve.domain.membership.Email;
import org.portreeve.domain.membership.Person;
import org.portreeve.domain.tenancy.SignInPolicy;

/**
 * Nobody is invited or added by an address outside the domains that the tenant's policy allows. Who signs in joins by their
 * provider's word, and who takes a placeholder's place bears an address that is there already.
 */
final class AddressesAllowed implements Guard {
    @Override
    public void check(Proposal proposal, ChangeSet changes, Consumer<Objection> objections) {
        SignInPolicy policy = proposal.after().tenant().settings().signIn();
        if (policy.domains().isEmpty() || proposal.authority() instanceof Authority.OfSystem) {
            return;
        }
        Set<Email> known = proposal.beforeOrEmpty().people().stream()
                .map(Person::email)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        changes.of(Change.OfMembership.class).filter(Change::isCreation).forEach(change -> {
            Person person = proposal.after().people().get(change.user());
            Email email = person == null ? null : person.email();
            if (email != null && !known.contains(email) && !policy.allows(email)) {
                objections.accept(new Objection.AddressNotAllowed(change.user(), email.domain()));
            }
        });
    }
}
