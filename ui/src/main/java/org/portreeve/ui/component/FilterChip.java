package org.portreeve.ui.component;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.popover.Popover;
import com.vaadin.flow.component.popover.PopoverPosition;

/** One filter: dashed while it is an offer, filled with its value once it narrows; opens its editor in a popover. */
public final class FilterChip extends Span {
    private final String name;
    private final NativeButton opener = new NativeButton();
    private final NativeButton remover = new NativeButton();
    private final Popover popover;

    public FilterChip(String name, Component editor, Runnable onRemove) {
        this.name = name;
        popover = new Popover(editor);
        popover.setTarget(opener);
        popover.setPosition(PopoverPosition.BOTTOM_START);
        popover.setAriaLabel(name);
        popover.setAutofocus(true);
        remover.add(Symbol.X.small());
        remover.addClassName("x");
        remover.setAriaLabel(getTranslation("filter.remove", name));
        remover.addClickListener(_ -> {
            clear();
            onRemove.run();
        });
        addClassName("chip");
        add(opener, remover);
        clear();
    }

    /** Shows the value that narrows the list. */
    public void narrow(String value) {
        var strong = new Span(value);
        strong.addClassName("value");
        opener.removeAll();
        opener.add(new Span(name), strong);
        remover.setVisible(true);
        removeClassName("add");
    }

    /** Back to an offer. */
    public void clear() {
        opener.removeAll();
        opener.add(Symbol.PLUS.small(), new Span(name));
        remover.setVisible(false);
        addClassName("add");
    }

    public boolean isNarrowing() {
        return remover.isVisible();
    }

    /** Opens the editor. */
    public void open() {
        popover.open();
    }

    /** Closes the editor, after a choice that needs no second one. */
    public void close() {
        popover.close();
    }
}
