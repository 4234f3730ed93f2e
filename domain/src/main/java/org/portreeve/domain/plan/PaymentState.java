package org.portreeve.domain.plan;

/** How a payment stands, as the billing system says. */
public enum PaymentState {
    /** It has arrived. */
    PAID("paid"),
    /** It is due and awaited. */
    OPEN("open"),
    /** It was tried in vain. */
    FAILED("failed"),
    /** It was given back. */
    REFUNDED("refunded");

    private final String key;

    PaymentState(String key) {
        this.key = key;
    }

    /** The name in documents. */
    public String key() {
        return key;
    }
}
