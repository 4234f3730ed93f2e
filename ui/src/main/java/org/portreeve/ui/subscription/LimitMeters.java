package org.portreeve.ui.subscription;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.progressbar.ProgressBar;
import java.util.List;
import java.util.OptionalLong;
import org.portreeve.application.plan.LimitUse;
import org.portreeve.domain.plan.Limit;
import org.portreeve.ui.component.StatusBadge;
import org.portreeve.ui.component.Symbol;
import org.portreeve.ui.component.Tone;

/** How much of each limit is used, and what counts. */
final class LimitMeters extends Section {
    private static final double NEARLY = 0.9;

    LimitMeters(List<LimitUse> limits) {
        addClassNames("card", "meters");
        getElement().setAttribute("aria-label", getTranslation("subscription.limits"));
        limits.forEach(limit -> add(meter(limit)));
    }

    private Div meter(LimitUse use) {
        String key = "subscription.limit." + use.limit().key();
        var name = new Span(getTranslation(key));
        name.addClassName("med");
        var head = new Div(name);
        head.addClassName("row");
        OptionalLong allowed = use.allowed();
        boolean shown = use.limit() == Limit.HISTORY_DAYS;
        if (use.isOver()) {
            head.add(badge(getTranslation("subscription.over", use.excess()), Tone.DENY));
        } else if (!shown && allowed.isPresent() && part(use) >= NEARLY) {
            head.add(badge(getTranslation("subscription.left", allowed.getAsLong() - use.used()), Tone.EXPIRING));
        }
        var number = new Span(getTranslation("subscription.number", shown ? allowed.orElse(0) : use.used()));
        var of = new Span(
                allowed.isEmpty()
                        ? getTranslation("subscription.unlimited")
                        : shown ? "" : getTranslation("subscription.of", allowed.getAsLong()));
        of.addClassName("t3");
        var value = new Div(number, of);
        value.addClassNames("value", "num");
        number.setVisible(!(shown && allowed.isEmpty()));
        var what = new Span(getTranslation(key + ".counts"));
        what.addClassNames("xs", "t2");
        var all = new Div(head, value);
        if (!shown && allowed.isPresent()) {
            var bar = new ProgressBar(0, 1, Math.clamp(part(use), 0, 1));
            bar.setClassName("warn", part(use) >= NEARLY);
            bar.getElement().setAttribute("aria-label", getTranslation(key));
            all.add(bar);
        }
        all.add(what);
        all.addClassName("meter");
        return all;
    }

    private static double part(LimitUse use) {
        long allowed = use.allowed().orElse(0);
        return allowed == 0 ? (use.used() == 0 ? 0 : 1) : (double) use.used() / allowed;
    }

    private static StatusBadge badge(String words, Tone tone) {
        var badge = new StatusBadge(words, tone, Symbol.WARN);
        badge.addClassName("end");
        return badge;
    }
}
