package org.portreeve.adapters.identity;

import java.time.Instant;
import java.util.Optional;
import org.portreeve.application.Actor;
import org.portreeve.application.identity.CurrentActor;
import org.portreeve.application.identity.CurrentAddress;
import org.portreeve.domain.history.Source;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;

/** Whoever Spring Security says is signed in. */
@Configuration(proxyBeanMethods = false)
class SecurityContextActor {
    @Bean
    CurrentActor currentActor() {
        return () -> user().map(user -> new Actor.SignedIn(
                user.user(), user.label(), Source.CONSOLE, RequestNumber.current(), user.signIn(Instant.now())));
    }

    @Bean
    CurrentAddress currentAddress() {
        return () -> user().map(ConsoleUser::address);
    }

    static Optional<ConsoleUser> user() {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null && authentication.getPrincipal() instanceof ConsoleUser user
                ? Optional.of(user)
                : Optional.empty();
    }
}
