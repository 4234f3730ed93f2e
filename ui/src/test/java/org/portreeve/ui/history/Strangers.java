package org.portreeve.ui.history;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.portreeve.application.membership.Directory;
import org.portreeve.domain.membership.Email;
import org.portreeve.domain.membership.Identity;
import org.portreeve.domain.membership.Person;
import org.portreeve.domain.membership.UserId;
import org.portreeve.domain.tenancy.TenantId;

/** A directory in which nobody stands. */
public final class Strangers implements Directory {
    @Override
    public List<Person> withEmail(Email email) {
        return List.of();
    }

    @Override
    public Optional<Person> withIdentity(Identity identity) {
        return Optional.empty();
    }

    @Override
    public boolean isErased(Identity identity) {
        return false;
    }

    @Override
    public Optional<Person> find(UserId user) {
        return Optional.empty();
    }

    @Override
    public List<TenantId> tenantsOf(UserId user) {
        return List.of();
    }

    @Override
    public UserId nextId() {
        return new UserId(UUID.randomUUID());
    }
}
