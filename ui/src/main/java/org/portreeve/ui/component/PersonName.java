package org.portreeve.ui.component;

import com.vaadin.flow.component.html.Span;

/** A personal name as given, in its own script and direction, cut with an ellipsis where it does not fit. */
public final class PersonName extends Span {
    public PersonName(String name) {
        super(name);
        addClassNames("clip", "med");
        setTitle(name);
        getElement().setAttribute("dir", "auto");
    }
}
