package org.portreeve.ui.platform;

import com.vaadin.flow.component.html.Div;
import org.portreeve.application.plan.ReadSubscription;
import org.portreeve.ui.component.ConsoleButton;
import org.portreeve.ui.component.Symbol;
import org.portreeve.ui.subscription.SubscriptionSheet;

/** The subscription of a tenant from outside; another one for whoever manages plans. */
final class SubscriptionTab extends Div {
    private final OpenTenant open;

    SubscriptionTab(OpenTenant open) {
        this.open = open;
        addClassNames("body", "stack");
        var ask = open.ask().subscription();
        ask.reading().fromOutside(open.ask().actor(), open.id()).ifPresent(this::show);
    }

    private void show(ReadSubscription.View view) {
        var ask = open.ask().subscription();
        var head = new Div(SubscriptionSheet.badges(view));
        head.addClassNames("row", "wrap");
        if (ask.changing().isOpenTo(open.ask().actor())) {
            var change = ConsoleButton.primary(getTranslation("subscription.change"), Symbol.PENCIL)
                    .onClick(() -> SubscriptionSheet.change(ask, view, open::saved));
            change.addClassName("end");
            head.add(change);
        }
        add(
                head,
                new SubscriptionSheet(
                        view, plan -> ask.previewing().fromOutside(open.ask().actor(), open.id(), plan)));
    }
}
