package org.portreeve.adapters.persistence;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.portreeve.domain.agent.AgentId;
import org.portreeve.domain.history.Author;
import org.portreeve.domain.membership.AgentAccess;
import org.portreeve.domain.role.RoleId;
import org.portreeve.domain.section.SectionId;
import org.portreeve.domain.section.SectionToggle;

/** Keeps one copy of each value that many members have in common, while one state is read; not for several threads. */
final class Sharing {
    private static final int MOST = 10_000;

    private final Map<Object, Object> values = new HashMap<>();
    private final Map<String, RoleId> roles = new HashMap<>();
    private final Map<String, Map<SectionId, SectionToggle>> toggles = new HashMap<>();

    Author author(String column) {
        return (Author) one(Columns.author(column));
    }

    String text(String text) {
        return (String) one(text);
    }

    Instant instant(Instant instant) {
        return (Instant) one(instant);
    }

    RoleId role(String scoped) {
        return roles.computeIfAbsent(scoped, id -> new RoleId(Ids.keyOf(id)));
    }

    Map<SectionId, SectionToggle> toggles(String column) {
        Map<SectionId, SectionToggle> known = toggles.get(column);
        if (known != null) {
            return known;
        }
        Map<SectionId, SectionToggle> read = Toggles.read(column);
        if (toggles.size() < MOST) {
            toggles.put(column, read);
        }
        return read;
    }

    AgentAccess agents(boolean byDefault, @Nullable String allowed, @Nullable String blocked) {
        return (AgentAccess)
                one(new AgentAccess(byDefault, Columns.set(allowed, AgentId::new), Columns.set(blocked, AgentId::new)));
    }

    private Object one(Object value) {
        Object known = values.get(value);
        if (known == null && values.size() < MOST) {
            values.put(value, value);
        }
        return known == null ? value : known;
    }
}
