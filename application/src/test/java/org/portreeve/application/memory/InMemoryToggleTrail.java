package org.portreeve.application.memory;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.portreeve.application.matrix.ToggleTrail;
import org.portreeve.domain.change.Change;
import org.portreeve.domain.history.Revision;
import org.portreeve.domain.membership.UserId;
import org.portreeve.domain.tenancy.TenantId;

/** Goes through all revisions of the memory each time. */
final class InMemoryToggleTrail implements ToggleTrail {
    private final InMemoryDatabase database;

    InMemoryToggleTrail(InMemoryDatabase database) {
        this.database = database;
    }

    @Override
    public List<Written> trail(TenantId tenant, UserId user) {
        return database.revisions(tenant).reversed().stream()
                .flatMap(revision -> revision.changes()
                        .of(Change.OfMembership.class)
                        .filter(change -> change.user().equals(user))
                        .map(change -> written(revision, change)))
                .toList();
    }

    private static Written written(Revision revision, Change.OfMembership change) {
        return new Written(
                revision.number(),
                revision.time(),
                revision.origin().author(),
                change.isRemoval()
                        ? Map.of()
                        : Objects.requireNonNull(change.after()).sections());
    }
}
