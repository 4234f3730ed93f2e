package org.portreeve.adapters.persistence;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.envers.Audited;
import org.portreeve.domain.membership.ProfileAssignment;
import org.portreeve.domain.membership.UserId;
import org.portreeve.domain.profile.ProfileId;
import org.portreeve.domain.tenancy.TenantId;

/** A security profile assigned to a member. */
@Entity
@Audited
@Table(name = "profile_assignment")
class ProfileAssignmentRow {
    @Id
    UUID id = Ids.NONE;

    String tenant = "";
    UUID membership = Ids.NONE;
    String profile = "";
    String reason = "";
    String grantedBy = "";
    Instant grantedAt = Instant.EPOCH;

    static ProfileAssignmentRow of(TenantId tenant, UserId user, ProfileAssignment assignment) {
        ProfileAssignmentRow row = new ProfileAssignmentRow();
        row.id = Ids.profileAssignment(tenant, user, assignment.profile());
        row.tenant = tenant.value();
        row.membership = Ids.membership(tenant, user);
        row.profile = Ids.scoped(tenant, assignment.profile().value());
        row.reason = assignment.reason();
        row.grantedBy = Columns.author(assignment.grantedBy());
        row.grantedAt = Columns.known(assignment.grantedAt());
        return row;
    }

    ProfileAssignment toProfileAssignment(Sharing sharing) {
        return new ProfileAssignment(
                new ProfileId(Ids.keyOf(profile)),
                sharing.text(reason),
                sharing.author(grantedBy),
                sharing.instant(grantedAt));
    }
}
