package org.portreeve.adapters.persistence;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.envers.Audited;
import org.jspecify.annotations.Nullable;
import org.portreeve.domain.membership.Invitation;
import org.portreeve.domain.membership.UserId;
import org.portreeve.domain.tenancy.TenantId;

/** An invitation; its id is that of the membership. */
@Entity
@Audited
@Table(name = "invitation")
class InvitationRow {
    @Id
    UUID id = Ids.NONE;

    String tenant = "";
    UUID userId = Ids.NONE;
    Instant createdAt = Instant.EPOCH;
    Instant expiresAt = Instant.EPOCH;
    String invitedBy = "";
    String message = "";

    @Nullable
    String tokenHash;

    @Nullable
    String chosen;

    @Nullable
    Instant acceptedAt;

    static InvitationRow of(TenantId tenant, Invitation invitation) {
        InvitationRow row = new InvitationRow();
        row.id = Ids.membership(tenant, invitation.user());
        row.tenant = tenant.value();
        row.userId = invitation.user().value();
        row.createdAt = Columns.known(invitation.createdAt());
        row.expiresAt = Columns.known(invitation.expiresAt());
        row.invitedBy = Columns.author(invitation.invitedBy());
        row.message = invitation.message();
        row.tokenHash = invitation.tokenHash();
        row.chosen = Columns.listOrNull(invitation.chosen());
        row.acceptedAt = Columns.micros(invitation.acceptedAt());
        return row;
    }

    Invitation toInvitation() {
        return new Invitation(
                new UserId(userId),
                createdAt,
                expiresAt,
                Columns.author(invitedBy),
                message,
                tokenHash,
                Columns.set(chosen, Invitation.Part::valueOf),
                acceptedAt);
    }
}
