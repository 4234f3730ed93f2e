package org.portreeve.application.history;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.portreeve.application.Actor;
import org.portreeve.application.UseCase;
import org.portreeve.application.access.Gatekeeper;
import org.portreeve.application.change.Snapshot;
import org.portreeve.application.change.States;
import org.portreeve.application.membership.Directory;
import org.portreeve.domain.history.Revision;

/**
 * Reads the platform's own revisions, of its catalogue, plans and keys; needs {@code platform-audit:view}. They are shown as
 * the management tenant sees them: in its time zone, its people by their names. No plan limits how far back.
 */
@UseCase
public final class ReadPlatformHistory {
    private final States states;
    private final Gatekeeper gatekeeper;
    private final Revisions revisions;
    private final Directory directory;

    /** Reads from {@code revisions}; who acted is called what {@code directory} says. */
    public ReadPlatformHistory(States states, Gatekeeper gatekeeper, Revisions revisions, Directory directory) {
        this.states = states;
        this.gatekeeper = gatekeeper;
        this.revisions = revisions;
        this.directory = directory;
    }

    /** At most {@code limit} revisions below number {@code before}; empty where they are not for the actor. */
    public Optional<ReadHistory.Page> page(Actor actor, Revisions.Filter filter, @Nullable Long before, int limit) {
        return around(actor).map(snapshot -> {
            List<Revision> page = revisions.page(null, filter, before, limit);
            AuthorNames authors = AuthorNames.of(page.stream().flatMap(Revision::authors), snapshot, directory);
            return new ReadHistory.Page(snapshot, page, authors, null, revisions.count(null));
        });
    }

    /** One revision to be shown; empty where there is none, and where they are not for the actor. */
    public Optional<ReadHistory.Entry> glance(Actor actor, long number) {
        return around(actor)
                .flatMap(snapshot -> revisions
                        .glance(null, number)
                        .map(found ->
                                new ReadHistory.Entry(found, AuthorNames.of(found.authors(), snapshot, directory))));
    }

    /** How many revisions each of the last {@code days} days has; none where they are not for the actor. */
    public List<Revisions.Day> days(Actor actor, int days) {
        return around(actor)
                .map(snapshot -> revisions.days(
                        null,
                        snapshot.now().minus(Duration.ofDays(days)),
                        snapshot.requireTenant().tenant().timeZone()))
                .orElse(List.of());
    }

    /** The management tenant, in whose time zone they are shown; empty where they are not for the actor. */
    public Optional<Snapshot> around(Actor actor) {
        return gatekeeper.mayOnPlatform(actor, ReadHistoryFromOutside.NEEDS)
                ? Optional.of(states.read(states.managementTenant()))
                : Optional.empty();
    }
}
