package org.portreeve.ui.subscription;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.select.Select;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.portreeve.application.plan.LimitUse;
import org.portreeve.application.plan.Shift;
import org.portreeve.domain.plan.PlanId;
import org.portreeve.ui.component.Panel;
import org.portreeve.ui.component.Symbol;
import org.portreeve.ui.shell.PlanWords;

/** What another plan, paid for, would lock and unlock here, by name and by number of people; nothing changes by looking. */
public final class OtherPlan extends Composite<Panel> {
    private final Select<PlanId> plans = new Select<>();
    private final Div shift = new Div();
    private final Panel panel;

    OtherPlan(List<PlanId> others, Function<PlanId, Optional<Shift>> asking) {
        plans.setItems(others);
        plans.setItemLabelGenerator(PlanWords::name);
        plans.setAriaLabel(getTranslation("subscription.other"));
        plans.setPlaceholder(getTranslation("subscription.choose"));
        plans.addValueChangeListener(change -> {
            shift.removeAll();
            if (change.getValue() != null) {
                asking.apply(change.getValue()).ifPresent(one -> shift.add(lines(one)));
            }
        });
        shift.getElement().setAttribute("aria-live", "polite");
        panel = new Panel(getTranslation("subscription.other"), plans, shift);
        panel.setAside(getTranslation("subscription.other.aside"));
        panel.setSymbol(Symbol.SWAP);
    }

    @Override
    protected Panel initContent() {
        panel.body().addClassName("stack");
        return panel;
    }

    void show(PlanId plan) {
        plans.setValue(plan);
        panel.scrollIntoView();
    }

    static Component lines(Shift shift) {
        UnorderedList list = moved(shift);
        list.add(line(Symbol.USERS, FeatureWords.say("subscription.shift.people", shift.losing(), shift.gaining())));
        return list;
    }

    /** Limits that are exceeded then, and features that open or shut, each with how many people that is about. */
    public static UnorderedList moved(Shift shift) {
        var list = new UnorderedList();
        list.addClassName("shift");
        for (LimitUse use : shift.limits()) {
            if (use.isOver()) {
                list.add(line(
                        Symbol.OCTX,
                        FeatureWords.say(
                                "subscription.shift.over." + use.limit().key(),
                                use.excess(),
                                use.allowed().orElse(0))));
            }
        }
        shift.locked()
                .forEach(moved -> list.add(line(
                        Symbol.LOCK,
                        FeatureWords.say(
                                "subscription.shift.locks",
                                FeatureWords.name(moved.use().feature()),
                                moved.people()))));
        shift.unlocked()
                .forEach(moved -> list.add(line(
                        Symbol.TICK,
                        FeatureWords.say(
                                "subscription.shift.unlocks",
                                FeatureWords.name(moved.use().feature()),
                                moved.people()))));
        return list;
    }

    private static ListItem line(Symbol symbol, String words) {
        return new ListItem(symbol.small(), new Span(words));
    }
}
