package org.portreeve.ui.platform;

import org.portreeve.application.Actor;
import org.portreeve.application.history.UndoRevision;
import org.portreeve.application.identity.CurrentActor;
import org.portreeve.application.membership.ChangeMembers;
import org.portreeve.application.membership.DeleteEverywhere;
import org.portreeve.application.membership.FindEverybody;

/** The use cases behind people across tenants, and as whom they are asked. */
record EverybodyQuestions(
        CurrentActor current,
        FindEverybody everybody,
        ChangeMembers members,
        DeleteEverywhere deleting,
        UndoRevision undoing) {
    Actor.SignedIn actor() {
        return current.get();
    }
}
