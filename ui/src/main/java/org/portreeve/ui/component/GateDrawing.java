package org.portreeve.ui.component;

import com.vaadin.flow.component.html.Div;

/** The gate with its portcullis down, for empty states and for no access; drawn by the style sheet. */
public final class GateDrawing extends Div {
    public GateDrawing() {
        addClassName("gate");
        getElement().setAttribute("aria-hidden", "true");
    }
}
