package org.portreeve.adapters.identity;

import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2Error;

/** Somebody whom the provider vouches for, and who is not let in; the reason is a code of the page that says so. */
final class TurnedAway extends OAuth2AuthenticationException {
    private static final long serialVersionUID = 1L;

    TurnedAway(String reason) {
        super(new OAuth2Error(reason));
    }

    String reason() {
        return getError().getErrorCode();
    }
}
