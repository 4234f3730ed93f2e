package org.portreeve.application.memory;

import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.portreeve.application.invitation.InvitationLinks;
import org.portreeve.domain.change.Change;
import org.portreeve.domain.membership.Invitation;
import org.portreeve.domain.tenancy.TenantId;

/** Looks through all invitations of the memory, and then through its history. */
final class InMemoryInvitationLinks implements InvitationLinks {
    private final InMemoryDatabase database;

    InMemoryInvitationLinks(InMemoryDatabase database) {
        this.database = database;
    }

    @Override
    public Optional<Place> find(String hash) {
        return database.tenants().stream()
                .flatMap(state -> state.invitations().stream()
                        .filter(invitation -> hash.equals(invitation.tokenHash()))
                        .map(invitation -> new Place(state.tenant().id(), invitation.user())))
                .findFirst()
                .or(() -> database.tenants().stream()
                        .map(state -> state.tenant().id())
                        .flatMap(tenant -> past(tenant, hash))
                        .findFirst());
    }

    private Stream<Place> past(TenantId tenant, String hash) {
        return database.revisions(tenant).reversed().stream()
                .flatMap(revision -> revision.changes().of(Change.OfInvitation.class))
                .flatMap(change -> Stream.of(change.after(), change.before()))
                .filter(Objects::nonNull)
                .filter(invitation -> hash.equals(invitation.tokenHash()))
                .map(Invitation::user)
                .map(user -> new Place(tenant, user));
    }
}
