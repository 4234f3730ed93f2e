package org.portreeve.ui.component;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;

/** The bar docked at the foot of a list, for what is selected or staged; pushes the list up and covers no row. */
public final class ActionBar extends Div {
    private final Span count = new Span();
    private final Div beside = new Div();
    private final Div actions = new Div();

    public ActionBar() {
        addClassName("footbar");
        getElement().setAttribute("role", "region");
        count.addClassNames("strong", "num");
        beside.addClassNames("row", "beside");
        actions.addClassNames("row", "end", "actions");
        add(count, beside, actions);
        setVisible(false);
    }

    /** The bar for staged changes: tinted as pending. */
    public static ActionBar forStagedChanges() {
        var bar = new ActionBar();
        bar.addClassName("staged");
        return bar;
    }

    /** Shows the bar with a count such as “3 selected”, which is also its name; an empty text hides it. */
    public void show(String text) {
        count.setText(text);
        getElement().setAttribute("aria-label", text);
        setVisible(!text.isEmpty());
    }

    /** Replaces what stands behind the count: a link, badges, a sentence. */
    public void setBeside(Component... components) {
        beside.removeAll();
        beside.add(components);
    }

    public void addActions(Component... components) {
        actions.add(components);
    }

    /** Adds a line and the cross that gives up the selection. */
    public void onClear(String name, Runnable action) {
        var line = new Span();
        line.addClassName("sep");
        actions.add(line, ConsoleButton.icon(name, Symbol.X).small().onClick(action));
    }
}
