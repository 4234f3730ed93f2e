package org.portreeve.ui.component;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Span;
import java.util.Locale;

/** A key, printed where it acts. */
public final class KeyHint extends Span {
    public KeyHint(String key) {
        super(key);
        addClassName("kbd");
        getElement().setAttribute("aria-hidden", "true");
    }

    /**
     * Lets a key click a button or focus a field while {@code target} is visible. Single letters are off while a field has the
     * focus; {@code mod+s} stands for Ctrl S and Cmd S and always acts.
     */
    public static void bind(Component target, String key) {
        target.getElement().setAttribute("data-key", key.toLowerCase(Locale.ROOT));
        target.getElement()
                .setAttribute("aria-keyshortcuts", key.startsWith("mod+") ? "Control+" + key.substring(4) : key);
    }
}
