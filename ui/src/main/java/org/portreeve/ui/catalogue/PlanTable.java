package org.portreeve.ui.catalogue;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.portreeve.application.catalogue.ViewCatalogue;
import org.portreeve.domain.plan.Feature;
import org.portreeve.domain.plan.Limit;
import org.portreeve.domain.plan.Plan;
import org.portreeve.ui.component.Symbol;
import org.portreeve.ui.shell.PlanWords;
import org.portreeve.ui.subscription.FeatureWords;

/** Plans side by side: which features each includes and how far its limits go. */
final class PlanTable extends HtmlContainer {
    private final ViewCatalogue.View view;
    private final String open;

    private PlanTable(ViewCatalogue.View view, String open) {
        super("table");
        this.view = view;
        this.open = open;
        addClassName("plans");
        getElement().setAttribute("aria-label", getTranslation("catalogue.plans.title"));
    }

    /** With the features and limits in whose names {@code text} stands; empty where there are none. */
    static List<Component> of(ViewCatalogue.View view, String text, String open) {
        var table = new PlanTable(view, open);
        String wanted = text.toLowerCase(Locale.ROOT);
        List<Feature> features = view.features().stream()
                .filter(feature ->
                        FeatureWords.name(feature).toLowerCase(Locale.ROOT).contains(wanted)
                                || feature.value().contains(wanted))
                .toList();
        List<Limit> limits = Stream.of(Limit.values())
                .filter(limit -> table.name(limit).toLowerCase(Locale.ROOT).contains(wanted))
                .toList();
        if ((features.isEmpty() && limits.isEmpty()) || view.catalogue().plans().isEmpty()) {
            return List.of();
        }
        table.fill(features, limits);
        return List.of(table);
    }

    private void fill(List<Feature> features, List<Limit> limits) {
        var top = new HtmlContainer("thead");
        top.add(head());
        var body = new HtmlContainer("tbody");
        limits.forEach(limit -> body.add(row(name(limit), plan -> number(plan.limit(limit)))));
        features.forEach(feature -> body.add(
                row(FeatureWords.name(feature), plan -> mark(plan.features().contains(feature)))));
        add(top, body);
    }

    private HtmlContainer head() {
        var head = new HtmlContainer("tr");
        head.add(cell("th", "col", new Span(getTranslation("catalogue.plans.what"))));
        for (Plan plan : plans()) {
            String key = plan.id().value();
            var link = new Anchor(CatalogueRoute.to(CatalogueRoute.PLANS, key), PlanWords.name(plan.id()));
            link.addClassName("med");
            var tenants = new Span(getTranslation("catalogue.plans.tenants", view.tenantsOn(plan.id())));
            tenants.addClassNames("xs", "t2", "num");
            var cell = cell("th", "col", link);
            cell.add(tenants);
            if (key.equals(open)) {
                cell.addClassName("open");
                link.getElement().setAttribute("aria-current", "true");
            }
            head.add(cell);
        }
        return head;
    }

    private List<Plan> plans() {
        return List.copyOf(view.catalogue().plans().values());
    }

    /** What stands in a row for a plan. */
    @FunctionalInterface
    private interface Content {
        Component of(Plan plan);
    }

    private HtmlContainer row(String name, Content content) {
        var row = new HtmlContainer("tr");
        row.add(cell("th", "row", new Span(name)));
        for (Plan plan : plans()) {
            var cell = cell("td", "", content.of(plan));
            cell.setClassName("open", plan.id().value().equals(open));
            row.add(cell);
        }
        return row;
    }

    private Component number(OptionalLong limit) {
        var number = new Span(
                limit.isPresent()
                        ? getTranslation("subscription.number", limit.getAsLong())
                        : getTranslation("subscription.unlimited"));
        number.addClassName("num");
        return number;
    }

    private Component mark(boolean included) {
        if (!included) {
            var dash = new Span("–");
            dash.addClassName("t3");
            dash.getElement().setAttribute("role", "img");
            dash.getElement().setAttribute("aria-label", getTranslation("catalogue.plans.lacks"));
            return dash;
        }
        var tick = new Span(Symbol.TICK.small());
        tick.addClassName("allow");
        tick.getElement().setAttribute("role", "img");
        tick.getElement().setAttribute("aria-label", getTranslation("catalogue.plans.includes"));
        return tick;
    }

    private String name(Limit limit) {
        return getTranslation("subscription.limit." + limit.key());
    }

    private static HtmlContainer cell(String tag, String scope, Component content) {
        var cell = new HtmlContainer(tag);
        if (!scope.isEmpty()) {
            cell.getElement().setAttribute("scope", scope);
        }
        cell.add(content);
        return cell;
    }
}
