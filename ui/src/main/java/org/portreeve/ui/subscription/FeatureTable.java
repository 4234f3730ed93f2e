package org.portreeve.ui.subscription;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.function.Consumer;
import org.portreeve.application.plan.ReadSubscription.FeatureLine;
import org.portreeve.application.plan.ReadSubscription.Standing;
import org.portreeve.domain.plan.PlanId;
import org.portreeve.ui.component.ConsoleButton;
import org.portreeve.ui.component.StatusBadge;
import org.portreeve.ui.component.Symbol;
import org.portreeve.ui.component.Tone;
import org.portreeve.ui.shell.PlanWords;

/** Every feature: whether it is open, what needs it, and which plan opens it where it is not. */
final class FeatureTable extends HtmlContainer {
    FeatureTable(List<FeatureLine> features, Consumer<PlanId> onPreview) {
        super("table");
        addClassName("features");
        var head = new HtmlContainer("tr");
        for (String key : List.of("subscription.feature", "subscription.needed-by", "subscription.standing")) {
            var cell = new HtmlContainer("th");
            cell.setText(getTranslation(key));
            cell.getElement().setAttribute("scope", "col");
            head.add(cell);
        }
        var body = new HtmlContainer("tbody");
        features.forEach(line -> body.add(row(line, onPreview)));
        var top = new HtmlContainer("thead");
        top.add(head);
        add(top, body);
    }

    private Component row(FeatureLine line, Consumer<PlanId> onPreview) {
        boolean open = line.standing() == Standing.OPEN;
        var icon = (open ? Symbol.TICK : Symbol.LOCK).small();
        if (open) {
            icon.addClassName("allow");
        }
        var name = new Span(icon, new Span(FeatureWords.name(line.use().feature())));
        name.addClassName("row");
        var needs = new Span(FeatureWords.needs(line.use()));
        needs.addClassName("t2");
        var row = new HtmlContainer("tr");
        row.setClassName("off", !open);
        row.add(cell(name), cell(needs), cell(standing(line, onPreview)));
        return row;
    }

    private Component standing(FeatureLine line, Consumer<PlanId> onPreview) {
        PlanId opens = line.opens();
        return switch (line.standing()) {
            case OPEN -> new Span();
            case LAPSED -> new StatusBadge(getTranslation("subscription.lapsed"), Tone.EXPIRING, Symbol.WARN);
            case LOCKED ->
                opens == null
                        ? new StatusBadge(getTranslation("subscription.no-plan"), Tone.CAPPED)
                        : ConsoleButton.quiet(getTranslation("subscription.opens", PlanWords.name(opens)), Symbol.SWAP)
                                .small()
                                .onClick(() -> onPreview.accept(opens));
        };
    }

    private static Component cell(Component content) {
        var cell = new HtmlContainer("td");
        cell.add(content);
        return cell;
    }
}
