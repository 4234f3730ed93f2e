package org.portreeve.domain.history;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.portreeve.domain.apikey.ApiKeyId;
import org.portreeve.domain.membership.UserId;

/** Who did something, as a reference and never as a name: what they are called is looked up when it is shown. */
public record Author(Kind kind, String actor) {
    /** Portreeve itself. */
    public static final Author PORTREEVE = new Author(Kind.SYSTEM, "portreeve");

    /** What kind of actor it was. */
    public enum Kind {
        /** A user; the actor is the user's number. */
        PERSON,
        /** An API key; the actor is the key's number. */
        API_KEY,
        /** An identity provider that provisions; the actor is the number of its key. */
        SCIM_CLIENT,
        /** Portreeve itself. */
        SYSTEM
    }

    /** A person. */
    public static Author of(UserId user) {
        return new Author(Kind.PERSON, user.toString());
    }

    /** A service with a key. */
    public static Author of(ApiKeyId key) {
        return new Author(Kind.API_KEY, key.toString());
    }

    /** The person; null where it was none. */
    public @Nullable UserId user() {
        return kind == Kind.PERSON ? new UserId(UUID.fromString(actor)) : null;
    }

    /** The key that was used; null where there was none. */
    public @Nullable ApiKeyId key() {
        return kind == Kind.API_KEY || kind == Kind.SCIM_CLIENT ? new ApiKeyId(UUID.fromString(actor)) : null;
    }
}
