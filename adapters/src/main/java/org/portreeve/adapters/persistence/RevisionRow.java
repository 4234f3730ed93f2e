package org.portreeve.adapters.persistence;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.envers.RevisionEntity;
import org.hibernate.envers.RevisionListener;
import org.hibernate.envers.RevisionNumber;
import org.hibernate.envers.RevisionTimestamp;
import org.jspecify.annotations.Nullable;

/** What Envers knows of a revision; the change set itself stands in a table of its own. */
@Entity
@RevisionEntity(RevisionRow.Listener.class)
@Table(name = "revision")
class RevisionRow {
    @Id
    @RevisionNumber
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "revision_seq")
    @SequenceGenerator(name = "revision_seq", sequenceName = "revision_seq", allocationSize = 1)
    long id;

    /** Microseconds since 1970. */
    @RevisionTimestamp
    long ts;

    Instant happenedAt = Instant.EPOCH;

    @Nullable
    String tenant;

    long tenantVersion;
    String actorKind = "";
    String actor = "";

    @Nullable
    UUID onBehalfOf;

    String source = "";
    String requestId = "";
    String reason = "";
    String kinds = "";
    long changeCount;

    /** The reason as it is looked for. */
    String searchText = "";

    /** Of the chain; empty until it is sealed. */
    @Nullable
    String link;

    /** Of the chain; empty until it is sealed. */
    @Nullable
    String headSignature;

    /** Fills each new revision from what its journal says. */
    public static class Listener implements RevisionListener {
        @Override
        public void newRevision(Object revision) {
            RevisionDraft.current().fill((RevisionRow) revision);
        }
    }
}
