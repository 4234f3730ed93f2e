package org.portreeve.application.configuration;

import java.util.List;
import org.portreeve.domain.change.ChangePlan;
import org.portreeve.domain.change.Objection;

/** What came of a document. */
public sealed interface Replacement {
    /** It is so: just now or already. */
    record Done(boolean creation, boolean changed) implements Replacement {}

    /** It would be possible; nothing has changed. The plan has no changes where the document finds nothing to change. */
    record Possible(ChangePlan plan, boolean creation) implements Replacement {}

    /** It is refused whole. */
    record Refused(List<Flaw> flaws, List<Objected> objections) implements Replacement {
        /** Keeps copies. */
        public Refused {
            flaws = List.copyOf(flaws);
            objections = List.copyOf(objections);
        }

        /** Whether some of it is nothing that this key may change at all. */
        public boolean isForbidden() {
            return objections.stream().anyMatch(one -> one.objection() instanceof Objection.NotPermitted);
        }
    }

    /** What a guard says, and the place in the document that it is about. */
    record Objected(String path, Objection objection) {}

    /** The tenant is not, or no longer, at the version that the document was made for. */
    record Stale() implements Replacement {}

    /** There is no such tenant, or not for this key. */
    record Absent() implements Replacement {}
}
