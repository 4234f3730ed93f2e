package org.portreeve.ui.platform;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.tabs.Tab;
import com.vaadin.flow.component.tabs.Tabs;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.BeforeLeaveEvent;
import com.vaadin.flow.router.BeforeLeaveObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.portreeve.application.agent.ShareAgents;
import org.portreeve.application.history.ReadHistoryFromOutside;
import org.portreeve.application.history.UndoRevision;
import org.portreeve.application.identity.CurrentActor;
import org.portreeve.application.invitation.AddKnownPerson;
import org.portreeve.application.invitation.AddPeople;
import org.portreeve.application.membership.ChangeMembers;
import org.portreeve.application.membership.FindEverybody;
import org.portreeve.application.tenancy.ChangeBoundary;
import org.portreeve.application.tenancy.ChangeTenant;
import org.portreeve.application.tenancy.ListPeopleOfTenant;
import org.portreeve.application.tenancy.ReadBoundary;
import org.portreeve.application.tenancy.ShowTenant;
import org.portreeve.domain.tenancy.Tenant;
import org.portreeve.domain.tenancy.TenantId;
import org.portreeve.domain.tenancy.TenantStatus;
import org.portreeve.ui.component.ConsolePage;
import org.portreeve.ui.component.PageHead;
import org.portreeve.ui.component.StatusBadge;
import org.portreeve.ui.component.UnsavedChanges;
import org.portreeve.ui.shell.Console;
import org.portreeve.ui.shell.TenantRoute;
import org.portreeve.ui.subscription.SubscriptionQuestions;

/** One tenant as the platform sees it; the address holds which of its tabs, and what in it. */
@Route(value = PlatformRoute.TENANTS + "/:slug/:tab?/:item?", layout = Console.class)
@PermitAll
public final class TenantPage extends ConsolePage implements BeforeEnterObserver, BeforeLeaveObserver, HasDynamicTitle {
    private final TenantQuestions ask;
    private final Tabs strip = new Tabs();
    private final Div body = new Div();
    private List<TenantTab> tabs = List.of();
    private TenantId id = new TenantId("");
    private String tab = "";
    private @Nullable String item;
    private @Nullable Tenant tenant;

    /** Shows it to whoever is signed in. */
    public TenantPage(
            CurrentActor current,
            ShowTenant showing,
            ChangeTenant changing,
            ReadBoundary boundary,
            ChangeBoundary drawing,
            ShareAgents sharing,
            ListPeopleOfTenant people,
            FindEverybody everybody,
            AddKnownPerson adding,
            AddPeople byAddress,
            ChangeMembers members,
            ReadHistoryFromOutside history,
            UndoRevision undoing,
            SubscriptionQuestions subscription) {
        ask = new TenantQuestions(
                current,
                showing,
                changing,
                boundary,
                drawing,
                sharing,
                people,
                everybody,
                adding,
                byAddress,
                members,
                history,
                undoing,
                subscription);
        strip.addClassName("pagetabs");
        strip.addSelectedChangeListener(change -> {
            if (change.isFromClient()) {
                String wanted = tabs.get(strip.getSelectedIndex()).key();
                // Why back: whether the tab may be left is yet to be asked.
                strip.setSelectedTab(change.getPreviousTab());
                UI.getCurrent().navigate(PlatformRoute.to(id, wanted));
            }
        });
        body.addClassNames("full", "tabbody");
    }

    @Override
    public String getPageTitle() {
        return tenant == null ? getTranslation("platform.tenants.title") : tenant.name();
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var parameters = event.getRouteParameters();
        id = new TenantId(parameters.get("slug").orElse(""));
        tab = TenantRoute.part(parameters, "tab")
                .orElse(TenantTab.ALL.getFirst().key());
        item = TenantRoute.part(parameters, "item").orElse(null);
        if (!show()) {
            TenantRoute.notFound(event);
        }
    }

    @Override
    public void beforeLeave(BeforeLeaveEvent event) {
        body.getChildren()
                .filter(Staging.class::isInstance)
                .map(Staging.class::cast)
                .filter(Staging::isDirty)
                .findFirst()
                .ifPresent(staging -> UnsavedChanges.askBefore(event, staging::discard));
    }

    /** False where there is nothing to see: no such tenant, no such tab, or not for this reader. */
    private boolean show() {
        removeAll();
        Optional<ShowTenant.View> found = ask.showing().of(ask.actor(), id);
        if (found.isEmpty()) {
            tenant = null;
            return false;
        }
        ShowTenant.View view = found.get();
        tenant = view.snapshot().requireTenant().tenant();
        tabs = TenantTab.ALL.stream()
                .filter(one -> one.open().test(view.open()))
                .toList();
        Optional<TenantTab> chosen =
                tabs.stream().filter(one -> one.key().equals(tab)).findFirst();
        if (chosen.isEmpty()) {
            return false;
        }
        add(head(tenant));
        strip.removeAll();
        tabs.forEach(one -> strip.add(new Tab(getTranslation("platform.tab." + one.key()))));
        strip.setSelectedIndex(tabs.indexOf(chosen.get()));
        body.removeAll();
        body.add(chosen.get().content().apply(new OpenTenant(ask, view, item, this::show)));
        add(strip, body);
        return true;
    }

    private PageHead head(Tenant now) {
        var head = new PageHead(now.name(), now.id().value());
        head.setParent(getTranslation("platform.tenants.title"), PlatformRoute.TENANTS);
        if (now.status() != TenantStatus.ACTIVE) {
            head.addBeside(StatusBadge.of(now.status()));
        }
        return head;
    }
}
