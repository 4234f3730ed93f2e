package org.portreeve.application.exclusion;

import java.util.Set;
import org.portreeve.application.role.RoleNames;
import org.portreeve.domain.Malformed;
import org.portreeve.domain.role.Exclusion;
import org.portreeve.domain.role.ExclusionId;
import org.portreeve.domain.role.RoleId;

/** What somebody wants an exclusion to be: its name and the roles of which nobody may hold two. */
public record ExclusionDraft(String name, Set<RoleId> roles) {
    /** The fewest roles between which anything can be excluded. */
    public static final int FEWEST = 2;

    /** Keeps a copy; refuses a name that is no name for a role either, and fewer than {@value #FEWEST} roles. */
    public ExclusionDraft {
        name = RoleNames.require(name);
        roles = Set.copyOf(roles);
        if (roles.size() < FEWEST) {
            throw new Malformed("roles", roles.toString());
        }
    }

    /** The exclusion with this name and these roles. */
    Exclusion as(ExclusionId id) {
        return new Exclusion(id, name, roles);
    }
}
