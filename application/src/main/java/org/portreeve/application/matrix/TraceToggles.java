package org.portreeve.application.matrix;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.portreeve.application.Actor;
import org.portreeve.application.UseCase;
import org.portreeve.application.access.Gatekeeper;
import org.portreeve.application.change.Snapshot;
import org.portreeve.application.history.AuthorNames;
import org.portreeve.application.history.ReadHistory;
import org.portreeve.application.membership.Directory;
import org.portreeve.application.membership.FindPeople;
import org.portreeve.domain.history.Author;
import org.portreeve.domain.membership.Membership;
import org.portreeve.domain.membership.UserId;
import org.portreeve.domain.section.SectionId;
import org.portreeve.domain.section.SectionToggle;
import org.portreeve.domain.tenancy.TenantId;

/** Where the toggles of a member come from: when and by whom each was set; needs {@code member:view}. */
@UseCase
public final class TraceToggles {
    private final Gatekeeper gatekeeper;
    private final ToggleTrail trails;
    private final Directory directory;

    /** Follows {@code trails}; who acted is called what {@code directory} says. */
    public TraceToggles(Gatekeeper gatekeeper, ToggleTrail trails, Directory directory) {
        this.gatekeeper = gatekeeper;
        this.trails = trails;
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
        Instant shownSince = ReadHistory.shownSince(snapshot);
        Map<SectionId, Setting> settings = new HashMap<>();
        List<ToggleTrail.Written> trail = trails.trail(tenant, member.user());
        member.sections()
                .forEach((section, toggle) -> setting(trail, section, toggle)
                        .filter(setting -> shownSince == null || !setting.time().isBefore(shownSince))
                        .ifPresent(setting -> settings.put(section, setting)));
        return new Traces(
                settings,
                shownSince,
                AuthorNames.of(settings.values().stream().map(Setting::author), snapshot, directory));
    }

    /** The first revision of the unbroken run up to now after which the toggle is what it is. */
    private static Optional<Setting> setting(
            List<ToggleTrail.Written> newestFirst, SectionId section, SectionToggle toggle) {
        return newestFirst.stream()
                .takeWhile(written -> toggle.equals(written.toggles().get(section)))
                .reduce((_, older) -> older)
                .map(written -> new Setting(written.revision(), written.time(), written.author()));
    }
}
