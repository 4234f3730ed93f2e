package org.portreeve.domain.plan;

/** How a subscription stands. */
public enum SubscriptionStatus {
    /** Paid for. */
    ACTIVE("active"),
    /** Free until its end. */
    TRIAL("trial"),
    /** A payment is missing. */
    PAST_DUE("past-due"),
    /** Given up. */
    CANCELLED("cancelled");

    private final String key;

    SubscriptionStatus(String key) {
        this.key = key;
    }

    /** The name in documents. */
    public String key() {
        return key;
    }
}
