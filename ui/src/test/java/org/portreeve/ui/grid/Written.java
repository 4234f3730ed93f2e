package org.portreeve.ui.grid;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.portreeve.application.history.Revisions;
import org.portreeve.domain.history.Revision;
import org.portreeve.domain.tenancy.TenantId;

/** The revisions that the page made. */
record Written(List<Revision> revisions) implements Revisions {
    @Override
    public List<Revision> page(@Nullable TenantId tenant, Filter filter, @Nullable Long before, int limit) {
        return revisions.reversed();
    }

    @Override
    public Optional<Revision> find(@Nullable TenantId tenant, long number) {
        return revisions.stream()
                .filter(revision -> revision.number() == number)
                .findFirst();
    }

    @Override
    public long count(@Nullable TenantId tenant) {
        return revisions.size();
    }

    @Override
    public List<Day> days(@Nullable TenantId tenant, Instant since, ZoneId zone) {
        return List.of();
    }
}
