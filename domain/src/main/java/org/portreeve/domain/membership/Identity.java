package org.portreeve.domain.membership;

import org.portreeve.domain.Malformed;

/** Who the identity provider says somebody is: issuer and subject, compared code point by code point. */
public record Identity(String issuer, String subject) {
    /** Refuses an empty part. */
    public Identity {
        if (issuer.isEmpty() || subject.isEmpty()) {
            throw new Malformed("identity", issuer + "|" + subject);
        }
    }

    /** Reads {@code issuer|subject}, split at the first bar; refuses what has none. */
    public static Identity parse(String text) {
        int bar = text.indexOf('|');
        if (bar < 0) {
            throw new Malformed("identity", text);
        }
        return new Identity(text.substring(0, bar), text.substring(bar + 1));
    }

    @Override
    public String toString() {
        return issuer + "|" + subject;
    }
}
