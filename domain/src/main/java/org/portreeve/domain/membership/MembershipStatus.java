package org.portreeve.domain.membership;

/** How a membership stands. */
public enum MembershipStatus {
    /** Asked to join; nothing counts yet. */
    INVITED("invited"),
    /** Counts. */
    ACTIVE("active"),
    /** Kept, without effect. */
    DISABLED("disabled");

    private final String key;

    MembershipStatus(String key) {
        this.key = key;
    }

    /** The name in documents. */
    public String key() {
        return key;
    }
}
