package org.portreeve.application.membership;

import java.util.Set;
import org.portreeve.domain.membership.UserId;

/** Whom an action is about. */
public sealed interface Selection {
    /** People picked one by one. */
    record Picked(Set<UserId> users) implements Selection {
        /** Keeps a copy. */
        public Picked {
            users = Set.copyOf(users);
        }
    }

    /** Every member of the tenant at that moment. */
    record Everybody() implements Selection {}

    /** Everybody who matches a filter at that moment, save some. */
    record Matching(PeopleSearch.Query query, Set<UserId> save) implements Selection {
        /** Keeps a copy. */
        public Matching {
            save = Set.copyOf(save);
        }
    }
}
