package org.portreeve.ui.shell;

import com.vaadin.flow.i18n.I18NProvider;
import java.util.Locale;
import java.util.Set;
import org.portreeve.domain.section.Section;

/** What a section is, in the reader's language where the catalogue leaves it to us. */
public final class SectionWords {
    private static final Set<String> SHIPPED = Set.of(
            "access-management",
            "agents",
            "traces",
            "logs",
            "eval",
            "session",
            "prompts",
            "analytics",
            "cost-control",
            "intelligence",
            "analyser",
            "agentguard",
            "mcp-debug");

    private SectionWords() {}

    /** The catalogue's description, or else ours; empty for a section of the platform's own without one. */
    public static String description(Section section, Locale locale) {
        if (!section.description().isEmpty() || !SHIPPED.contains(section.id().value())) {
            return section.description();
        }
        return I18NProvider.translate(locale, "section." + section.id().value() + ".description");
    }
}
