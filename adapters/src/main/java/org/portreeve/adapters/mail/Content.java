package org.portreeve.adapters.mail;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a letter says, before it is laid out.
 *
 * @param message what somebody adds in their own words, or null
 * @param action the words on the link
 */
record Content(
        String language,
        String subject,
        Sentence title,
        List<Sentence> lead,
        @Nullable Message message,
        String action,
        String link,
        List<Fact> facts,
        List<Sentence> foot) {
    /** Somebody's own words, in as many lines as they wrote. */
    record Message(Sentence from, String text) {}

    /** A line of the small table. */
    record Fact(String label, String value) {}

    Content {
        lead = List.copyOf(lead);
        facts = List.copyOf(facts);
        foot = List.copyOf(foot);
    }
}
