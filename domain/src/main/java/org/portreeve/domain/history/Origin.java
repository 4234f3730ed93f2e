package org.portreeve.domain.history;

import org.jspecify.annotations.Nullable;

/** Who made a change, on whose behalf, through what, in which request and why. The label is the name at that time. */
public record Origin(
        ActorKind kind,
        String actor,
        String label,
        @Nullable String onBehalfOf,
        Source source,
        String requestId,
        String reason) {
    /** What kind of actor it was. */
    public enum ActorKind {
        /** A user; the actor is the user's number. */
        PERSON,
        /** An API key; the actor is the key's number. */
        API_KEY,
        /** An identity provider that provisions. */
        SCIM_CLIENT,
        /** Portreeve itself. */
        SYSTEM
    }
}
