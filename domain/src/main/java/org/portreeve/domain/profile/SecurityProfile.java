package org.portreeve.domain.profile;

import java.util.Set;
import org.portreeve.domain.Key;
import org.portreeve.domain.role.RoleId;

/** A named bundle of roles, assigned as one. */
public record SecurityProfile(ProfileId id, String name, Set<RoleId> roles) {
    /** Keeps a copy; refuses an id that is no key. */
    public SecurityProfile {
        Key.require(id.value());
        roles = Set.copyOf(roles);
    }
}
