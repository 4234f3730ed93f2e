package org.portreeve.application.access;

/** Whom a service asks about, in its own words. */
public record Subject(Kind kind, String id) {
    /** What the id is. */
    public enum Kind {
        /** An email address, else an external id, else {@code issuer|subject}. */
        USER,
        /** {@code issuer|subject}, else an external id. */
        IDENTITY,
        /** Nothing that could be a member. */
        OTHER
    }
}
