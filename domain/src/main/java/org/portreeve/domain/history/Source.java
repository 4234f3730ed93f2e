package org.portreeve.domain.history;

/** Through what a change came in. */
public enum Source {
    /** The web console. */
    CONSOLE("console"),
    /** A bulk action of the console. */
    BULK("bulk"),
    /** A file of people. */
    IMPORT("import"),
    /** An interface, with an API key. */
    API("api"),
    /** An identity provider's provisioning. */
    SCIM("scim"),
    /** The undoing of a revision. */
    UNDO("undo"),
    /** Somebody is deleted everywhere. */
    ERASURE("erasure"),
    /** Somebody's sign-in. */
    SIGN_IN("sign-in"),
    /** Portreeve itself. */
    SYSTEM("system");

    private final String key;

    Source(String key) {
        this.key = key;
    }

    /** The name in interfaces and in the history. */
    public String key() {
        return key;
    }
}
