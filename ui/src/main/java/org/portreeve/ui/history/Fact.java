package org.portreeve.ui.history;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.portreeve.ui.history.Sentence.Part;

/**
 * One thing that a revision did to one subject, ready to be said.
 *
 * @param key the template behind {@code history.}, whose {@code {0}} is the subject
 * @param arguments what stands in {@code {1}} and further
 * @param voice how the actor is named behind it
 * @param difference what it was and what it is, where that says more than the sentence; otherwise null
 */
record Fact(
        Subject subject,
        String key,
        List<Part> arguments,
        Voice voice,
        @Nullable Difference difference) {
    /** Of what one sentence can say that it happened to many; each has a template that ends in {@code .many}. */
    static final Set<String> COUNTED = Set.of(
            "joined",
            "invited",
            "removed-from-tenant",
            "accepted",
            "enabled",
            "disabled",
            "became-admin",
            "became-user",
            "role-gained",
            "role-gained-within",
            "role-lost",
            "role-window",
            "role-for-good",
            "role-renewed",
            "profile-renewed",
            "profile-gained",
            "profile-lost",
            "section-on",
            "section-off",
            "agents-by-default",
            "agents-only-allowed",
            "agent-allowed",
            "agent-blocked",
            "agent-follows",
            "scope-all",
            "scope-listed",
            "stays-until",
            "stays-for-good",
            "created",
            "removed",
            "moved",
            "moved-out",
            "default-on",
            "default-off",
            "grants-gained",
            "grants-lost");

    private static final String WITH = "-with";

    /** How a sentence names who did it. */
    enum Voice {
        /** Something was given: “granted by”. */
        GRANTED("by-granted"),
        /** Something was taken: “taken by”. */
        TAKEN("by-taken"),
        /** Anything else: “by”. */
        DONE("by");

        private final String key;

        Voice(String key) {
            this.key = key;
        }

        String key() {
            return key;
        }
    }

    /** What something was and is, each in words. */
    record Difference(String label, String before, String after) {}

    Fact {
        arguments = List.copyOf(arguments);
    }

    static Fact of(Subject subject, String key, Part... arguments) {
        return new Fact(subject, key, List.of(arguments), Voice.DONE, null);
    }

    Fact granted() {
        return new Fact(subject, key, arguments, Voice.GRANTED, difference);
    }

    Fact taken() {
        return new Fact(subject, key, arguments, Voice.TAKEN, difference);
    }

    Fact with(String label, String before, String after) {
        return new Fact(subject, key, arguments, voice, new Difference(label, before, after));
    }

    /** Equal for facts of which one sentence can speak; who joins is counted, whatever they joined with. */
    Object group() {
        if (!COUNTED.contains(plural())) {
            return this;
        }
        return isArrival() ? plural() : List.of(key, kind(), arguments);
    }

    /** Whether it changes next to nothing, so that it is told last. */
    boolean isMinor() {
        return key.endsWith("-renewed") || key.equals("section-personal") || key.equals("section-default");
    }

    /** The key of the template for many subjects, without {@code .many}. */
    String plural() {
        return key.endsWith(WITH) ? key.substring(0, key.length() - WITH.length()) : key;
    }

    private boolean isArrival() {
        return plural().equals("joined") || plural().equals("invited");
    }

    private String kind() {
        return switch (subject) {
            case Subject.OfPerson _ -> "";
            case Subject.OfThing(String kind, String _) -> kind;
        };
    }
}
