package org.portreeve.application.membership;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.portreeve.domain.membership.Email;
import org.portreeve.domain.membership.Identity;
import org.portreeve.domain.membership.Person;
import org.portreeve.domain.membership.UserId;
import org.portreeve.domain.tenancy.TenantId;

/** Port: people across tenants, read within the same transaction as the change that asks. */
public interface Directory {
    /** Everybody with that address, those with an identity first. */
    List<Person> withEmail(Email email);

    /** Everybody with one of those addresses, by address, those with an identity first. */
    default Map<Email, List<Person>> withEmails(Set<Email> emails) {
        return emails.stream().collect(Collectors.toMap(email -> email, this::withEmail));
    }

    /** The person with that identity. */
    Optional<Person> withIdentity(Identity identity);

    /** Whether that was the identity of somebody who was deleted everywhere. */
    boolean isErased(Identity identity);

    /** The person with that number. */
    Optional<Person> find(UserId user);

    /** The tenants in which the person has a membership of any status. */
    List<TenantId> tenantsOf(UserId user);

    /** A number for somebody new. */
    UserId nextId();
}
