package org.portreeve.application.memory;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.portreeve.application.membership.EndingNotices;
import org.portreeve.application.membership.PeopleSearch;
import org.portreeve.domain.tenancy.TenantId;

/** Keeps what was told in a memory of its own. */
final class InMemoryEndingNotices implements EndingNotices {
    private record Told(TenantId tenant, End end, Audience audience) {}

    private final InMemoryDatabase database;
    private final Set<Told> told = new HashSet<>();
    private final Map<TenantId, LocalDate> days = new HashMap<>();

    InMemoryEndingNotices(InMemoryDatabase database) {
        this.database = database;
    }

    @Override
    public Set<TenantId> tenants(PeopleSearch.Ending when) {
        return new InMemoryStates(database)
                .tenants().stream()
                        .filter(tenant -> Objects.requireNonNull(
                                        database.snapshot(tenant).tenant())
                                .members()
                                .stream()
                                .anyMatch(member -> InMemoryPeopleSearch.ends(member, when)))
                        .collect(Collectors.toSet());
    }

    @Override
    public synchronized Set<End> told(TenantId tenant, PeopleSearch.Ending when, Audience audience) {
        return told.stream()
                .filter(one -> one.tenant().equals(tenant)
                        && one.audience() == audience
                        && when.has(one.end().at()))
                .map(Told::end)
                .collect(Collectors.toSet());
    }

    @Override
    public synchronized List<End> tell(TenantId tenant, List<End> ends, Audience audience, Instant now) {
        return ends.stream()
                .filter(end -> told.add(new Told(tenant, end, audience)))
                .toList();
    }

    @Override
    public synchronized boolean tellOn(TenantId tenant, LocalDate today) {
        LocalDate last = days.get(tenant);
        if (last != null && !last.isBefore(today)) {
            return false;
        }
        days.put(tenant, today);
        return true;
    }

    @Override
    public synchronized void forget(Instant now) {
        told.removeIf(one -> !one.end().at().isAfter(now));
    }
}
