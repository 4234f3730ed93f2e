package org.portreeve.domain.access;

/** The six steps of a decision, in their order. */
public enum Step {
    /** Whether the tenant exists and is active. */
    TENANT("tenant"),
    /** Whether the subject is a member of it, now. */
    MEMBERSHIP("membership"),
    /** Whether what is asked for exists, and exists for this tenant. */
    BOUNDARY("boundary"),
    /** Whether the subscription covers it. */
    PLAN("plan"),
    /** Whether the member's scope covers where it is. */
    SCOPE("scope"),
    /** Whether something grants it. */
    GRANT("grant");

    private final String key;

    Step(String key) {
        this.key = key;
    }

    /** The name in the decision API. */
    public String key() {
        return key;
    }
}
