package org.portreeve.ui.users;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.portreeve.application.membership.RecoverPassword;
import org.portreeve.application.membership.Selection;
import org.portreeve.domain.membership.UserId;

/** What can be done to a member as a whole: what fits the member and what the reader may do. */
final class MemberEntries {
    private final Looking looking;
    private final MemberActing acting;
    private final Runnable onDone;
    private final List<Entry> entries = new ArrayList<>();

    private MemberEntries(Looking looking, MemberActing acting, Runnable onDone) {
        this.looking = looking;
        this.acting = acting;
        this.onDone = onDone;
    }

    /** One entry of a menu. */
    record Entry(String words, Runnable action) {}

    static List<Entry> of(Looking looking, MemberActing acting, Runnable onDone) {
        return new MemberEntries(looking, acting, onDone).all();
    }

    private List<Entry> all() {
        UserId user = looking.person().id();
        switch (looking.member().status()) {
            case ACTIVE -> offer(BulkKind.DISABLE, user);
            case DISABLED -> offer(BulkKind.ENABLE, user);
            case INVITED -> {}
        }
        if (!looking.person().isPlaceholder() && looking.may(RecoverPassword.NEEDS)) {
            entries.add(new Entry(looking.say("users.recover"), () -> acting.recoverPassword(looking)));
        }
        offer(BulkKind.REMOVE, user);
        if (acting.mayDeleteEverywhere()) {
            entries.add(new Entry(looking.say("users.erase"), () -> acting.deleteEverywhere(user, onDone)));
        }
        return entries;
    }

    private void offer(BulkKind kind, UserId user) {
        if (looking.may(kind.needs())) {
            entries.add(new Entry(
                    looking.say("users.bulk." + kind.key()),
                    () -> acting.open(kind, new Selection.Picked(Set.of(user)), onDone)));
        }
    }
}
