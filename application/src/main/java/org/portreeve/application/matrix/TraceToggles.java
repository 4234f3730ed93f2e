package org.portreeve.application.matrix;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.portreeve.application.Actor;
import org.portreeve.application.UseCase;
import org.portreeve.application.access.Gatekeeper;
import org.portreeve.application.change.Snapshot;
import org.portreeve.application.history.AuthorNames;
import org.portreeve.application.history.ReadHistory;
import org.portreeve.application.history.Revisions;
import org.portreeve.application.membership.Directory;
import org.portreeve.application.membership.FindPeople;
import org.portreeve.domain.change.Change;
import org.portreeve.domain.history.Author;
import org.portreeve.domain.history.Revision;
import org.portreeve.domain.membership.Membership;
import org.portreeve.domain.membership.UserId;
import org.portreeve.domain.section.SectionId;
import org.portreeve.domain.tenancy.TenantId;

/** Where the toggles of a member come from: when and by whom each was set; needs {@code member:view}. */
@UseCase
public final class TraceToggles {
    private static final int AT_ONCE = 50;

    private final Gatekeeper gatekeeper;
    private final Revisions revisions;
    private final Directory directory;

    /** Reads from {@code revisions}; who acted is called what {@code directory} says. */
    public TraceToggles(Gatekeeper gatekeeper, Revisions revisions, Directory directory) {
        this.gatekeeper = gatekeeper;
        this.revisions = revisions;
        this.directory = directory;
    }

    /** The revision with which a toggle became what it is. */
    public record Setting(long revision, Instant time, Author author) {}

    /** The toggles that were set within the history that the plan shows, since when that is (null: all of it), and who set them. */
    public record Traces(
            Map<SectionId, Setting> settings, @Nullable Instant shownSince, AuthorNames authors) {
        /** Keeps a copy. */
        public Traces {
            settings = Map.copyOf(settings);
        }

        /** Nothing is known. */
        public static Traces none() {
            return new Traces(Map.of(), null, new AuthorNames(Map.of()));
        }
    }

    /** The toggles of {@code user}; empty where there is no such member, or none for this actor. */
    public Optional<Traces> of(Actor actor, TenantId tenant, UserId user) {
        return gatekeeper
                .enter(actor, tenant, FindPeople.NEEDS)
                .flatMap(snapshot -> Optional.ofNullable(Objects.requireNonNull(snapshot.tenant())
                                .members()
                                .get(user))
                        .map(member -> trace(tenant, member, snapshot)));
    }

    private Traces trace(TenantId tenant, Membership member, Snapshot snapshot) {
        Map<SectionId, Setting> settings = new HashMap<>();
        Instant shownSince = ReadHistory.shownSince(snapshot);
        Revisions.Filter filter = new Revisions.Filter(member.user(), null, Set.of(), Set.of(), "", shownSince, null);
        Long before = null;
        List<Revision> page;
        do {
            page = revisions.page(tenant, filter, before, AT_ONCE);
            page.forEach(revision -> read(revision, member.user(), settings));
            before = page.isEmpty() ? null : page.getLast().number();
        } while (page.size() == AT_ONCE
                && !settings.keySet().containsAll(member.sections().keySet()));
        return new Traces(
                settings,
                shownSince,
                AuthorNames.of(settings.values().stream().map(Setting::author), snapshot, directory));
    }

    private static void read(Revision revision, UserId user, Map<SectionId, Setting> settings) {
        revision.changes()
                .of(Change.OfMembership.class)
                .filter(change -> change.user().equals(user))
                .flatMap(change -> changed(change.before(), change.after()).stream())
                .forEach(section -> settings.putIfAbsent(
                        section,
                        new Setting(
                                revision.number(),
                                revision.time(),
                                revision.origin().author())));
    }

    private static Set<SectionId> changed(@Nullable Membership before, @Nullable Membership after) {
        if (after == null) {
            return Set.of();
        }
        Set<SectionId> sections = new TreeSet<>(after.sections().keySet());
        sections.removeIf(id -> before != null
                && Objects.equals(before.sections().get(id), after.sections().get(id)));
        return sections;
    }
}
