package org.portreeve.application.change;

import java.util.List;
import org.portreeve.domain.change.ChangePlan;
import org.portreeve.domain.change.Objection;
import org.portreeve.domain.history.Revision;

/** What came of wanting a change. */
public sealed interface Outcome {
    /** Nothing stands against it; nothing has changed yet. */
    record Planned(ChangePlan plan) implements Outcome {}

    /** It is done, as one revision. */
    record Committed(Revision revision, ChangePlan plan) implements Outcome {}

    /** It is so already. */
    record Unchanged() implements Outcome {}

    /** It is refused whole; nothing has changed. */
    record Refused(List<Objection> objections) implements Outcome {
        /** Keeps a copy. */
        public Refused {
            objections = List.copyOf(objections);
        }
    }

    /** Its effects are no longer those that were confirmed; nothing has changed, the plan is shown anew. */
    record Shifted(ChangePlan plan) implements Outcome {}

    /** What it is about does not exist, or not for this actor. */
    record Absent() implements Outcome {}
}
