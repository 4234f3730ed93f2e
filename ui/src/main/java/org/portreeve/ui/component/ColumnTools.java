package org.portreeve.ui.component;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;

/** Filters and pages the columns of a {@link PermissionGrid}, or chooses the one of a phone; goes into the bar of the page. */
public final class ColumnTools extends Div {
    private final PermissionGrid grid;
    private final ColumnWindow window;
    private final SearchField filter;
    private final ComboBox<PermissionColumn> chooser = new ComboBox<>();
    private final Span range = new Span();
    private final ConsoleButton previous = ConsoleButton.icon("", Symbol.LEFT).small();
    private final ConsoleButton next = ConsoleButton.icon("", Symbol.RIGHT).small();

    ColumnTools(PermissionGrid grid, ColumnWindow window, String filterWords) {
        this.grid = grid;
        this.window = window;
        addClassNames("row", "columntools");
        filter = new SearchField(filterWords, text -> move(() -> window.filter(text)));
        filter.setPrefixComponent(Symbol.FILTER.small());
        chooser.setAriaLabel(filterWords);
        chooser.setItemLabelGenerator(PermissionColumn::label);
        chooser.setVisible(false);
        chooser.addValueChangeListener(change -> {
            if (change.isFromClient() && change.getValue() != null) {
                move(() -> window.show(change.getValue()));
            }
        });
        range.addClassNames("sm", "t2", "num", "nowrap");
        range.getElement().setAttribute("aria-live", "polite");
        name(previous, getTranslation("grid.previous-columns"));
        name(next, getTranslation("grid.next-columns"));
        previous.onClick(() -> move(window::previous));
        next.onClick(() -> move(window::next));
        add(filter, chooser, previous, range, next);
        refresh();
    }

    void setNarrow(boolean narrow) {
        filter.setValue("");
        filter.setVisible(!narrow);
        range.setVisible(!narrow);
        chooser.setVisible(narrow);
        refresh();
    }

    void refresh() {
        range.setText(
                window.isPaged()
                        ? getTranslation("grid.columns", window.from(), window.end(), window.size())
                        : getTranslation("grid.columns-all", window.size()));
        if (window.isNarrow()) {
            chooser.setItems(window.matching());
            window.visible().stream().findFirst().ifPresent(chooser::setValue);
        }
        previous.setVisible(window.isPaged());
        next.setVisible(window.isPaged());
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
