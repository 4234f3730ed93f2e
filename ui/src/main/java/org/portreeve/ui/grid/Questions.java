package org.portreeve.ui.grid;

import org.portreeve.application.Actor;
import org.portreeve.application.history.UndoRevision;
import org.portreeve.application.identity.CurrentActor;
import org.portreeve.application.membership.ShowMember;
import org.portreeve.application.role.ChangeAssignments;
import org.portreeve.application.role.DecisionGrid;
import org.portreeve.application.role.RoleGrid;

/** The use cases that the page asks, each time as whoever is signed in then. */
record Questions(
        CurrentActor current,
        RoleGrid roles,
        DecisionGrid decisions,
        ShowMember member,
        ChangeAssignments assignments,
        UndoRevision undoing) {
    Actor.SignedIn actor() {
        return current.get();
    }
}
