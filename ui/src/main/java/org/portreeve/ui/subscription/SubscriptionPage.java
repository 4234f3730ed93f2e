package org.portreeve.ui.subscription;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import org.portreeve.application.history.ReadHistory;
import org.portreeve.application.history.UndoRevision;
import org.portreeve.application.identity.CurrentActor;
import org.portreeve.application.plan.ChangeSubscription;
import org.portreeve.application.plan.LimitUse;
import org.portreeve.application.plan.ListPayments;
import org.portreeve.application.plan.PreviewPlan;
import org.portreeve.application.plan.ReadSubscription;
import org.portreeve.application.plan.ReadSubscription.Standing;
import org.portreeve.domain.access.AccessRequest;
import org.portreeve.domain.plan.PlanId;
import org.portreeve.domain.tenancy.TenantId;
import org.portreeve.ui.component.ConsoleButton;
import org.portreeve.ui.component.ConsolePage;
import org.portreeve.ui.component.Dates;
import org.portreeve.ui.component.Note;
import org.portreeve.ui.component.PageHead;
import org.portreeve.ui.component.Panel;
import org.portreeve.ui.component.StatusBadge;
import org.portreeve.ui.component.Symbol;
import org.portreeve.ui.component.ThingNames;
import org.portreeve.ui.component.Tone;
import org.portreeve.ui.history.SavedToast;
import org.portreeve.ui.shell.Console;
import org.portreeve.ui.shell.PlanWords;
import org.portreeve.ui.shell.TenantRoute;

/** The plan of a tenant: its features, its limits with what is used of them, what was paid, and what another plan would change. */
@Route(value = TenantRoute.PREFIX + "subscription", layout = Console.class)
@PermitAll
public final class SubscriptionPage extends ConsolePage implements BeforeEnterObserver, HasDynamicTitle {
    private final CurrentActor current;
    private final ReadSubscription reading;
    private final PreviewPlan previewing;
    private final ChangeSubscription changing;
    private final UndoRevision undoing;
    private final ListPayments payments;

    /** Asks as whoever is signed in. */
    public SubscriptionPage(
            CurrentActor current,
            ReadSubscription reading,
            PreviewPlan previewing,
            ChangeSubscription changing,
            UndoRevision undoing,
            ListPayments payments) {
        this.current = current;
        this.reading = reading;
        this.previewing = previewing;
        this.changing = changing;
        this.undoing = undoing;
        this.payments = payments;
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
        var view = reading.of(current.get(), tenant);
        removeAll();
        view.ifPresent(found -> show(tenant, found));
        return view.isPresent();
    }

    private void show(TenantId tenant, ReadSubscription.View view) {
        add(head(tenant, view));
        List<PlanId> others = view.plans().stream()
                .filter(plan -> !plan.equals(view.subscription().plan()))
                .toList();
        var other = new OtherPlan(others, plan -> previewing.of(current.get(), tenant, plan));
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
        var main = new Div(features, new PaymentsPanel(current, payments, tenant, dates(view)));
        main.addClassName("stack");
        var split = new Div(main, side);
        split.addClassNames("split", "subscription");
        var body = addBody();
        body.addClassName("stack");
        if (!view.isInGoodStanding()) {
            body.add(Note.warning(getTranslation("subscription.bad"), getTranslation("subscription.bad.why")));
        }
        for (LimitUse use : view.over()) {
            String key = "subscription.shift.over." + use.limit().key();
            body.add(Note.warning(
                    getTranslation(key, use.excess(), use.allowed().orElse(0)),
                    getTranslation("subscription.over.why")));
        }
        body.add(new LimitMeters(view.limits()), split);
    }

    private PageHead head(TenantId tenant, ReadSubscription.View view) {
        var subscription = view.subscription();
        var until = subscription.trialUntil();
        var head = new PageHead(
                getTranslation("subscription.title"),
                until == null
                        ? ""
                        : getTranslation("subscription.trial", dates(view).lastDay(until)));
        head.addBeside(
                new StatusBadge(PlanWords.name(subscription.plan()), Tone.ACCENT),
                view.isInGoodStanding()
                        ? new StatusBadge(getTranslation("subscription.good"), Tone.ALLOW, Symbol.OKC)
                        : new StatusBadge(
                                getTranslation("subscription.status."
                                        + subscription.status().key()),
                                Tone.DENY,
                                Symbol.OCTX));
        if (view.snapshot().allows(current.get().user(), new AccessRequest.DoPermission(ReadHistory.NEEDS))) {
            var history = new Anchor(TenantRoute.to(tenant, "history"), getTranslation("subscription.history"));
            history.addClassName("action");
            head.addActions(history);
        }
        if (changing.isOpenTo(current.get())) {
            head.addActions(ConsoleButton.primary(getTranslation("subscription.change"), null)
                    .onClick(() -> ChangeSubscriptionDialog.open(
                            current,
                            changing,
                            view,
                            new ThingNames(getLocale(), view.snapshot()),
                            number -> saved(tenant, number))));
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
        SavedToast.tell(undoing, current, tenant, number, "", getLocale(), () -> show(tenant));
    }
}
