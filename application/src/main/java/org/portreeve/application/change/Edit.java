package org.portreeve.application.change;

import java.util.List;
import org.portreeve.domain.change.Objection;
import org.portreeve.domain.state.TenantState;

/** What somebody wants a tenant to become, as a function of what it is. Pure: it may be asked more than once. */
@FunctionalInterface
public interface Edit {
    /** The tenant as it is to be, or why there is no such thing. */
    Edited apply(Snapshot snapshot);

    /** What came of an edit. */
    sealed interface Edited {}

    /** The tenant as it is to be. */
    record To(TenantState after) implements Edited {}

    /** The edit itself does not fit what is there. */
    record Impossible(List<Objection> objections) implements Edited {
        /** Keeps a copy. */
        public Impossible {
            objections = List.copyOf(objections);
        }
    }

    /** What the edit is about does not exist, or not for this actor. */
    record Absent() implements Edited {}
}
