package org.portreeve.ui.component;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasComponents;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Main;

/** The frame of a page: head, a bar of search and filters, and below either a padded body or something from edge to edge. */
public class ConsolePage extends Main {
    // Why: what escapes goes to Vaadin's base class, which keeps nothing of it.
    @SuppressWarnings("this-escape")
    public ConsolePage() {
        addClassName("page");
    }

    /** Search, chips and counts; wraps where it is narrow. */
    protected Div addBar(Component... components) {
        return added("bar", components);
    }

    /** The padded part that scrolls. */
    protected Div addBody(Component... components) {
        return added("body", components);
    }

    /** The part from edge to edge that brings its own scrolling, such as a grid. */
    protected Div addFull(Component... components) {
        return added("full", components);
    }

    private Div added(String role, Component... components) {
        var part = new Div();
        part.addClassName(role);
        ((HasComponents) part).add(components);
        add(part);
        return part;
    }
}
