package org.portreeve.ui.component;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.progressbar.ProgressBar;

/** One assignment: its glyph, the role's name, then through, window, granted by and reason, always in this order. */
public final class AssignmentRow extends ListItem {
    private final Div text = new Div();
    private final Span end = new Span();

    public AssignmentRow(CellState state, String name, String details) {
        var glyph = new Span(new Glyph(state));
        glyph.addClassName("gl");
        var role = new Span(name);
        role.addClassNames("med", "clip", "nm");
        role.setTitle(name);
        end.addClassNames("row", "end");
        var first = new Div(role, end);
        first.addClassName("row");
        var second = new Div(details);
        second.addClassNames("xs", "t2");
        text.addClassName("grow");
        text.add(first, second);
        addClassName("asg");
        add(glyph, text);
        switch (state) {
            case ADDED -> stage("new", "assignment.added");
            case REMOVED -> stage("gone", "assignment.removed");
            default -> {}
        }
    }

    /** Quiet words at the end, such as “no end”. */
    public AssignmentRow withEnd(String words) {
        var quiet = new Span(words);
        quiet.addClassNames("xs", "t3", "nowrap");
        end.add(quiet);
        return this;
    }

    /** A badge at the end, such as “11 days left”. */
    public AssignmentRow withBadge(Component badge) {
        end.add(badge);
        return this;
    }

    /** The part of the window that is over, from 0 to 1. */
    public AssignmentRow withElapsed(double part, boolean endsSoon) {
        var bar = new ProgressBar(0, 1, Math.clamp(part, 0, 1));
        bar.addClassName(endsSoon ? "warn" : "calm");
        bar.getElement().setAttribute("aria-label", getTranslation("assignment.elapsed"));
        text.add(bar);
        return this;
    }

    /** A menu or button behind everything. */
    public AssignmentRow withAction(Component action) {
        add(action);
        return this;
    }

    private void stage(String cssClass, String key) {
        addClassName(cssClass);
        end.add(new StatusBadge(getTranslation(key), Tone.PENDING));
    }
}
