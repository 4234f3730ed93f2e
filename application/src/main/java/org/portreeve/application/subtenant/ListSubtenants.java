package org.portreeve.application.subtenant;

import java.util.Objects;
import java.util.Optional;
import org.portreeve.application.Actor;
import org.portreeve.application.UseCase;
import org.portreeve.application.access.Gatekeeper;
import org.portreeve.application.change.Snapshot;
import org.portreeve.domain.role.Permission;
import org.portreeve.domain.tenancy.TenantId;

/** The subtenants of a tenant with how many people are where; needs {@code subtenant:manage}. */
@UseCase
public final class ListSubtenants {
    private static final Permission PEOPLE = new Permission("member:view");

    private final Gatekeeper gatekeeper;

    /** Asks {@code gatekeeper}. */
    public ListSubtenants(Gatekeeper gatekeeper) {
        this.gatekeeper = gatekeeper;
    }

    /** The tree at one moment, and whether the actor may look at the people whom it counts. */
    public record View(Snapshot snapshot, SubtenantTree tree, boolean seesPeople) {}

    /** The tree; empty where there is no such tenant, or none for this actor. */
    public Optional<View> of(Actor actor, TenantId tenant) {
        return gatekeeper
                .enter(actor, tenant, ChangeSubtenants.NEEDS)
                .map(snapshot -> new View(
                        snapshot,
                        new SubtenantTree(Objects.requireNonNull(snapshot.tenant())),
                        gatekeeper.may(actor, snapshot, PEOPLE)));
    }
}
