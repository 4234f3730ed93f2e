package org.portreeve.ui.settings;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.List;
import java.util.Optional;
import org.portreeve.application.tenancy.RulePatterns;
import org.portreeve.application.tenancy.TryRules;
import org.portreeve.domain.tenancy.FirewallRule;
import org.portreeve.domain.tenancy.FirewallRule.Direction;

/** A text that somebody makes up, and what the rules would do with it. */
final class RuleTester extends Div {
    /** Asks what rules do with a text. */
    interface Trial {
        Optional<TryRules.Verdict> of(List<FirewallRule> rules, Direction way, String text);
    }

    /** The same with the rules as they stand in the fields. */
    interface Attempt {
        Optional<TryRules.Verdict> of(Direction way, String text);
    }

    private final Attempt attempt;
    private final RadioButtonGroup<Direction> way = new RadioButtonGroup<>(getTranslation("settings.guard.try.way"));
    private final TextArea text = new TextArea(getTranslation("settings.guard.try.text"));
    private final Div verdict = new Div();

    RuleTester(Attempt attempt) {
        this.attempt = attempt;
        addClassNames("stack", "tester");
        way.setItems(Direction.INPUT, Direction.OUTPUT);
        way.setItemLabelGenerator(one -> getTranslation("settings.guard.direction." + one.key()));
        way.setValue(Direction.INPUT);
        text.setMaxLength(TryRules.LONGEST_TEXT);
        text.setWidthFull();
        text.setValueChangeMode(ValueChangeMode.LAZY);
        verdict.getElement().setAttribute("aria-live", "polite");
        verdict.addClassName("verdict");
        way.addValueChangeListener(_ -> tryAgain());
        text.addValueChangeListener(_ -> tryAgain());
        add(new H3(getTranslation("settings.guard.try")), way, text, verdict);
    }

    /** Tries the text on the rules as they are now. */
    void tryAgain() {
        verdict.removeAll();
        String tried = text.getValue();
        if (!tried.isEmpty()) {
            attempt.of(way.getValue(), tried).ifPresent(found -> show(found, tried));
        }
    }

    private void show(TryRules.Verdict found, String tried) {
        FirewallRule rule = found.rule();
        if (rule == null) {
            verdict.add(quiet(getTranslation("settings.guard.try.passes")));
            return;
        }
        verdict.add(new RuleLine(rule), marked(tried, found.stretches()));
    }

    private static Div marked(String tried, List<RulePatterns.Stretch> stretches) {
        var line = new Div();
        line.addClassNames("mono", "sm", "tried");
        int at = 0;
        for (RulePatterns.Stretch stretch : stretches) {
            line.add(new Span(tried.substring(at, stretch.start())));
            var hit = new Span(tried.substring(stretch.start(), stretch.end()));
            hit.addClassName("hit");
            line.add(hit);
            at = stretch.end();
        }
        line.add(new Span(tried.substring(at)));
        return line;
    }

    private static Span quiet(String words) {
        var span = new Span(words);
        span.addClassName("t2");
        return span;
    }
}
