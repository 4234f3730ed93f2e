package org.portreeve.ui.history;

import java.util.List;

/** One sentence of a revision, with the facts that it speaks of: one, or the same of many. */
record Statement(Sentence sentence, List<Fact> facts) {
    Statement {
        facts = List.copyOf(facts);
    }

    Fact first() {
        return facts.getFirst();
    }

    boolean speaksOfMany() {
        return facts.size() > 1;
    }
}
