package org.portreeve.application.matrix;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.portreeve.domain.history.Author;
import org.portreeve.domain.membership.UserId;
import org.portreeve.domain.section.SectionId;
import org.portreeve.domain.section.SectionToggle;
import org.portreeve.domain.tenancy.TenantId;

/** Port: what the toggles of one member were in the course of time. Takes as long as their own past is, whoever else changed. */
public interface ToggleTrail {
    /** Every revision that wrote the membership, newest first; of a membership that it ended there are no toggles. */
    List<Written> trail(TenantId tenant, UserId user);

    /** The toggles after a revision, when that was, and who acted in it. */
    record Written(long revision, Instant time, Author author, Map<SectionId, SectionToggle> toggles) {
        /** Keeps a copy. */
        public Written {
            toggles = Map.copyOf(toggles);
        }
    }
}
