package org.portreeve.application.memory;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.portreeve.application.membership.Directory;
import org.portreeve.domain.membership.Email;
import org.portreeve.domain.membership.Identity;
import org.portreeve.domain.membership.Person;
import org.portreeve.domain.membership.UserId;
import org.portreeve.domain.tenancy.TenantId;

/** Looks for people in the memory. */
final class InMemoryDirectory implements Directory {
    private final InMemoryDatabase database;

    InMemoryDirectory(InMemoryDatabase database) {
        this.database = database;
    }

    @Override
    public List<Person> withEmail(Email email) {
        return database.people().stream()
                .filter(person -> email.equals(person.email()))
                .sorted(Comparator.comparing(Person::isPlaceholder).thenComparing(Person::id))
                .toList();
    }

    @Override
    public Optional<Person> withIdentity(Identity identity) {
        return database.people().stream()
                .filter(person -> identity.equals(person.identity()))
                .findFirst();
    }

    @Override
    public boolean isErased(Identity identity) {
        return database.isErased(identity);
    }

    @Override
    public Optional<Person> find(UserId user) {
        return database.people().stream()
                .filter(person -> person.id().equals(user))
                .findFirst();
    }

    @Override
    public List<TenantId> tenantsOf(UserId user) {
        return database.tenants().stream()
                .filter(state -> state.members().has(user))
                .map(state -> state.tenant().id())
                .toList();
    }

    @Override
    public UserId nextId() {
        return new UserId(UUID.randomUUID());
    }
}
