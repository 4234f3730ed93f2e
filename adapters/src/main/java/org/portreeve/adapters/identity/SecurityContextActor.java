package org.portreeve.adapters.identity;

import java.util.Optional;
import org.portreeve.application.Actor;
import org.portreeve.application.identity.CurrentActor;
import org.portreeve.domain.history.Source;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/** Whoever Spring Security says is signed in. */
@Component
class SecurityContextActor implements CurrentActor {
    @Override
    public Optional<Actor.SignedIn> find() {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null && authentication.getPrincipal() instanceof ConsoleUser user
                ? Optional.of(new Actor.SignedIn(user.user(), user.label(), Source.CONSOLE, RequestNumber.current()))
                : Optional.empty();
    }
}
