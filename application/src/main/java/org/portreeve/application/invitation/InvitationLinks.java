package org.portreeve.application.invitation;

import java.util.Optional;
import org.portreeve.domain.membership.UserId;
import org.portreeve.domain.tenancy.TenantId;

/** Port: finds the invitation that a link belongs to, or belonged to: also of links that are dead by now. */
public interface InvitationLinks {
    /** Whose invitation has, or last had, the token of that hash. */
    Optional<Place> find(String hash);

    /** Somebody's invitation to a tenant; what it is now is for the tenant's state to say. */
    record Place(TenantId tenant, UserId user) {}
}
