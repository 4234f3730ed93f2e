package org.portreeve.ui.bundle;

import com.vaadin.flow.component.Component;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.portreeve.application.change.Outcome;
import org.portreeve.domain.role.RoleId;

/** Something that names a set of roles, as it was last seen or new, and what its use case answers to changes of it. */
public interface Bundle {
    /** What the keys of its words begin with, the dot included. */
    String words();

    /** Whether nothing is saved yet. */
    boolean isNew();

    /** The name that is saved; empty for a new one. */
    String name();

    /** The roles that are saved; none for a new one. */
    Set<RoleId> roles();

    /** How many roles it needs at least. */
    int fewest();

    /** What it would do to be called and to name roles so. */
    Answer plan(String name, Set<RoleId> roles);

    /** Saves it so. */
    Answer commit(String name, Set<RoleId> roles, String reason, @Nullable String confirmed);

    /** What deleting it would do. */
    Answer planDeletion();

    /** Deletes it. */
    Answer commitDeletion(String reason, @Nullable String confirmed);

    /** What {@link Stale} has found counts as seen from now on. */
    void catchUp();

    /** What came of asking. */
    sealed interface Answer {}

    /** It went so; {@code says} tells a reader who is affected. */
    record Went(String key, Outcome outcome, List<Component> says) implements Answer {
        /** Keeps a copy. */
        public Went {
            says = List.copyOf(says);
        }
    }

    /** Another one is called so. */
    record NameTaken(String other) implements Answer {}

    /** Somebody else has changed it, or deleted it. */
    record Stale(boolean gone) implements Answer {}
}
