package org.portreeve.domain.change;

import java.util.function.Consumer;

/** One rule that a change may break. */
@FunctionalInterface
interface Guard {
    /** Hands every breach to {@code objections}. */
    void check(Proposal proposal, ChangeSet changes, Consumer<Objection> objections);
}
