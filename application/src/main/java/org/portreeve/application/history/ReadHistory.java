package org.portreeve.application.history;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.portreeve.application.Actor;
import org.portreeve.application.UseCase;
import org.portreeve.application.access.Gatekeeper;
import org.portreeve.application.change.Snapshot;
import org.portreeve.application.membership.Directory;
import org.portreeve.domain.history.Revision;
import org.portreeve.domain.plan.Limit;
import org.portreeve.domain.plan.Plan;
import org.portreeve.domain.role.Permission;
import org.portreeve.domain.state.TenantState;
import org.portreeve.domain.tenancy.TenantId;

/** Reads a tenant's revisions; needs {@code audit:view}. The plan limits how far back is shown, never what is kept. */
@UseCase
public final class ReadHistory {
    /** The permission that it needs. */
    public static final Permission NEEDS = new Permission("audit:view");

    private final Gatekeeper gatekeeper;
    private final Revisions revisions;
    private final Directory directory;

    /** Reads from {@code revisions}; who acted is called what {@code directory} says. */
    public ReadHistory(Gatekeeper gatekeeper, Revisions revisions, Directory directory) {
        this.gatekeeper = gatekeeper;
        this.revisions = revisions;
        this.directory = directory;
    }

    /** Some revisions, newest first, and who acted in them; shown since is null where the plan shows all. */
    public record Page(
            Snapshot snapshot,
            List<Revision> revisions,
            AuthorNames authors,
            @Nullable Instant shownSince,
            long total) {}

    /** One revision, and who acted in it. */
    public record Entry(Revision revision, AuthorNames authors) {}

    /** At most {@code limit} revisions below number {@code before}; empty where the tenant is not open to the actor. */
    public Optional<Page> page(
            Actor actor, TenantId tenant, Revisions.Filter filter, @Nullable Long before, int limit) {
        return gatekeeper.enter(actor, tenant, NEEDS).map(snapshot -> page(snapshot, filter, before, limit));
    }

    /** The same of a tenant that has been opened to whoever asks. */
    Page page(Snapshot snapshot, Revisions.Filter filter, @Nullable Long before, int limit) {
        TenantId tenant = snapshot.requireTenant().tenant().id();
        Instant since = shownSince(snapshot);
        List<Revision> page = revisions.page(tenant, within(filter, since), before, limit);
        AuthorNames authors = AuthorNames.of(page.stream().flatMap(Revision::authors), snapshot, directory);
        return new Page(snapshot, page, authors, since, revisions.count(tenant));
    }

    /** One revision with all its changes; empty where there is none, and where the tenant is not open to the actor. */
    public Optional<Entry> find(Actor actor, TenantId tenant, long number) {
        return entry(actor, tenant, () -> revisions.find(tenant, number));
    }

    /** One revision to be shown, with some of its changes where there are very many; empty as in {@link #find}. */
    public Optional<Entry> glance(Actor actor, TenantId tenant, long number) {
        return entry(actor, tenant, () -> revisions.glance(tenant, number));
    }

    /** The same of a tenant that has been opened to whoever asks. */
    Optional<Entry> glance(Snapshot snapshot, long number) {
        TenantId tenant = snapshot.requireTenant().tenant().id();
        return entry(snapshot, () -> revisions.glance(tenant, number));
    }

    private Optional<Entry> entry(Actor actor, TenantId tenant, Supplier<Optional<Revision>> reading) {
        return gatekeeper.enter(actor, tenant, NEEDS).flatMap(snapshot -> entry(snapshot, reading));
    }

    private Optional<Entry> entry(Snapshot snapshot, Supplier<Optional<Revision>> reading) {
        Instant since = shownSince(snapshot);
        return reading.get()
                .filter(revision -> since == null || !revision.time().isBefore(since))
                .map(revision -> new Entry(revision, AuthorNames.of(revision.authors(), snapshot, directory)));
    }

    /** How many revisions each of the last {@code days} days has. */
    public List<Revisions.Day> days(Actor actor, TenantId tenant, int days) {
        return gatekeeper
                .enter(actor, tenant, NEEDS)
                .map(snapshot -> {
                    TenantState state = Objects.requireNonNull(snapshot.tenant());
                    return revisions.days(
                            tenant,
                            snapshot.now().minus(Duration.ofDays(days)),
                            state.tenant().timeZone());
                })
                .orElse(List.of());
    }

    private static Revisions.Filter within(Revisions.Filter filter, @Nullable Instant since) {
        Instant from = filter.from();
        boolean narrower = since == null || (from != null && from.isAfter(since));
        return new Revisions.Filter(
                filter.person(),
                filter.actor(),
                filter.sources(),
                filter.kinds(),
                filter.text(),
                narrower ? from : since,
                filter.until());
    }

    /** Since when the plan shows the history of the tenant; null where it shows all. */
    public static @Nullable Instant shownSince(Snapshot snapshot) {
        TenantState state = Objects.requireNonNull(snapshot.tenant());
        Plan plan = snapshot.catalogue().planOf(state.tenant().subscription());
        OptionalLong days = plan == null ? OptionalLong.empty() : plan.limit(Limit.HISTORY_DAYS);
        return days.isPresent() ? snapshot.now().minus(Duration.ofDays(days.getAsLong())) : null;
    }
}
