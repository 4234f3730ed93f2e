package org.portreeve.domain.tenancy;

import java.util.Map;
import java.util.Set;
import org.portreeve.domain.profile.ProfileId;
import org.portreeve.domain.role.RoleId;
import org.portreeve.domain.section.SectionId;

/** What newcomers get at joining: section defaults (on where absent), agent access by default, roles and profiles. */
public record Joining(
        Map<SectionId, Boolean> sections, boolean agentsAllowed, Set<RoleId> roles, Set<ProfileId> profiles) {
    /** Keeps copies. */
    public Joining {
        sections = Map.copyOf(sections);
        roles = Set.copyOf(roles);
        profiles = Set.copyOf(profiles);
    }

    /** All configurable sections on, agents allowed, no roles. */
    public static Joining open() {
        return new Joining(Map.of(), true, Set.of(), Set.of());
    }

    /** The same with other section defaults. */
    public Joining withSections(Map<SectionId, Boolean> others) {
        return new Joining(others, agentsAllowed, roles, profiles);
    }

    /** The same, with every agent allowed to newcomers, or none. */
    public Joining withAgentsAllowed(boolean allowed) {
        return new Joining(sections, allowed, roles, profiles);
    }

    /** What the section is set to for a newcomer. */
    public boolean allows(SectionId section) {
        return sections.getOrDefault(section, true);
    }
}
