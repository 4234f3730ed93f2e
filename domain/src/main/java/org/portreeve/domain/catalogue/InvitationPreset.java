package org.portreeve.domain.catalogue;

import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.portreeve.domain.membership.BaseRole;
import org.portreeve.domain.section.SectionId;

/** What an invitation may be prefilled with; absent parts stay with the joining values. */
public record InvitationPreset(
        String name,
        BaseRole baseRole,
        @Nullable Set<SectionId> sections,
        @Nullable Boolean agentsAllowed,
        boolean untilRequired) {
    /** The same, switching on only such sections. */
    InvitationPreset keeping(Predicate<SectionId> kept) {
        return sections == null
                ? this
                : new InvitationPreset(
                        name,
                        baseRole,
                        sections.stream().filter(kept).collect(Collectors.toUnmodifiableSet()),
                        agentsAllowed,
                        untilRequired);
    }
}
