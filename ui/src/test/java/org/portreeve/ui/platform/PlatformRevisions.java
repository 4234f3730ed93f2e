package org.portreeve.ui.platform;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.portreeve.application.history.Revisions;
import org.portreeve.domain.history.Revision;
import org.portreeve.domain.tenancy.TenantId;
import org.portreeve.ui.users.Hamlet;

/** The hamlet's revisions, narrowed by source, and what was asked for last. */
final class PlatformRevisions implements Revisions {
    private final Hamlet hamlet;
    Filter asked = Filter.everything();

    PlatformRevisions(Hamlet hamlet) {
        this.hamlet = hamlet;
    }

    @Override
    public List<Revision> page(@Nullable TenantId tenant, Filter filter, @Nullable Long before, int limit) {
        asked = filter;
        return hamlet.page(tenant, Filter.everything(), before, limit).stream()
                .filter(revision -> filter.sources().isEmpty()
                        || filter.sources().contains(revision.origin().source()))
                .toList();
    }

    @Override
    public Optional<Revision> find(@Nullable TenantId tenant, long number) {
        return hamlet.find(tenant, number);
    }

    @Override
    public long count(@Nullable TenantId tenant) {
        return hamlet.page(tenant, Filter.everything(), null, Integer.MAX_VALUE).size();
    }

    @Override
    public List<Day> days(@Nullable TenantId tenant, Instant since, ZoneId zone) {
        return hamlet.days(tenant, since, zone);
    }
}
