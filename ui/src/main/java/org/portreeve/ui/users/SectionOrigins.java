package org.portreeve.ui.users;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.portreeve.application.history.ReadHistory;
import org.portreeve.application.history.Revisions;
import org.portreeve.domain.change.Change;
import org.portreeve.domain.history.Revision;
import org.portreeve.domain.membership.Membership;
import org.portreeve.domain.membership.UserId;
import org.portreeve.domain.section.SectionId;
import org.portreeve.domain.section.SectionToggle;
import org.portreeve.domain.tenancy.TenantId;

/** Where the toggles of a member came from: by their own word and, as far as the reader may look back, when and from whom. */
final class SectionOrigins {
    private static final int REVISIONS_READ = 50;

    private record Origin(Instant time, String by) {}

    private final Map<SectionId, Origin> origins = new HashMap<>();

    static SectionOrigins of(Questions questions, TenantId tenant, UserId user) {
        var found = new SectionOrigins();
        questions
                .history()
                .page(questions.actor(), tenant, Revisions.Filter.about(user), null, REVISIONS_READ)
                .ifPresent(page -> page.revisions().forEach(revision -> found.read(revision, page, user)));
        return found;
    }

    private void read(Revision revision, ReadHistory.Page page, UserId user) {
        revision.changes()
                .of(Change.OfMembership.class)
                .filter(change -> change.user().equals(user))
                .forEach(change -> changed(change.before(), change.after())
                        .forEach(section -> origins.putIfAbsent(
                                section,
                                new Origin(
                                        revision.time(),
                                        page.authors().of(revision.origin().author())))));
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

    /** “Default of 12 Nov 2026”, “Set by Ben Adeyemi on 13 Nov 2026”. */
    String words(SectionId section, @Nullable SectionToggle toggle, Looking looking) {
        if (toggle == null) {
            return looking.say("users.sections.never-set");
        }
        var known = origins.get(section);
        var dates = looking.dates();
        return switch (toggle.origin()) {
            case DEFAULT -> {
                var day = dates.day(known == null ? looking.member().details().since() : known.time());
                boolean older =
                        toggle.on() != looking.state().tenant().joining().allows(section);
                yield looking.say(older ? "users.sections.older-default" : "users.sections.default-of", day);
            }
            case OVERRIDE ->
                known == null
                        ? looking.say("users.sections.set")
                        : looking.say("users.sections.set-by", known.by(), dates.day(known.time()));
        };
    }
}
