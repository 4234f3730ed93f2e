package org.portreeve.application.change;

import java.time.Instant;

/** Port: what time it is. The product's is the database's; only sample data comes with another. */
@FunctionalInterface
public interface Clock {
    /** Now, given what the database says. */
    Instant now(Instant database);
}
