package org.portreeve.adapters.persistence;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.envers.Audited;
import org.jspecify.annotations.Nullable;
import org.portreeve.domain.Window;
import org.portreeve.domain.membership.UserId;
import org.portreeve.domain.role.RoleAssignment;
import org.portreeve.domain.tenancy.TenantId;

/** A role assigned to a member: the thing whose every change counts. */
@Entity
@Audited
@Table(name = "role_assignment")
class RoleAssignmentRow {
    @Id
    UUID id = Ids.NONE;

    String tenant = "";
    UUID membership = Ids.NONE;
    String role = "";

    @Nullable
    Instant startsAt;

    @Nullable
    Instant endsAt;

    String reason = "";
    String grantedBy = "";
    Instant grantedAt = Instant.EPOCH;

    static RoleAssignmentRow of(TenantId tenant, UserId user, RoleAssignment assignment) {
        RoleAssignmentRow row = new RoleAssignmentRow();
        row.id = Ids.roleAssignment(tenant, user, assignment.role());
        row.tenant = tenant.value();
        row.membership = Ids.membership(tenant, user);
        row.role = Ids.scoped(tenant, assignment.role().value());
        row.startsAt = Columns.micros(assignment.window().from());
        row.endsAt = Columns.micros(assignment.window().until());
        row.reason = assignment.reason();
        row.grantedBy = Columns.author(assignment.grantedBy());
        row.grantedAt = Columns.known(assignment.grantedAt());
        return row;
    }

    RoleAssignment toRoleAssignment(Sharing sharing) {
        return new RoleAssignment(
                sharing.role(role),
                startsAt == null && endsAt == null ? Window.ALWAYS : new Window(startsAt, endsAt),
                sharing.text(reason),
                sharing.author(grantedBy),
                sharing.instant(grantedAt));
    }
}
