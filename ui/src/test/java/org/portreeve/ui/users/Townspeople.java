package org.portreeve.ui.users;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.portreeve.application.membership.Directory;
import org.portreeve.domain.membership.Email;
import org.portreeve.domain.membership.Identity;
import org.portreeve.domain.membership.Person;
import org.portreeve.domain.membership.UserId;
import org.portreeve.domain.state.TenantState;
import org.portreeve.domain.tenancy.TenantId;

/** The directory of everybody in the tenants of a {@link Hamlet}. */
public record Townspeople(Hamlet hamlet) implements Directory {
    private Stream<Person> everybody() {
        return hamlet.tenants.values().stream()
                .flatMap(state -> state.people().stream())
                .distinct();
    }

    @Override
    public List<Person> withEmail(Email email) {
        return everybody().filter(person -> email.equals(person.email())).toList();
    }

    @Override
    public Optional<Person> withIdentity(Identity identity) {
        return everybody().filter(person -> identity.equals(person.identity())).findFirst();
    }

    @Override
    public boolean isErased(Identity identity) {
        return false;
    }

    @Override
    public Optional<Person> find(UserId user) {
        return everybody().filter(person -> person.id().equals(user)).findFirst();
    }

    @Override
    public List<TenantId> tenantsOf(UserId user) {
        return hamlet.tenants.values().stream()
                .filter(state -> state.members().has(user))
                .map(TenantState::tenant)
                .map(tenant -> tenant.id())
                .toList();
    }

    @Override
    public UserId nextId() {
        return new UserId(UUID.randomUUID());
    }
}
