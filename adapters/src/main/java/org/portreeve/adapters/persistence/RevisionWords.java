package org.portreeve.adapters.persistence;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.portreeve.domain.agent.Agent;
import org.portreeve.domain.change.Change;
import org.portreeve.domain.change.ChangeSet;
import org.portreeve.domain.membership.Membership;
import org.portreeve.domain.profile.SecurityProfile;
import org.portreeve.domain.role.Exclusion;
import org.portreeve.domain.role.Role;
import org.portreeve.domain.tenancy.Subtenant;

/**
 * The words of a revision that stay true: its reason, and the roles, profiles, subtenants and agents that it touched. Names of
 * people are looked up instead, so that people can be forgotten.
 */
final class RevisionWords {
    private final Set<String> words = new LinkedHashSet<>();

    private RevisionWords() {}

    static String of(String reason, ChangeSet changes) {
        var all = new RevisionWords();
        all.words.add(reason);
        changes.changes().forEach(all::learn);
        return SearchText.normalised(String.join(" ", all.words));
    }

    private void learn(Change change) {
        if (change instanceof Change.OfMembership(var before, var after)) {
            learn(before, after);
        } else {
            name(change.before(), change.key());
            name(change.after(), change.key());
        }
    }

    private void name(@Nullable Object thing, String key) {
        String name = switch (thing) {
            case Role role -> role.name();
            case SecurityProfile profile -> profile.name();
            case Exclusion exclusion -> exclusion.name();
            case Subtenant subtenant -> subtenant.name();
            case Agent agent -> agent.name();
            case null, default -> null;
        };
        if (name != null) {
            words.add(name);
            words.add(key);
        }
    }

    // Why: keys, not names: a key is the kebab-case of the name that it was made with, and the change set holds no
    // more.
    private void learn(@Nullable Membership before, @Nullable Membership after) {
        differing(before == null ? Map.of() : before.roles(), after == null ? Map.of() : after.roles())
                .forEach(role -> words.add(role.value()));
        differing(before == null ? Map.of() : before.profiles(), after == null ? Map.of() : after.profiles())
                .forEach(profile -> words.add(profile.value()));
    }

    private static <K extends Comparable<K>> Collection<K> differing(Map<K, ?> before, Map<K, ?> after) {
        var keys = new TreeSet<K>(before.keySet());
        keys.addAll(after.keySet());
        keys.removeIf(key -> Objects.equals(before.get(key), after.get(key)));
        return keys;
    }
}
