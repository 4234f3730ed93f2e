package org.portreeve.application.mail;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.portreeve.domain.membership.BaseRole;
import org.portreeve.domain.membership.Email;
import org.portreeve.domain.membership.Person;
import org.portreeve.domain.tenancy.TenantId;

/** What somebody is told by mail, as values; whoever sends it finds the words in the language of the one who reads it. */
public sealed interface Letter {
    /** The language of whoever says of none that it is theirs. */
    String UNKNOWN = "en";

    /** Who reads it. */
    Email to();

    /** The reader's language as a tag such as {@code en}. */
    String language();

    /** The tenant that writes. */
    Letterhead head();

    /** In which language somebody is written to: their own, and English where that is not known. */
    static String languageOf(Person reader) {
        String own = reader.language();
        return own == null ? UNKNOWN : own;
    }

    /** The tenant that it is about. */
    default TenantId tenant() {
        return head().tenant();
    }

    /** Where it leads the reader. */
    String link();

    /** An invitation: who invites to what, as what, until when the link may be used, and what they have to say. */
    record Invitation(
            Email to,
            String language,
            Letterhead head,
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
            return "Invitation[" + head.tenant() + "]";
        }
    }

    /** Somebody could not join, for no seat is free: who it was, as far as their provider says, and where to see to it. */
    record NoSeat(Email to, String language, Letterhead head, String who, String link) implements Letter {}

    /** Something that ends by itself: the role of that name or, where that is null, the membership. */
    record End(@Nullable String role, Instant at) {}

    /** Some of the reader's own access ends soon. */
    record AccessEnds(Email to, String language, Letterhead head, List<End> ends, String link, ZoneId zone)
            implements Letter {
        /** Keeps a copy. */
        public AccessEnds {
            ends = List.copyOf(ends);
        }
    }

    /** An end of somebody's. */
    record EndOf(String who, End end) {}

    /** What ends soon in a tenant, for who administers it: the first of them, and how many there are in all. */
    record EndingDigest(
            Email to, String language, Letterhead head, List<EndOf> first, int all, String link, ZoneId zone)
            implements Letter {
        /** Keeps a copy. */
        public EndingDigest {
            first = List.copyOf(first);
        }
    }
}
