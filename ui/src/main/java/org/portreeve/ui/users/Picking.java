package org.portreeve.ui.users;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.portreeve.domain.membership.UserId;

/** How people of the list are picked: one, a range, everybody who matches; by mouse and by keys. */
final class Picking {
    /** Why: whoever wants more picks all that match. */
    private static final int MOST_REACHED = 1_000;

    private final PeopleList list;
    private final Picks picks = new Picks();
    private Runnable onPick = () -> {};
    private int anchor = -1;
    private int reached = -1;
    private @Nullable UserId last;

    Picking(PeopleList list) {
        this.list = list;
    }

    Picks picks() {
        return picks;
    }

    /** Runs whenever others are picked. */
    void onPick(Runnable action) {
        onPick = action;
    }

    /** Offers to pick people, or does not. */
    void allow(boolean allowed) {
        list.columns().picking().setVisible(allowed);
    }

    private boolean isAllowed() {
        return list.columns().picking().isVisible();
    }

    void toggle(UserId user) {
        if (isAllowed()) {
            set(user, !picks.has(user));
            last = user;
            onPick.run();
        }
    }

    /** Picks or lets go everybody from who was picked last on; nobody before: just {@code user}. */
    void reachTo(UserId user) {
        Optional<Integer> from = Optional.ofNullable(last).flatMap(list::positionOf);
        Optional<Integer> to = list.positionOf(user);
        if (!isAllowed() || from.isEmpty() || to.isEmpty()) {
            toggle(user);
            return;
        }
        boolean picked = !picks.has(user);
        int first = Math.max(Math.min(from.get(), to.get()), from.get() - MOST_REACHED + 1);
        list.people(first, Math.min(Math.max(from.get(), to.get()) - first + 1, MOST_REACHED))
                .forEach(row -> picks.set(row.id(), picked));
        last = user;
        repick();
    }

    /** Goes a row on and picks it too; who goes back over what was picked so lets it go. */
    void reach(int by) {
        int from = list.position();
        Optional<UserId> here = list.current();
        if (here.isEmpty() || !isAllowed()) {
            return;
        }
        if (from != reached) {
            anchor = from;
            set(here.get(), true);
        }
        list.step(by).ifPresent(next -> {
            reached = list.position();
            boolean back = Math.abs(reached - anchor) < Math.abs(from - anchor);
            set(back ? here.get() : next, !back);
            last = next;
        });
        onPick.run();
    }

    void pickAllThatMatch() {
        picks.pickAllThatMatch();
        repick();
    }

    void clear() {
        picks.clear();
        repick();
    }

    /** The rows have another order now. */
    void forget() {
        reached = -1;
    }

    private void set(UserId user, boolean picked) {
        picks.set(user, picked);
        list.redraw(user);
    }

    private void repick() {
        list.redraw();
        onPick.run();
    }
}
