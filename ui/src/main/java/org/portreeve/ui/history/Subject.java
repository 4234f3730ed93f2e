package org.portreeve.ui.history;

import org.portreeve.domain.membership.UserId;

/** Whom or what a sentence is about. */
sealed interface Subject {
    /** Somebody. */
    record OfPerson(UserId user) implements Subject {}

    /** Something of a kind, such as {@code role}, under its name. */
    record OfThing(String kind, String name) implements Subject {}
}
