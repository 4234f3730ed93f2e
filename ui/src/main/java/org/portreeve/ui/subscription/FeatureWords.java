package org.portreeve.ui.subscription;

import com.vaadin.flow.component.UI;
import java.util.Locale;
import java.util.Set;
import org.portreeve.application.plan.FeatureUse;
import org.portreeve.domain.plan.Feature;

/** What features are called; those that a platform adds are called by their key. */
public final class FeatureWords {
    private static final Set<String> SHIPPED = Set.of(
            "access-reviews",
            "agentguard",
            "analytics",
            "cost-control",
            "custom-roles",
            "evaluations",
            "exclusions",
            "intelligence",
            "mcp-debug",
            "scim",
            "security-profiles",
            "subtenants",
            "webhooks");

    private FeatureWords() {}

    /** In the reader's language. */
    public static String name(Feature feature) {
        String key = feature.value();
        if (SHIPPED.contains(key)) {
            return say("subscription.feature." + key);
        }
        String words = key.replace('-', ' ');
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }

    /** The sections and permissions that need it. */
    static String needs(FeatureUse use) {
        String sections = String.join(
                ", ", use.sections().stream().map(section -> section.name()).toList());
        if (use.permissions().isEmpty()) {
            return sections;
        }
        String permissions = say("subscription.permissions", use.permissions().size());
        return sections.isEmpty() ? permissions : sections + ", " + permissions;
    }

    static String say(String key, Object... values) {
        return UI.getCurrent().getTranslation(key, values);
    }
}
