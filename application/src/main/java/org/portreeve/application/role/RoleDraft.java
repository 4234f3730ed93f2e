package org.portreeve.application.role;

import java.util.List;
import org.portreeve.domain.Malformed;
import org.portreeve.domain.role.Grant;
import org.portreeve.domain.role.Role;

/** What somebody wants a role to be: its name, its purpose and its grants, at most one a permission. */
public record RoleDraft(String name, String purpose, List<Grant> grants) {
    /** The most characters of a name. */
    public static final int NAME_LENGTH = 120;

    /** The most characters of a purpose. */
    public static final int PURPOSE_LENGTH = 500;

    /** Keeps a copy; refuses a name that is blank or too long, a purpose that is too long, and control characters. */
    public RoleDraft {
        name = RoleNames.require(name);
        purpose = purpose.strip();
        grants = List.copyOf(grants);
        if (!RoleNames.isPlain(purpose, PURPOSE_LENGTH)) {
            throw new Malformed("purpose", purpose);
        }
    }

    /** A role as it is. */
    public static RoleDraft of(Role role) {
        return new RoleDraft(
                role.name(), role.purpose(), List.copyOf(role.grants().values()));
    }

    /** The same role with this name, purpose and grants. */
    Role in(Role role) {
        return new Role(role.id(), name, purpose, role.origin(), role.group(), role.grants()).withGrants(grants);
    }
}
