package org.portreeve.domain.role;

import java.util.Set;
import org.portreeve.domain.Key;

/** A set of roles of which no member may hold two in overlapping windows (static separation of duty). */
public record Exclusion(ExclusionId id, String name, Set<RoleId> roles) {
    /** Keeps a copy; refuses an id that is no key. */
    public Exclusion {
        Key.require(id.value());
        roles = Set.copyOf(roles);
    }
}
