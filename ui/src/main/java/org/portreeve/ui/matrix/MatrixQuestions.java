package org.portreeve.ui.matrix;

import org.portreeve.application.Actor;
import org.portreeve.application.history.UndoRevision;
import org.portreeve.application.identity.CurrentActor;
import org.portreeve.application.matrix.ChangeDefaults;
import org.portreeve.application.matrix.ReadMatrix;
import org.portreeve.application.membership.ChangeMembers;

/** What the page of the matrix asks, as whoever is signed in. */
record MatrixQuestions(
        CurrentActor current,
        ReadMatrix reading,
        ChangeDefaults changing,
        ChangeMembers members,
        UndoRevision undoing) {
    Actor.SignedIn actor() {
        return current.get();
    }
}
