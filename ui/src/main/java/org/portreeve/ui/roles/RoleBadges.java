package org.portreeve.ui.roles;

import java.util.ArrayList;
import java.util.List;
import org.portreeve.application.role.ListRoles;
import org.portreeve.domain.role.Role;
import org.portreeve.ui.component.StatusBadge;
import org.portreeve.ui.component.Tone;

/** What is to be known of a role at a glance: whose it is, whether it differs from its template, whether it is inert. */
final class RoleBadges {
    private RoleBadges() {}

    static List<StatusBadge> of(ListRoles.Row row) {
        List<StatusBadge> badges = new ArrayList<>();
        boolean builtIn = row.role().origin() == Role.Origin.BUILT_IN;
        badges.add(translated(builtIn ? "roles.built-in" : "roles.own", Tone.NEUTRAL));
        if (row.changed()) {
            badges.add(translated("roles.changed", Tone.PENDING));
        }
        if (row.capped() != null) {
            badges.add(translated("roles.inert", Tone.CAPPED));
        }
        return badges;
    }

    private static StatusBadge translated(String key, Tone tone) {
        var badge = new StatusBadge("", tone);
        badge.setText(badge.getTranslation(key));
        return badge;
    }
}
