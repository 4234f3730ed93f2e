package org.portreeve.ui.users;

import org.portreeve.application.Actor;
import org.portreeve.application.history.ReadHistory;
import org.portreeve.application.history.UndoRevision;
import org.portreeve.application.identity.CurrentActor;
import org.portreeve.application.matrix.TraceToggles;
import org.portreeve.application.membership.ChangeMembers;
import org.portreeve.application.membership.DeleteEverywhere;
import org.portreeve.application.membership.EditMember;
import org.portreeve.application.membership.FindPeople;
import org.portreeve.application.membership.RecoverPassword;
import org.portreeve.application.membership.ShowMember;

/** The use cases that the page asks, each time as whoever is signed in then. */
record Questions(
        CurrentActor current,
        FindPeople people,
        ShowMember member,
        EditMember editing,
        ChangeMembers members,
        TraceToggles tracing,
        ReadHistory history,
        UndoRevision undoing,
        DeleteEverywhere deleting,
        RecoverPassword recovering) {
    Actor.SignedIn actor() {
        return current.get();
    }
}
