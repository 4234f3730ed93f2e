package org.portreeve.ui.component;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;

/** Filters and pages the columns of a {@link PermissionGrid}; goes into the bar of the page. */
public final class ColumnTools extends Div {
    private final PermissionGrid grid;
    private final ColumnWindow window;
    private final SearchField filter;
    private final Span range = new Span();
    private final ConsoleButton previous = ConsoleButton.icon("", Symbol.LEFT).small();
    private final ConsoleButton next = ConsoleButton.icon("", Symbol.RIGHT).small();

    ColumnTools(PermissionGrid grid, ColumnWindow window, String filterWords) {
        this.grid = grid;
        this.window = window;
        addClassNames("row", "columntools");
        filter = new SearchField(filterWords, text -> move(() -> window.filter(text)));
        filter.setPrefixComponent(Symbol.FILTER.small());
        range.addClassNames("sm", "t2", "num", "nowrap");
        range.getElement().setAttribute("aria-live", "polite");
        name(previous, getTranslation("grid.previous-columns"));
        name(next, getTranslation("grid.next-columns"));
        previous.onClick(() -> move(window::previous));
        next.onClick(() -> move(window::next));
        add(filter, previous, range, next);
        refresh();
    }

    void refresh() {
        range.setText(
                window.size() <= ColumnWindow.PAGE
                        ? getTranslation("grid.columns-all", window.size())
                        : getTranslation("grid.columns", window.from(), window.end(), window.size()));
        previous.setVisible(window.size() > ColumnWindow.PAGE);
        next.setVisible(window.size() > ColumnWindow.PAGE);
        previous.setEnabled(window.hasPrevious());
        next.setEnabled(window.hasNext());
    }

    private void move(Runnable step) {
        step.run();
        refresh();
        grid.rebuildColumns();
    }

    private static void name(ConsoleButton button, String text) {
        button.setAriaLabel(text);
        button.setTooltipText(text);
    }
}
