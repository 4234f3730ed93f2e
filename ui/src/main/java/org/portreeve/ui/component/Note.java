package org.portreeve.ui.component;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;

/** A sentence that matters here: first the fact, then the reason, then the way out. */
public final class Note extends Div {
    private final Span text = new Span();

    public Note(Tone tone, Symbol symbol, String fact, String reason) {
        addClassNames("note", tone.cssClass());
        getElement().setAttribute("role", tone == Tone.DENY ? "alert" : "note");
        var strong = new Span(fact);
        strong.addClassName("med");
        var rest = new Span(" " + reason);
        rest.addClassName("t2");
        text.addClassName("grow");
        text.add(strong, rest);
        add(symbol.icon(), text);
    }

    /** A refusal: stands next to where it happened and is read out at once. */
    public static Note refusal(String fact, String reason) {
        return new Note(Tone.DENY, Symbol.OCTX, fact, reason);
    }

    /** Something that succeeds and deserves a second look. */
    public static Note warning(String fact, String reason) {
        return new Note(Tone.EXPIRING, Symbol.WARN, fact, reason);
    }

    /** What one should know before acting. */
    public static Note hint(String fact, String reason) {
        return new Note(Tone.ACCENT, Symbol.INFO, fact, reason);
    }

    /** The code of a finding, beside the sentence, never instead of it. */
    public Note withCode(String code) {
        text.add(new Span(" "), new StatusBadge(code, Tone.DENY).mono());
        return this;
    }

    /** The next step, as a link or a quiet button at the end. */
    public Note withAction(Component action) {
        action.getElement().getClassList().add("nowrap");
        add(action);
        return this;
    }
}
