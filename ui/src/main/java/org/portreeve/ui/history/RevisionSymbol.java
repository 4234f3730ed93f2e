package org.portreeve.ui.history;

import org.portreeve.domain.change.Change;
import org.portreeve.domain.history.Revision;
import org.portreeve.ui.component.Symbol;

/** The icon of a revision: how it came in, where that is unusual, otherwise what it is about. */
final class RevisionSymbol {
    private RevisionSymbol() {}

    static Symbol of(Revision revision) {
        return switch (revision.origin().source()) {
            case UNDO -> Symbol.UNDO;
            case IMPORT -> Symbol.UPLOAD;
            case SCIM -> Symbol.SWAP;
            case API -> Symbol.PLUG;
            case SIGN_IN -> Symbol.SIGNIN;
            case ERASURE -> Symbol.LOCK;
            case CONSOLE, BULK, SYSTEM -> ofChanges(revision);
        };
    }

    private static Symbol ofChanges(Revision revision) {
        var changes = revision.changes().changes();
        if (changes.isEmpty()) {
            return Symbol.HISTORY;
        }
        long members = revision.changes().members().count();
        return switch (changes.getFirst()) {
            case Change.OfTenant _ -> Symbol.BUILDING;
            case Change.OfSubtenant _ -> Symbol.TREE;
            case Change.OfRole _ -> Symbol.ROLE;
            case Change.OfProfile _ -> Symbol.PROFILE;
            case Change.OfExclusion _ -> Symbol.EXCLUSION;
            case Change.OfAgent _ -> Symbol.AGENT;
            case Change.OfResource _ -> Symbol.LINK;
            case Change.OfPerson _, Change.OfMembership _ -> members > 1 ? Symbol.USERS : Symbol.USER;
            case Change.OfInvitation _ -> Symbol.MAIL;
            case Change.OfApiKey _ -> Symbol.KEY;
            case Change.OfCatalogue _ -> Symbol.LOG;
        };
    }
}
