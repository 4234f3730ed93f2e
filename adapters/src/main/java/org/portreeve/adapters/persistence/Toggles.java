package org.portreeve.adapters.persistence;

import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.portreeve.domain.section.SectionId;
import org.portreeve.domain.section.SectionToggle;

/** Section toggles in one column, such as {@code agents:on:default traces:off:override}. */
final class Toggles {
    private Toggles() {}

    static String column(Map<SectionId, SectionToggle> toggles) {
        return new TreeMap<>(toggles)
                .entrySet().stream()
                        .map(entry -> entry.getKey()
                                + (entry.getValue().on() ? ":on:" : ":off:")
                                + entry.getValue().origin().key())
                        .collect(Collectors.joining(" "));
    }

    static Map<SectionId, SectionToggle> read(String column) {
        Map<SectionId, SectionToggle> toggles = new TreeMap<>();
        if (!column.isEmpty()) {
            for (String toggle : column.split(" ", -1)) {
                String[] parts = toggle.split(":", -1);
                toggles.put(new SectionId(parts[0]), new SectionToggle(parts[1].equals("on"), origin(parts[2])));
            }
        }
        return toggles;
    }

    private static SectionToggle.Origin origin(String key) {
        for (SectionToggle.Origin origin : SectionToggle.Origin.values()) {
            if (origin.key().equals(key)) {
                return origin;
            }
        }
        throw new IllegalStateException(key);
    }
}
