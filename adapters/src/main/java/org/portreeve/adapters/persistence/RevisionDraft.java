package org.portreeve.adapters.persistence;

import java.time.Instant;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.portreeve.domain.change.ChangeSet;
import org.portreeve.domain.history.Origin;
import org.portreeve.domain.history.Revision;
import org.portreeve.domain.tenancy.TenantId;

/** All of a revision but its number, for Envers to find when it makes one. */
record RevisionDraft(@Nullable TenantId tenant, long version, Instant time, Origin origin, ChangeSet changes) {
    private static final ScopedValue<RevisionDraft> CURRENT = ScopedValue.newInstance();

    /** Runs {@code work}; a revision that is made meanwhile is this one. */
    <T> T during(Supplier<T> work) {
        return ScopedValue.where(CURRENT, this).call(work::get);
    }

    /** Refuses where nothing is being recorded: there is one way to write. */
    static RevisionDraft current() {
        if (!CURRENT.isBound()) {
            throw new IllegalStateException("written outside the journal");
        }
        return CURRENT.get();
    }

    /** The revision, once it has a number. */
    Revision numbered(long number) {
        return new Revision(number, tenant, time, origin, changes);
    }

    void fill(RevisionRow row) {
        row.ts = Micros.of(time);
        row.happenedAt = time;
        row.tenant = tenant == null ? null : tenant.value();
        row.tenantVersion = version;
        row.actorKind = origin.author().kind().name();
        row.actor = origin.author().actor();
        row.onBehalfOf =
                origin.onBehalfOf() == null ? null : origin.onBehalfOf().value();
        row.source = origin.source().name();
        row.requestId = origin.requestId();
        row.reason = origin.reason();
        row.kinds = ChangeSetJson.kinds(changes);
        row.changeCount = changes.changes().size();
        row.searchText = RevisionWords.of(origin.reason(), changes);
    }
}
