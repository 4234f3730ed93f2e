package org.portreeve.launcher;

import java.util.List;

/** The environment does not say what is needed to start, or says what cannot be. */
final class Unstartable extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final transient List<String> problems;

    Unstartable(List<String> problems) {
        super(String.join("; ", problems));
        this.problems = List.copyOf(problems);
    }

    /** What is wrong, a sentence each. */
    List<String> problems() {
        return problems;
    }
}
