package org.portreeve.ui.component;

import com.vaadin.flow.component.html.Span;

/** The tinted square that stands for a tenant. */
public final class TenantTile extends Span {
    public TenantTile(String name) {
        var initials = Initials.ofThing(name);
        setText(initials.text());
        addClassNames("tile", initials.tint());
        getElement().setAttribute("aria-hidden", "true");
    }
}
