package org.portreeve.ui.shell;

import com.vaadin.flow.component.page.ColorScheme;
import com.vaadin.flow.server.VaadinRequest;
import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.portreeve.ui.component.Symbol;

/** Light, dark, or what the system says. */
enum Theme {
    SYSTEM(ColorScheme.Value.LIGHT_DARK, Symbol.SUN),
    LIGHT(ColorScheme.Value.LIGHT, Symbol.SUN),
    DARK(ColorScheme.Value.DARK, Symbol.MOON);

    private final ColorScheme.Value scheme;
    private final Symbol symbol;

    Theme(ColorScheme.Value scheme, Symbol symbol) {
        this.scheme = scheme;
        this.symbol = symbol;
    }

    static Theme remembered(@Nullable VaadinRequest request) {
        var key = Preference.THEME.read(request).orElse("");
        return Arrays.stream(values())
                .filter(theme -> theme.key().equals(key))
                .findAny()
                .orElse(SYSTEM);
    }

    String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    ColorScheme.Value scheme() {
        return scheme;
    }

    Symbol symbol() {
        return symbol;
    }
}
