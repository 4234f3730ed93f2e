package org.portreeve.ui.component;

import java.util.Locale;

/** What a colour means; always accompanied by a shape or a word. */
public enum Tone {
    NEUTRAL,
    ACCENT,
    ALLOW,
    DENY,
    EXPIRING,
    INHERITED,
    PENDING,
    CAPPED;

    String cssClass() {
        return name().toLowerCase(Locale.ROOT);
    }
}
