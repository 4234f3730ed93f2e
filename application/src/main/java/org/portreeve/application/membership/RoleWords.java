package org.portreeve.application.membership;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.portreeve.application.role.RoleNames;
import org.portreeve.domain.role.Role;
import org.portreeve.domain.role.RoleId;
import org.portreeve.domain.state.TenantState;

/**
 * Finds roles by key or name, ignoring case, spaces, hyphens and underscores. What is a role's key to the letter means that
 * role, so that every role can be named.
 */
final class RoleWords {
    private static final int NEAR = 3;
    private static final int FAR = 2;
    /** Why: looking for what comes near takes its time, and nobody reads more. */
    private static final int MOST_LOOKED_FOR = 500;

    private final TenantState state;
    private final Map<String, Set<RoleId>> roles = new HashMap<>();
    private final Map<String, Set<RoleId>> found = new HashMap<>();
    private int lookedFor;

    RoleWords(TenantState state) {
        this.state = state;
        for (Role role : state.roles()) {
            add(role.id().value(), role.id());
            add(role.name(), role.id());
        }
    }

    private void add(String words, RoleId id) {
        roles.computeIfAbsent(plain(words), _ -> new TreeSet<>()).add(id);
    }

    Set<RoleId> find(String words) {
        return found.computeIfAbsent(words, typed -> {
            RoleId key = new RoleId(typed);
            return state.roles().has(key) ? Set.of(key) : roles.getOrDefault(plain(typed), Set.of());
        });
    }

    /** A few that are called almost so, or of whose name it is a part. */
    Set<RoleId> near(String words) {
        Set<RoleId> near = new TreeSet<>();
        String typed = plain(words);
        if (++lookedFor > MOST_LOOKED_FOR || typed.isEmpty()) {
            return near;
        }
        roles.forEach((name, ids) -> {
            boolean part =
                    typed.length() > FAR && name.length() > FAR && (name.contains(typed) || typed.contains(name));
            if (part || distance(name, typed) <= Math.min(FAR, typed.length() / 2)) {
                near.addAll(ids);
            }
        });
        return near.size() > NEAR ? new TreeSet<>(near.stream().limit(NEAR).toList()) : near;
    }

    private static String plain(String words) {
        return RoleNames.plain(words);
    }

    /** How many letters have to be put in, taken out or exchanged (Levenshtein). */
    private static int distance(String one, String other) {
        if (Math.abs(one.length() - other.length()) > FAR) {
            return FAR + 1;
        }
        int[] above = new int[other.length() + 1];
        for (int j = 0; j <= other.length(); j++) {
            above[j] = j;
        }
        for (int i = 1; i <= one.length(); i++) {
            int[] row = new int[other.length() + 1];
            row[0] = i;
            for (int j = 1; j <= other.length(); j++) {
                int exchanged = above[j - 1] + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
                row[j] = Math.min(exchanged, 1 + Math.min(above[j], row[j - 1]));
            }
            above = row;
        }
        return above[other.length()];
    }
}
