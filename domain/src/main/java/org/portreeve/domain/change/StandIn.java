package org.portreeve.domain.change;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.portreeve.domain.Extent;
import org.portreeve.domain.Window;
import org.portreeve.domain.history.Author;
import org.portreeve.domain.membership.AgentAccess;
import org.portreeve.domain.membership.BaseRole;
import org.portreeve.domain.membership.Membership;
import org.portreeve.domain.membership.MembershipStatus;
import org.portreeve.domain.membership.UserId;
import org.portreeve.domain.role.RoleAssignment;
import org.portreeve.domain.role.RoleId;

/** The member that a key acts as. */
public final class StandIn {
    private static final RoleId USER_ADMINISTRATOR = new RoleId("user-administrator");

    private StandIn() {}

    /** Of a key with the scope configure: a Tenant Admin. */
    public static Membership administering() {
        return member(BaseRole.TENANT_ADMIN, Map.of());
    }

    /** Of a key with the scope provision: a Tenant User who holds the role User Administrator. */
    public static Membership provisioning() {
        return member(
                BaseRole.TENANT_USER,
                Map.of(
                        USER_ADMINISTRATOR,
                        new RoleAssignment(USER_ADMINISTRATOR, Window.ALWAYS, "", Author.PORTREEVE, Instant.EPOCH)));
    }

    private static Membership member(BaseRole baseRole, Map<RoleId, RoleAssignment> roles) {
        return new Membership(
                new UserId(new UUID(0, 0)),
                MembershipStatus.ACTIVE,
                baseRole,
                null,
                Extent.all(),
                roles,
                Map.of(),
                Map.of(),
                AgentAccess.byDefault(false),
                new Membership.Details(Instant.EPOCH, null, null, null));
    }
}
