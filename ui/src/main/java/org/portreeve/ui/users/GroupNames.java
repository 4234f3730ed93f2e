package org.portreeve.ui.users;

import com.vaadin.flow.i18n.I18NProvider;
import java.util.Locale;
import java.util.Set;

/** What the groups of permissions and roles are called; those that a platform adds are called by their key. */
public final class GroupNames {
    private static final Set<String> SHIPPED = Set.of(
            "agents",
            "usage-cost-limits",
            "ai-chat",
            "services",
            "observability",
            "tenant-organisation",
            "platform",
            "own");

    private GroupNames() {}

    /** In the language of {@code locale}. */
    public static String of(String key, Locale locale) {
        if (SHIPPED.contains(key)) {
            return I18NProvider.translate(locale, "users.group." + key);
        }
        var words = key.replace('-', ' ');
        return words.isEmpty() ? words : words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }
}
