package org.portreeve.application.access;

import java.net.URI;
import java.util.Optional;
import org.portreeve.application.Actor;
import org.portreeve.application.UseCase;
import org.portreeve.domain.access.AccessRequest;
import org.portreeve.domain.section.SectionId;
import org.portreeve.domain.tenancy.TenantId;

/** Opens a section: through its gate, and on to where it leads. */
@UseCase
public final class LaunchSection {
    private final Gatekeeper gatekeeper;
    private final LaunchHosts hosts;

    /** Goes only where {@code hosts} let it. */
    public LaunchSection(Gatekeeper gatekeeper, LaunchHosts hosts) {
        this.gatekeeper = gatekeeper;
        this.hosts = hosts;
    }

    /** Where it leads; empty where the gate is shut to the actor, and where the section leads nowhere that may be gone to. */
    public Optional<URI> of(Actor.SignedIn actor, TenantId tenant, SectionId id) {
        return gatekeeper
                .enterAsMember(actor, tenant)
                .filter(snapshot -> snapshot.allows(actor.user(), new AccessRequest.OpenSection(id)))
                .flatMap(snapshot -> Optional.ofNullable(snapshot.catalogue().section(id)))
                .flatMap(section -> hosts.addressOf(section, tenant));
    }
}
