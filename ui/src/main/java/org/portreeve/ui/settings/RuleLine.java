package org.portreeve.ui.settings;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import org.portreeve.domain.tenancy.FirewallRule;
import org.portreeve.ui.component.StatusBadge;
import org.portreeve.ui.component.Tone;

/** A rule of AgentGuard in one line. */
final class RuleLine extends Div {
    RuleLine(FirewallRule rule) {
        addClassNames("row", "wrap");
        var name = new Span(rule.name());
        name.addClassName("med");
        name.getElement().setAttribute("dir", "auto");
        var direction = new Span(
                getTranslation("settings.guard.direction." + rule.direction().key()));
        direction.addClassNames("t2", "sm");
        var pattern = new Span(rule.pattern());
        pattern.addClassNames("mono", "sm", "clip");
        pattern.setTitle(rule.pattern());
        add(name, new StatusBadge(action(rule.action()), tone(rule.action())), direction, pattern);
        if (!rule.enabled()) {
            add(new StatusBadge(getTranslation("settings.guard.rule.off"), Tone.CAPPED));
        }
    }

    private String action(FirewallRule.Action action) {
        return getTranslation("settings.guard.action." + action.key());
    }

    private static Tone tone(FirewallRule.Action action) {
        return switch (action) {
            case BLOCK -> Tone.DENY;
            case REDACT, FLAG -> Tone.EXPIRING;
            case ALLOW -> Tone.ALLOW;
        };
    }
}
