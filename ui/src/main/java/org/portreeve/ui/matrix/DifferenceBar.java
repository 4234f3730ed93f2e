package org.portreeve.ui.matrix;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import org.jspecify.annotations.Nullable;
import org.portreeve.application.matrix.ReadMatrix;
import org.portreeve.ui.component.ConsoleButton;

/** How many people stand as the default says, and how many otherwise, true to scale and in exact numbers. */
final class DifferenceBar extends Div {
    private static final int LEAST = 3;

    /** Opens the list of those who differ with {@code onOpen}; null for a reader who may not see people. */
    DifferenceBar(ReadMatrix.Row row, int people, @Nullable Runnable onOpen) {
        addClassName("prov");
        var differing = row.differing();
        add(bar(differing, people), words(row, differing, onOpen));
    }

    private static Div bar(ReadMatrix.Differing differing, int people) {
        var bar = new Div(part("as-default", people - differing.all(), people));
        if (differing.olderDefault() > 0) {
            bar.add(part("as-older", differing.olderDefault(), people));
        }
        if (differing.override() > 0) {
            bar.add(part("as-override", differing.override(), people));
        }
        bar.addClassName("bar3");
        bar.getElement().setAttribute("aria-hidden", "true");
        return bar;
    }

    private static Span part(String kind, int count, int people) {
        var part = new Span();
        part.addClassName(kind);
        // Why: the smallest part can still be seen; the rest gives way.
        part.getStyle().set("flex", count + " 1 0").set("min-width", count == 0 || people == 0 ? "0" : LEAST + "px");
        return part;
    }

    private Div words(ReadMatrix.Row row, ReadMatrix.Differing differing, @Nullable Runnable onOpen) {
        var words = new Div();
        words.addClassNames("sm", "num", "t2");
        if (differing.all() == 0) {
            words.setText(getTranslation("matrix.differ.nobody"));
            return words;
        }
        var count = getTranslation("matrix.differ", differing.all());
        if (onOpen == null) {
            words.add(new Span(count));
        } else {
            var open = ConsoleButton.quiet(count, null).small().onClick(onOpen);
            open.addClassName("aslink");
            open.setAriaLabel(count + ": " + row.section().name());
            words.add(open);
        }
        if (differing.olderDefault() > 0) {
            words.add(new Span(getTranslation("matrix.differ.older", differing.olderDefault())));
        }
        if (differing.override() > 0) {
            words.add(new Span(getTranslation("matrix.differ.override", differing.override())));
        }
        return words;
    }
}
