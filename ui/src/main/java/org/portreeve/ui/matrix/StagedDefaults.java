package org.portreeve.ui.matrix;

import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.portreeve.application.matrix.ChangeDefaults;
import org.portreeve.domain.section.SectionId;

/** What newcomers get in each configurable section as it was read, and what they are to get instead. */
final class StagedDefaults {
    private Map<SectionId, Boolean> seen;
    private final Map<SectionId, Boolean> wanted = new TreeMap<>();

    StagedDefaults(Map<SectionId, Boolean> seen) {
        this.seen = new TreeMap<>(seen);
    }

    /** The sections that are configurable. */
    Set<SectionId> sections() {
        return seen.keySet();
    }

    boolean allows(SectionId section) {
        return wanted.getOrDefault(section, seen.getOrDefault(section, false));
    }

    void allow(SectionId section, boolean allowed) {
        if (seen.getOrDefault(section, allowed) == allowed) {
            wanted.remove(section);
        } else {
            wanted.put(section, allowed);
        }
    }

    /** Exactly these, as far as they are configurable. */
    void allowOnly(Collection<SectionId> allowed) {
        sections().forEach(section -> allow(section, allowed.contains(section)));
    }

    /** All that are allowed, staged or not. */
    Set<SectionId> allowed() {
        return sections().stream().filter(this::allows).collect(Collectors.toSet());
    }

    boolean isStaged(SectionId section) {
        return wanted.containsKey(section);
    }

    boolean isDirty() {
        return !wanted.isEmpty();
    }

    int size() {
        return wanted.size();
    }

    void discard() {
        wanted.clear();
    }

    /** From now on it rests on what is there; what is staged stays where it still differs and can be set. */
    void restOn(Map<SectionId, Boolean> now) {
        seen = new TreeMap<>(now);
        wanted.entrySet().removeIf(one -> one.getValue().equals(seen.getOrDefault(one.getKey(), one.getValue())));
    }

    ChangeDefaults.Wish wish(String reason) {
        return new ChangeDefaults.Wish(seen, wanted, reason);
    }
}
