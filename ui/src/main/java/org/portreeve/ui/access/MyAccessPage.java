package org.portreeve.ui.access;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Aside;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.Objects;
import java.util.Optional;
import org.portreeve.application.Actor;
import org.portreeve.application.access.MyAccess;
import org.portreeve.application.identity.CurrentActor;
import org.portreeve.application.identity.CurrentAddress;
import org.portreeve.application.invitation.AcceptInvitation;
import org.portreeve.application.tenancy.MyTenants;
import org.portreeve.domain.state.TenantState;
import org.portreeve.domain.tenancy.Tenant;
import org.portreeve.domain.tenancy.TenantId;
import org.portreeve.domain.tenancy.TenantStatus;
import org.portreeve.ui.component.ConsolePage;
import org.portreeve.ui.component.Dates;
import org.portreeve.ui.component.Note;
import org.portreeve.ui.component.PageHead;
import org.portreeve.ui.invitations.WaitingInvitations;
import org.portreeve.ui.shell.Console;
import org.portreeve.ui.shell.TenantRoute;

/** What one may open and do in the selected tenant, since when and through what. */
@Route(value = TenantRoute.PREFIX + "my-access", layout = Console.class)
@PermitAll
public final class MyAccessPage extends ConsolePage implements BeforeEnterObserver, HasDynamicTitle {
    private final CurrentActor current;
    private final MyAccess myAccess;
    private final MyTenants myTenants;
    private final CurrentAddress address;
    private final AcceptInvitation invitations;

    /** Asks about whoever is signed in. */
    public MyAccessPage(
            CurrentActor current,
            MyAccess myAccess,
            MyTenants myTenants,
            CurrentAddress address,
            AcceptInvitation invitations) {
        this.current = current;
        this.myAccess = myAccess;
        this.myTenants = myTenants;
        this.address = address;
        this.invitations = invitations;
    }

    @Override
    public String getPageTitle() {
        return getTranslation("my-access.title");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        Actor.SignedIn actor = current.get();
        TenantId tenant = TenantRoute.of(event.getRouteParameters());
        Optional<MyAccess.View> view = myAccess.of(actor, tenant);
        if (view.isEmpty()) {
            TenantRoute.notFound(event);
            return;
        }
        removeAll();
        show(actor, view.get());
    }

    private void show(Actor.SignedIn actor, MyAccess.View view) {
        TenantState state = Objects.requireNonNull(view.snapshot().tenant());
        Dates dates = new Dates(
                getLocale(), state.tenant().timeZone(), view.snapshot().now());
        add(new PageHead(
                getTranslation("my-access.title"),
                getTranslation("my-access.sentence", state.tenant().name())));
        Div main = new Div(new OpenSections(view, dates), new MyPermissions(view, dates));
        main.addClassName("stack");
        Aside beside = new Aside();
        beside.addClassName("stack");
        Optional<Component> ending = EndingByItself.of(view, dates);
        ending.ifPresent(beside::add);
        beside.add(new OtherTenants(myTenants.of(actor), state.tenant().id()), new AboutMe(view));
        Div split = new Div(main, beside);
        split.addClassNames("split", "my");
        Div body = addBody(closed(state.tenant()));
        body.add(
                new WaitingInvitations(invitations.waiting(actor, address.find().orElse(null))), split);
    }

    /** Says that the tenant is not open; nothing where it is. */
    private Component[] closed(Tenant tenant) {
        if (tenant.status() == TenantStatus.ACTIVE) {
            return new Component[0];
        }
        String key = "my-access.closed." + tenant.status().key();
        return new Component[] {Note.warning(getTranslation(key, tenant.name()), getTranslation(key + ".why"))};
    }
}
