package org.portreeve.ui.subscription;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import org.portreeve.application.history.ReadHistory;
import org.portreeve.application.plan.ReadSubscription;
import org.portreeve.domain.access.AccessRequest;
import org.portreeve.domain.tenancy.TenantId;
import org.portreeve.ui.component.ConsoleButton;
import org.portreeve.ui.component.ConsolePage;
import org.portreeve.ui.component.Dates;
import org.portreeve.ui.component.PageHead;
import org.portreeve.ui.history.SavedToast;
import org.portreeve.ui.shell.Console;
import org.portreeve.ui.shell.TenantRoute;

/** The plan of a tenant: its features, its limits with what is used of them, what was paid, and what another plan would change. */
@Route(value = TenantRoute.PREFIX + "subscription", layout = Console.class)
@PermitAll
public final class SubscriptionPage extends ConsolePage implements BeforeEnterObserver, HasDynamicTitle {
    private final SubscriptionQuestions ask;

    /** Asks as whoever is signed in. */
    public SubscriptionPage(SubscriptionQuestions ask) {
        this.ask = ask;
    }

    @Override
    public String getPageTitle() {
        return getTranslation("subscription.title");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        if (!show(TenantRoute.of(event.getRouteParameters()))) {
            TenantRoute.notFound(event);
        }
    }

    private boolean show(TenantId tenant) {
        var view = ask.reading().of(ask.actor(), tenant);
        removeAll();
        view.ifPresent(found -> show(tenant, found));
        return view.isPresent();
    }

    private void show(TenantId tenant, ReadSubscription.View view) {
        add(head(tenant, view));
        addBody(new SubscriptionSheet(
                view,
                plan -> ask.previewing().of(ask.actor(), tenant, plan),
                new PaymentsPanel(ask.current(), ask.payments(), tenant, dates(view))));
    }

    private PageHead head(TenantId tenant, ReadSubscription.View view) {
        var subscription = view.subscription();
        var until = subscription.trialUntil();
        var head = new PageHead(
                getTranslation("subscription.title"),
                until == null
                        ? ""
                        : getTranslation("subscription.trial", dates(view).lastDay(until)));
        head.addBeside(SubscriptionSheet.badges(view));
        if (view.snapshot().allows(ask.actor().user(), new AccessRequest.DoPermission(ReadHistory.NEEDS))) {
            var history = new Anchor(TenantRoute.to(tenant, "history"), getTranslation("subscription.history"));
            history.addClassName("action");
            head.addActions(history);
        }
        if (ask.changing().isOpenTo(ask.actor())) {
            head.addActions(ConsoleButton.primary(getTranslation("subscription.change"), null)
                    .onClick(() -> SubscriptionSheet.change(ask, view, number -> saved(tenant, number))));
        }
        return head;
    }

    private Dates dates(ReadSubscription.View view) {
        return new Dates(
                getLocale(),
                view.snapshot().requireTenant().tenant().timeZone(),
                view.snapshot().now());
    }

    private void saved(TenantId tenant, long number) {
        show(tenant);
        SavedToast.tell(ask.undoing(), ask.current(), tenant, number, "", getLocale(), () -> show(tenant));
    }
}
