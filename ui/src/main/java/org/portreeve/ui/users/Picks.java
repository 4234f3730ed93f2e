package org.portreeve.ui.users;

import java.util.HashSet;
import java.util.Set;
import org.portreeve.application.membership.PeopleSearch;
import org.portreeve.application.membership.Selection;
import org.portreeve.domain.membership.UserId;

/** Who is picked: some people, or everybody who matches save some. */
final class Picks {
    private final Set<UserId> users = new HashSet<>();
    private boolean allThatMatch;

    boolean isEmpty() {
        return !allThatMatch && users.isEmpty();
    }

    boolean isAllThatMatch() {
        return allThatMatch;
    }

    boolean has(UserId user) {
        return users.contains(user) != allThatMatch;
    }

    void set(UserId user, boolean picked) {
        if (picked == allThatMatch) {
            users.remove(user);
        } else {
            users.add(user);
        }
    }

    void pickAllThatMatch() {
        users.clear();
        allThatMatch = true;
    }

    void clear() {
        users.clear();
        allThatMatch = false;
    }

    /** How many, where {@code matches} match. */
    int count(int matches) {
        return allThatMatch ? Math.max(0, matches - users.size()) : users.size();
    }

    Selection selection(PeopleSearch.Query query) {
        return allThatMatch ? new Selection.Matching(query, users) : new Selection.Picked(users);
    }
}
