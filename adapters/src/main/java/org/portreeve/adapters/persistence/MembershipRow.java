package org.portreeve.adapters.persistence;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.hibernate.envers.Audited;
import org.hibernate.envers.NotAudited;
import org.jspecify.annotations.Nullable;
import org.portreeve.domain.Extent;
import org.portreeve.domain.membership.BaseRole;
import org.portreeve.domain.membership.Membership;
import org.portreeve.domain.membership.MembershipStatus;
import org.portreeve.domain.membership.ProfileAssignment;
import org.portreeve.domain.membership.UserId;
import org.portreeve.domain.profile.ProfileId;
import org.portreeve.domain.role.RoleAssignment;
import org.portreeve.domain.role.RoleId;
import org.portreeve.domain.tenancy.SubtenantId;
import org.portreeve.domain.tenancy.TenantId;

/** A membership without its roles and profiles. Why toggles are one column: a row for each would be most of all rows. */
@Entity
@Audited
@Table(name = "membership")
class MembershipRow {
    @Id
    UUID id = Ids.NONE;

    String tenant = "";
    UUID userId = Ids.NONE;
    String status = "";
    String baseRole = "";

    @Nullable
    Instant endsAt;

    boolean wholeTenant;

    @Nullable
    String subtenants;

    boolean agentsDefault;

    @Nullable
    String agentsAllowed;

    @Nullable
    String agentsBlocked;

    String sections = "";
    Instant since = Instant.EPOCH;

    @NotAudited
    @Nullable
    String externalId;

    @NotAudited
    @Nullable
    String jobTitle;

    @NotAudited
    @Nullable
    String phone;

    /** What the columns that are no history say, under the person's key; null where they say nothing. */
    @Nullable
    String sealed;

    static MembershipRow of(TenantId tenant, Membership member, Seals seals) {
        MembershipRow row = unsealed(tenant, member);
        MemberValues values = MemberValues.of(member.details());
        row.sealed = values.isEmpty() ? null : seals.seal(row.userId, values);
        return row;
    }

    /** As it is in force, without what the history keeps. */
    static MembershipRow unsealed(TenantId tenant, Membership member) {
        MembershipRow row = new MembershipRow();
        row.id = Ids.membership(tenant, member.user());
        row.tenant = tenant.value();
        row.userId = member.user().value();
        row.status = member.status().name();
        row.baseRole = member.baseRole().name();
        row.endsAt = Columns.micros(member.until());
        if (member.scope() instanceof Extent.Listed<SubtenantId>(Set<SubtenantId> listed)) {
            row.subtenants = Columns.list(listed);
        } else {
            row.wholeTenant = true;
        }
        row.agentsDefault = member.agents().allowedByDefault();
        row.agentsAllowed = Columns.listOrNull(member.agents().allowed());
        row.agentsBlocked = Columns.listOrNull(member.agents().blocked());
        row.sections = Toggles.column(member.sections());
        row.since = Columns.known(member.details().since());
        row.externalId = member.details().externalId();
        row.jobTitle = member.details().jobTitle();
        row.phone = member.details().phone();
        return row;
    }

    Membership toMembership(
            Map<RoleId, RoleAssignment> roles, Map<ProfileId, ProfileAssignment> profiles, Sharing sharing) {
        return new Membership(
                new UserId(userId),
                MembershipStatus.valueOf(status),
                BaseRole.valueOf(baseRole),
                endsAt,
                wholeTenant ? Extent.all() : Extent.of(Columns.set(subtenants, SubtenantId::new)),
                roles,
                profiles,
                sharing.toggles(sections),
                sharing.agents(agentsDefault, agentsAllowed, agentsBlocked),
                new Membership.Details(since, externalId, jobTitle, phone));
    }

    /** Takes what the history kept, if it can still be opened. */
    void open(Seals seals) {
        MemberValues values = sealed == null ? null : seals.open(userId, sealed, MemberValues.class);
        if (values != null) {
            externalId = values.externalId();
            jobTitle = values.jobTitle();
            phone = values.phone();
        }
    }
}
