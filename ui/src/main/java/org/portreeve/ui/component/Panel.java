package org.portreeve.ui.component;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;

/** A card: a head with a title and what counts, and a body; groups things of one kind. */
public final class Panel extends Section {
    private final Div head = new Div();
    private final Span aside = new Span();
    private final Div body = new Div();

    public Panel(String title, Component... content) {
        addClassName("card");
        head.addClassName("ch");
        aside.addClassNames("t3", "num");
        body.addClassName("cb");
        head.add(new H2(title), aside);
        body.add(content);
        add(head, body);
    }

    /** A number or a few quiet words behind the title. */
    public void setAside(String text) {
        aside.setText(text);
    }

    /** Puts an icon before the title. */
    public void setSymbol(Symbol symbol) {
        head.addComponentAsFirst(symbol.small());
    }

    /** Puts something at the end of the head. */
    public void addToHead(Component... components) {
        var end = new Span(components);
        end.addClassNames("row", "end");
        head.add(end);
    }

    /** For tables and lists that reach to the edge. */
    public Panel flush() {
        body.addClassName("flush");
        return this;
    }

    /** The padded part below the head. */
    public Div body() {
        return body;
    }
}
