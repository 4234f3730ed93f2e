package org.portreeve.application.membership;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.portreeve.domain.role.Role;
import org.portreeve.domain.role.RoleId;
import org.portreeve.domain.state.TenantState;

/** Finds roles by key or name, ignoring case, spaces, hyphens and underscores. */
final class RoleWords {
    private final Map<String, Set<RoleId>> roles = new HashMap<>();

    RoleWords(TenantState state) {
        for (Role role : state.roles()) {
            add(role.id().value(), role.id());
            add(role.name(), role.id());
        }
    }

    private void add(String words, RoleId id) {
        roles.computeIfAbsent(plain(words), _ -> new TreeSet<>()).add(id);
    }

    Set<RoleId> find(String words) {
        return roles.getOrDefault(plain(words), Set.of());
    }

    private static String plain(String words) {
        return words.toLowerCase(Locale.ROOT).replaceAll("[\\s_-]", "");
    }
}
