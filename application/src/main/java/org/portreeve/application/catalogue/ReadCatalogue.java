package org.portreeve.application.catalogue;

import java.util.Optional;
import org.portreeve.application.Actor;
import org.portreeve.application.UseCase;
import org.portreeve.application.change.Authorities;
import org.portreeve.application.change.Snapshot;
import org.portreeve.application.change.States;

/** Reads the catalogue. */
@UseCase
public final class ReadCatalogue {
    private final States states;
    private final CatalogueAuthority authority;

    /** Reads from {@code states}. */
    public ReadCatalogue(States states, Authorities authorities) {
        this.states = states;
        this.authority = new CatalogueAuthority(authorities);
    }

    /** The platform as it is; empty for whoever may not read its catalogue. */
    public Optional<Snapshot> read(Actor actor) {
        return authority.has(actor) ? Optional.of(states.readPlatform()) : Optional.empty();
    }
}
