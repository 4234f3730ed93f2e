package org.portreeve.application.configuration;

import java.util.Map;
import java.util.TreeMap;
import org.portreeve.domain.catalogue.Catalogue;
import org.portreeve.domain.membership.Membership;
import org.portreeve.domain.membership.MembershipStatus;
import org.portreeve.domain.section.Section;
import org.portreeve.domain.section.SectionId;
import org.portreeve.domain.section.SectionToggle;

/** The toggles of a member, as documents write and set them. */
public final class MemberSections {
    private static final SectionToggle UNSET = new SectionToggle(false, SectionToggle.Origin.DEFAULT);

    private MemberSections() {}

    /** What a document sets on top of {@code start}; what says no more than that nothing is set stays unset. */
    static Map<SectionId, SectionToggle> merge(
            Merging merging,
            Map<SectionId, SectionToggle> start,
            Map<SectionId, ConfigurationDocument.ToggleEntry> entries) {
        Map<SectionId, SectionToggle> toggles = new TreeMap<>(start);
        entries.forEach((id, entry) -> {
            SectionToggle was = start.get(id);
            SectionToggle is = new SectionToggle(
                    entry.on(), entry.origin() == null ? SectionToggle.Origin.OVERRIDE : entry.origin());
            if (!is.equals(was == null ? UNSET : was)) {
                toggles.put(id, is);
                refuseUnlessConfigurable(merging, id, entry.path());
            }
        });
        return toggles;
    }

    /** Every configurable section and whatever else is set; of somebody invited only that, since joining sets the rest. */
    public static Map<SectionId, SectionToggle> of(Membership member, Catalogue catalogue) {
        Map<SectionId, SectionToggle> toggles = new TreeMap<>(member.sections());
        if (member.status() != MembershipStatus.INVITED) {
            catalogue.sections().values().stream()
                    .filter(Section::isConfigurable)
                    .forEach(section -> toggles.putIfAbsent(section.id(), UNSET));
        }
        return toggles;
    }

    static void refuseUnlessConfigurable(Merging merging, SectionId id, String path) {
        Section section = merging.catalogue().section(id);
        if (section != null && !section.isConfigurable()) {
            merging.flaw(path, "not-configurable", id.value());
        }
    }
}
