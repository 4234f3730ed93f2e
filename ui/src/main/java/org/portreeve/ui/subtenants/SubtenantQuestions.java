package org.portreeve.ui.subtenants;

import org.portreeve.application.Actor;
import org.portreeve.application.history.UndoRevision;
import org.portreeve.application.identity.CurrentActor;
import org.portreeve.application.subtenant.ChangeSubtenants;
import org.portreeve.application.subtenant.ListSubtenants;

/** What the page of subtenants asks, as whoever is signed in. */
record SubtenantQuestions(
        CurrentActor current, ListSubtenants subtenants, ChangeSubtenants changing, UndoRevision undoing) {
    Actor.SignedIn actor() {
        return current.get();
    }
}
