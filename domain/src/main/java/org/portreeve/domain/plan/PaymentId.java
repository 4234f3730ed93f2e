package org.portreeve.domain.plan;

import org.portreeve.domain.Malformed;

/** What the billing system calls a payment: a text that says something, of at most {@value #MAX_LENGTH} characters, told code point by code point. */
public record PaymentId(String value) {
    /** The most characters that it may have. */
    public static final int MAX_LENGTH = 200;

    /** Refuses a blank text and a longer one. */
    public PaymentId {
        if (value.isBlank() || value.length() > MAX_LENGTH) {
            throw new Malformed("payment-id", value);
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
