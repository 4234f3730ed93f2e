package org.portreeve.ui.platform;

import java.util.Set;
import java.util.TreeSet;
import org.portreeve.domain.Extent;

/** One part of a boundary in the editor: everything, or what is listed, as it was seen, and what it is to be instead. */
final class StagedPart<T extends Comparable<? super T>> {
    private final Set<T> today;
    private Extent<T> seen;
    private boolean all;
    private Set<T> listed = new TreeSet<>();

    /** What is there {@code today} is what a list begins with. */
    StagedPart(Extent<T> seen, Set<T> today) {
        this.today = new TreeSet<>(today);
        this.seen = seen;
        discard();
    }

    /** Nothing is staged any more. */
    void discard() {
        all = seen instanceof Extent.All<T>;
        listed = new TreeSet<>(seen instanceof Extent.Listed<T>(var items) ? items : today);
    }

    /** From now on it rests on what is there; what is staged stays, and what is not follows. */
    void restOn(Extent<T> now) {
        if (!isDirty()) {
            seen = now;
            discard();
            return;
        }
        if (seen instanceof Extent.Listed<T>(var before) && now instanceof Extent.Listed<T>(var items)) {
            Set<T> next = new TreeSet<>(items);
            before.stream().filter(one -> !listed.contains(one)).forEach(next::remove);
            listed.stream().filter(one -> !before.contains(one)).forEach(next::add);
            listed = next;
        }
        seen = now;
    }

    Extent<T> seen() {
        return seen;
    }

    Extent<T> wanted() {
        return all ? Extent.all() : Extent.of(listed);
    }

    boolean isAll() {
        return all;
    }

    /** Everything, also what is added later, or what is listed; the list is kept meanwhile. */
    void setAll(boolean everything) {
        all = everything;
    }

    boolean contains(T one) {
        return all || listed.contains(one);
    }

    /** Takes one in or leaves it out of the list. */
    void set(T one, boolean inside) {
        if (inside) {
            listed.add(one);
        } else {
            listed.remove(one);
        }
    }

    boolean isStaged(T one) {
        return seen.contains(one) != contains(one);
    }

    /** Whether what is added later is to come inside by itself, and did not, or the other way round. */
    boolean isSwitched() {
        return all != (seen instanceof Extent.All<T>);
    }

    boolean isDirty() {
        return !seen.equals(wanted());
    }

    /** How many changes are staged. */
    int size() {
        return (isSwitched() ? 1 : 0)
                + (int) today.stream().filter(this::isStaged).count();
    }
}
