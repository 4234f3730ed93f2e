package org.portreeve.application;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.portreeve.domain.apikey.ApiKey;
import org.portreeve.domain.history.Author;
import org.portreeve.domain.history.Origin;
import org.portreeve.domain.history.Source;
import org.portreeve.domain.membership.UserId;
import org.portreeve.domain.tenancy.SignInPolicy;
import org.portreeve.domain.tenancy.TenantId;

/** Who acts, from where. Every use case is given one. */
public sealed interface Actor {
    /** How this actor stands in the history, with a reason. */
    Origin origin(String reason);

    /** Who it is, as a reference. */
    default Author author() {
        return origin("").author();
    }

    /** The same actor, through {@code source}. */
    Actor through(Source source);

    /** A user who is signed in, and how good that sign-in is. */
    record SignedIn(UserId user, String label, Source source, String requestId, SignInPolicy.SignIn signIn)
            implements Actor {
        private static final SignInPolicy.SignIn JUST_NOW = new SignInPolicy.SignIn(Duration.ZERO, Duration.ZERO, null);

        /** Somebody who has just signed in, and whose provider vouches for no level. */
        public SignedIn(UserId user, String label, Source source, String requestId) {
            this(user, label, source, requestId, JUST_NOW);
        }

        @Override
        public Origin origin(String reason) {
            return new Origin(Author.of(user), null, source, requestId, reason);
        }

        @Override
        public SignedIn through(Source other) {
            return new SignedIn(user, label, other, requestId, signIn);
        }
    }

    /** A service with an API key: of a tenant or, where that is null, of the platform. */
    record Service(ApiKey key, @Nullable TenantId tenant, Source source, String requestId) implements Actor {
        @Override
        public Origin origin(String reason) {
            return new Origin(Author.of(key.id()), null, source, requestId, reason);
        }

        @Override
        public Service through(Source other) {
            return new Service(key, tenant, other, requestId);
        }

        /** Whether the key may be used for {@code scope}. */
        public boolean has(ApiKey.Scope scope) {
            return key.scopes().contains(scope);
        }

        /** Whether the key may name {@code id} at all. */
        public boolean mayName(TenantId id) {
            return tenant == null || tenant.equals(id);
        }
    }

    /** Portreeve itself; on behalf of somebody who signs in, or of nobody. */
    record Portreeve(@Nullable UserId onBehalfOf, Source source, String requestId) implements Actor {
        /** On behalf of nobody. */
        public Portreeve(Source source, String requestId) {
            this(null, source, requestId);
        }

        @Override
        public Origin origin(String reason) {
            return new Origin(Author.PORTREEVE, onBehalfOf, source, requestId, reason);
        }

        @Override
        public Portreeve through(Source other) {
            return new Portreeve(onBehalfOf, other, requestId);
        }
    }
}
