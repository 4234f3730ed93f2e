package org.portreeve.application.mail;

import java.time.Instant;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.portreeve.domain.membership.BaseRole;
import org.portreeve.domain.membership.Email;
import org.portreeve.domain.tenancy.TenantId;

/** What somebody is told by mail, as values; whoever sends it finds the words in the language of the one who reads it. */
public sealed interface Letter {
    /** Who reads it. */
    Email to();

    /** The reader's language as a tag such as {@code en}. */
    String language();

    /** The tenant that it is about. */
    TenantId tenant();

    /** Where it leads the reader. */
    String link();

    /** An invitation: who invites to what, as what, until when the link may be used, and what they have to say. */
    record Invitation(
            Email to,
            String language,
            TenantId tenant,
            String tenantName,
            String invitedBy,
            BaseRole baseRole,
            String message,
            String link,
            Instant expiresAt,
            @Nullable Instant until,
            ZoneId zone)
            implements Letter {
        @Override
        public String toString() {
            return "Invitation[" + tenant + "]";
        }
    }

    /** Somebody could not join, for no seat is free: who it was, as far as their provider says, and where to see to it. */
    record NoSeat(Email to, String language, TenantId tenant, String tenantName, String who, String link)
            implements Letter {}
}
