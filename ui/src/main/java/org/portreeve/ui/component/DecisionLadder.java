package org.portreeve.ui.component;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.portreeve.domain.access.DenialCode;
import org.portreeve.domain.access.Step;
import org.portreeve.domain.access.StepResult;

/** The six steps of a decision in their order, each with its outcome, its evidence and the revision that it rests on. */
public final class DecisionLadder extends OrderedList {
    /** One step in words. */
    public record Rung(
            Step step,
            StepResult.Outcome outcome,
            String evidence,
            @Nullable DenialCode code,
            List<Component> details,
            @Nullable Link revision) {
        /** Keeps a copy. */
        public Rung {
            details = List.copyOf(details);
        }
    }

    /** A link such as {@code r47,932}. */
    public record Link(String label, String href) {}

    public DecisionLadder(List<Rung> rungs) {
        addClassName("ladder");
        rungs.forEach(rung -> add(item(rung)));
    }

    private ListItem item(Rung rung) {
        var dot = new Span(symbol(rung.outcome()).icon());
        dot.addClassNames("dot", tone(rung.outcome()));
        dot.getElement().setAttribute("role", "img");
        dot.getElement()
                .setAttribute(
                        "aria-label", getTranslation("ladder." + rung.outcome().key()));
        var name = new Span(getTranslation("ladder.step." + rung.step().key()));
        name.addClassName("strong");
        var text = new Div(new Span(rung.evidence()));
        text.addClassName("txt");
        if (rung.code() != null) {
            text.add(new StatusBadge(rung.code().key(), Tone.DENY).mono());
        }
        if (!rung.details().isEmpty()) {
            var details = new Div();
            details.addClassName("evidence");
            details.add(rung.details());
            text.add(details);
        }
        var item = new ListItem(dot, name, text);
        item.addClassName(rung.outcome().key());
        if (rung.revision() != null) {
            var link = new Anchor(rung.revision().href(), rung.revision().label());
            link.addClassNames("xs", "num");
            item.add(link);
        }
        return item;
    }

    private static Symbol symbol(StepResult.Outcome outcome) {
        return switch (outcome) {
            case PASS -> Symbol.OKC;
            case FAIL -> Symbol.OCTX;
            case NOT_ASKED -> Symbol.MINUS;
        };
    }

    private static String tone(StepResult.Outcome outcome) {
        return switch (outcome) {
            case PASS -> "allow";
            case FAIL -> "deny";
            case NOT_ASKED -> "t3";
        };
    }
}
