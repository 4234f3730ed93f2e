package org.portreeve.ui.roles;

import org.portreeve.application.Actor;
import org.portreeve.application.history.UndoRevision;
import org.portreeve.application.identity.CurrentActor;
import org.portreeve.application.role.ChangeRoles;
import org.portreeve.application.role.ListRoles;
import org.portreeve.application.tenancy.MyTenants;

/** What the pages of roles ask, as whoever is signed in. */
record RoleQuestions(
        CurrentActor current, ListRoles roles, ChangeRoles changing, MyTenants tenants, UndoRevision undoing) {
    Actor.SignedIn actor() {
        return current.get();
    }
}
