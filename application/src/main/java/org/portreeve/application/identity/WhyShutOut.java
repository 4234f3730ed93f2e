package org.portreeve.application.identity;

import java.util.Optional;
import org.portreeve.application.Actor;
import org.portreeve.application.UseCase;
import org.portreeve.application.change.States;
import org.portreeve.application.membership.Directory;

/** Says to somebody who is signed in why no tenant is open to them. */
@UseCase
public final class WhyShutOut {
    private final States states;
    private final Directory directory;

    /** Looks for their memberships in {@code directory}. */
    public WhyShutOut(States states, Directory directory) {
        this.states = states;
        this.directory = directory;
    }

    /** The reason that is closest to having access; empty where a membership of theirs is in force. */
    public Optional<Arrival.Why> of(Actor.SignedIn actor) {
        Standing standing = Standing.of(actor.user(), states, directory);
        return standing.inForce() ? Optional.empty() : Optional.of(standing.why());
    }
}
