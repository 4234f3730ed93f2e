package org.portreeve.ui.component;

import com.vaadin.flow.component.HtmlComponent;
import com.vaadin.flow.component.Tag;

/** The shape of a {@link CellState}, 14 px, with its words for screen readers. */
@Tag("i")
public final class Glyph extends HtmlComponent {
    public Glyph(CellState state) {
        addClassNames("g", "g-" + state.letter());
        getElement().setAttribute("role", "img");
        getElement().setAttribute("aria-label", getTranslation(state.words()));
    }

    /** The shape alone, where the words stand beside it. */
    public static Glyph silent(CellState state) {
        var glyph = new Glyph(state);
        glyph.getElement().removeAttribute("role");
        glyph.getElement().removeAttribute("aria-label");
        glyph.getElement().setAttribute("aria-hidden", "true");
        return glyph;
    }
}
