package org.portreeve.ui.component;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.List;

/** What the glyphs of a grid mean; lives in its corner. */
final class GlyphLegend extends Div {
    GlyphLegend(List<CellState> states) {
        addClassName("legend");
        for (CellState state : states) {
            var words = new Span(getTranslation(state.words() + ".short"));
            words.addClassName("clip");
            add(new Span(Glyph.silent(state), words));
        }
    }
}
