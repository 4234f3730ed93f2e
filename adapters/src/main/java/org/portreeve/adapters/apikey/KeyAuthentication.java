package org.portreeve.adapters.apikey;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.portreeve.application.Actor;
import org.portreeve.domain.apikey.ApiKey;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;

/** A service that has shown its key; each scope of the key is an authority. */
final class KeyAuthentication extends AbstractAuthenticationToken {
    private static final long serialVersionUID = 1L;

    @SuppressWarnings("serial") // Why: these requests have no session, so nothing ever writes this out.
    private final Actor.Service actor;

    KeyAuthentication(Actor.Service actor) {
        super(actor.key().scopes().stream()
                .map(scope -> new SimpleGrantedAuthority(authority(scope)))
                .toList());
        this.actor = actor;
        setAuthenticated(true);
    }

    static String authority(ApiKey.Scope scope) {
        return "SCOPE_" + scope.key();
    }

    @Override
    public @Nullable Object getCredentials() {
        return null;
    }

    @Override
    public Object getPrincipal() {
        return actor;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof KeyAuthentication key && super.equals(other) && actor.equals(key.actor);
    }

    @Override
    public int hashCode() {
        return Objects.hash(super.hashCode(), actor);
    }
}
