package org.portreeve.ui.subscription;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.LongConsumer;
import org.portreeve.application.plan.LimitUse;
import org.portreeve.application.plan.ReadSubscription;
import org.portreeve.application.plan.ReadSubscription.Standing;
import org.portreeve.application.plan.Shift;
import org.portreeve.domain.plan.PlanId;
import org.portreeve.ui.component.Note;
import org.portreeve.ui.component.Panel;
import org.portreeve.ui.component.StatusBadge;
import org.portreeve.ui.component.Symbol;
import org.portreeve.ui.component.ThingNames;
import org.portreeve.ui.component.Tone;
import org.portreeve.ui.shell.PlanWords;

/** What a subscription opens, locks and limits, and what another plan would; the same inside the tenant and from outside. */
public final class SubscriptionSheet extends Div {
    /** The sheet of what was read, with {@code below} under its features; {@code preview} says what another plan would do. */
    public SubscriptionSheet(
            ReadSubscription.View view, Function<PlanId, Optional<Shift>> preview, Component... below) {
        addClassName("stack");
        if (!view.isInGoodStanding()) {
            add(Note.warning(getTranslation("subscription.bad"), getTranslation("subscription.bad.why")));
        }
        for (LimitUse use : view.over()) {
            String key = "subscription.shift.over." + use.limit().key();
            add(Note.warning(
                    getTranslation(key, use.excess(), use.allowed().orElse(0)),
                    getTranslation("subscription.over.why")));
        }
        List<PlanId> others = view.plans().stream()
                .filter(plan -> !plan.equals(view.subscription().plan()))
                .toList();
        var other = new OtherPlan(others, preview);
        long open = view.features().stream()
                .filter(line -> line.standing() == Standing.OPEN)
                .count();
        var features = new Panel(
                        getTranslation("subscription.features"), new FeatureTable(view.features(), other::show))
                .flush();
        features.setAside(getTranslation(
                "subscription.features.open", open, view.features().size()));
        var side = new Div(other);
        side.addClassName("stack");
        var main = new Div(features);
        main.add(below);
        main.addClassName("stack");
        var split = new Div(main, side);
        split.addClassNames("split", "subscription");
        add(new LimitMeters(view.limits()), split);
    }

    /** The plan, and how the subscription to it stands. */
    public static StatusBadge[] badges(ReadSubscription.View view) {
        var subscription = view.subscription();
        return new StatusBadge[] {
            new StatusBadge(PlanWords.name(subscription.plan()), Tone.ACCENT),
            view.isInGoodStanding()
                    ? new StatusBadge(FeatureWords.say("subscription.good"), Tone.ALLOW, Symbol.OKC)
                    : new StatusBadge(
                            FeatureWords.say("subscription.status."
                                    + subscription.status().key()),
                            Tone.DENY,
                            Symbol.OCTX)
        };
    }

    /** Asks for another subscription; {@code onSaved} is told the revision. */
    public static void change(SubscriptionQuestions ask, ReadSubscription.View view, LongConsumer onSaved) {
        var names = new ThingNames(UI.getCurrent().getLocale(), view.snapshot());
        ChangeSubscriptionDialog.open(ask.current(), ask.changing(), view, names, onSaved);
    }
}
