package org.portreeve.application.profile;

import java.util.Set;
import org.portreeve.application.role.RoleNames;
import org.portreeve.domain.profile.ProfileId;
import org.portreeve.domain.profile.SecurityProfile;
import org.portreeve.domain.role.RoleId;

/** What somebody wants a security profile to be: its name and the roles that it bundles, which may be none. */
public record ProfileDraft(String name, Set<RoleId> roles) {
    /** Keeps a copy; refuses a name that is no name for a role either. */
    public ProfileDraft {
        name = RoleNames.require(name);
        roles = Set.copyOf(roles);
    }

    /** The profile with this name and these roles. */
    SecurityProfile as(ProfileId id) {
        return new SecurityProfile(id, name, roles);
    }
}
