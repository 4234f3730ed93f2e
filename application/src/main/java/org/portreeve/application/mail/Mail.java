package org.portreeve.application.mail;

import java.util.List;

/** Port: sends mail. Never fails: what became of a letter is its answer. */
public interface Mail {
    /** What became of a letter. */
    enum Delivery {
        /** A mail server has taken it. */
        SENT,
        /** It lies in the outbox, where it can be read. */
        KEPT,
        /** The mail server would not take it. */
        REFUSED,
        /** No mail server answered, or it would not talk to us. */
        UNREACHABLE
    }

    /** Sends the letters and waits; the answers stand in their order. */
    List<Delivery> send(List<? extends Letter> letters);

    /** Sends the letters in the background; failures are written down. */
    void post(List<? extends Letter> letters);
}
