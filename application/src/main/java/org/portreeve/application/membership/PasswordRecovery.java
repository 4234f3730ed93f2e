package org.portreeve.application.membership;

import java.net.URI;
import org.portreeve.domain.membership.Identity;

/** Port: has somebody's identity provider help them to a new password. No password ever comes near Portreeve. */
public interface PasswordRecovery {
    /** Asks the provider of that identity, and says what happened; answers within seconds, whatever the provider does. */
    Answer start(Identity identity);

    /** What happened. */
    sealed interface Answer {}

    /** The provider has accepted to send its own mail. */
    record Mailed(String provider) implements Answer {}

    /** Nothing was sent; there is a page of the provider's on which they recover it themselves. */
    record Page(String provider, URI address) implements Answer {}

    /** Nothing was sent, and no page is known: the provider's administrator has to help. */
    record Nowhere(String provider) implements Answer {}

    /** The provider was asked to send its mail and does not answer, or refuses. */
    record Failed(String provider) implements Answer {}
}
