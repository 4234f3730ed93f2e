package org.portreeve.application.identity;

import java.util.Optional;

/** Port: the address with which the user whose request this is has signed in. */
@FunctionalInterface
public interface CurrentAddress {
    /** The address; empty where nobody is signed in, or their provider told none. */
    Optional<SessionAddress> find();
}
