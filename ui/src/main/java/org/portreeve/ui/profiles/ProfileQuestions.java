package org.portreeve.ui.profiles;

import org.portreeve.application.Actor;
import org.portreeve.application.history.UndoRevision;
import org.portreeve.application.identity.CurrentActor;
import org.portreeve.application.profile.ChangeProfiles;
import org.portreeve.application.profile.ListProfiles;

/** What the form of a profile asks, as whoever is signed in. */
record ProfileQuestions(CurrentActor current, ListProfiles profiles, ChangeProfiles changing, UndoRevision undoing) {
    Actor.SignedIn actor() {
        return current.get();
    }
}
