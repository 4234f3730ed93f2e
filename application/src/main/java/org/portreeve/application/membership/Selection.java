package org.portreeve.application.membership;

import java.util.Set;
import org.portreeve.domain.membership.Difference;
import org.portreeve.domain.membership.Membership;
import org.portreeve.domain.membership.UserId;
import org.portreeve.domain.section.SectionId;
import org.portreeve.domain.tenancy.Joining;

/** Whom an action is about. */
public sealed interface Selection {
    /** People picked one by one. */
    record Picked(Set<UserId> users) implements Selection {
        /** Keeps a copy. */
        public Picked {
            users = Set.copyOf(users);
        }
    }

    /**
     * Everybody whose toggle of one of these sections says something else than the section default at that moment, by an older
     * default or, with {@code overrides}, for whatever reason.
     */
    record Differing(Set<SectionId> sections, boolean overrides) implements Selection {
        /** Keeps a copy. */
        public Differing {
            sections = Set.copyOf(sections);
        }

        boolean has(Membership member, Joining joining) {
            return sections.stream()
                    .map(id -> Difference.of(member, id, joining))
                    .anyMatch(this::isMeant);
        }

        private boolean isMeant(Difference difference) {
            return difference == Difference.OLDER_DEFAULT || (overrides && difference == Difference.OVERRIDE);
        }
    }

    /** Everybody who matches a filter at that moment, save some. */
    record Matching(PeopleSearch.Query query, Set<UserId> save) implements Selection {
        /** Keeps a copy. */
        public Matching {
            save = Set.copyOf(save);
        }
    }
}
