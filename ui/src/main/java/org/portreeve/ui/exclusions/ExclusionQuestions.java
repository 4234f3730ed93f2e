package org.portreeve.ui.exclusions;

import org.portreeve.application.Actor;
import org.portreeve.application.exclusion.ChangeExclusions;
import org.portreeve.application.exclusion.ListExclusions;
import org.portreeve.application.history.UndoRevision;
import org.portreeve.application.identity.CurrentActor;

/** What the form of an exclusion asks, as whoever is signed in. */
record ExclusionQuestions(
        CurrentActor current, ListExclusions exclusions, ChangeExclusions changing, UndoRevision undoing) {
    Actor.SignedIn actor() {
        return current.get();
    }
}
