package org.portreeve.ui.component;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;

/** Where rows would be: what the thing is for, in one sentence, and what to do first. */
public final class EmptyState extends Div {
    public EmptyState(Component picture, String title, String sentence, Component... actions) {
        this(picture, new H2(title), sentence, actions);
    }

    private EmptyState(Component picture, Component heading, String sentence, Component... actions) {
        addClassName("empty");
        var words = new Paragraph(sentence);
        words.addClassNames("t2", "sm");
        add(picture, heading, words);
        add(actions);
    }

    /** Where it is all there is on the page, which needs a heading of its own. */
    public static EmptyState page(String title, String sentence, Component... actions) {
        return new EmptyState(new GateDrawing(), new H1(title), sentence, actions);
    }

    /** With the icon of the page. */
    public EmptyState(Symbol symbol, String title, String sentence, Component... actions) {
        this(large(symbol), title, sentence, actions);
    }

    /** With the gate. */
    public EmptyState(String title, String sentence, Component... actions) {
        this(new GateDrawing(), title, sentence, actions);
    }

    /** Filtered to nothing: quotes the search and offers to clear the filters. */
    public static EmptyState nothingMatches(String search, int filters, Runnable clear) {
        var button = ConsoleButton.ordinary("", null).small().onClick(clear);
        button.setText(button.getTranslation("empty.clear-filters"));
        var title = search.isBlank()
                ? button.getTranslation("empty.nothing-matches")
                : button.getTranslation("empty.nothing-matches-search", search);
        return new EmptyState(Symbol.SEARCH, title, button.getTranslation("empty.filters", filters), button);
    }

    private static Component large(Symbol symbol) {
        var icon = symbol.icon();
        icon.addClassName("l");
        return icon;
    }
}
