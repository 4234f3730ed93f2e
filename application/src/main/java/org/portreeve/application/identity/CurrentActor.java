package org.portreeve.application.identity;

import java.util.Optional;
import org.portreeve.application.Actor;

/** Port: who is signed in to the console, as the actor that every use case is given. */
public interface CurrentActor {
    /** The user whose request this is, with that request's number; empty where nobody is signed in. */
    Optional<Actor.SignedIn> find();

    /** The same, where it is known that somebody is. */
    default Actor.SignedIn get() {
        return find().orElseThrow(() -> new IllegalStateException("nobody is signed in"));
    }
}
