package org.portreeve.ui.shell;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.portreeve.application.Actor;
import org.portreeve.application.access.JudgeSignIn;
import org.portreeve.application.access.MyAccess;
import org.portreeve.application.identity.CurrentActor;
import org.portreeve.application.mail.ReadOutbox;
import org.portreeve.application.membership.NoteVisit;
import org.portreeve.application.tenancy.MyPlatform;
import org.portreeve.application.tenancy.MyTenants;
import org.portreeve.domain.membership.Person;
import org.portreeve.domain.tenancy.TenantId;

/** The frame as it is for whoever is signed in: their tenants, and the pages that are open to them in this one. */
@AnonymousAllowed
public final class Console extends ConsoleLayout implements BeforeEnterObserver, AfterNavigationObserver {
    private static final String SIGN_OUT = "/logout";

    private final CurrentActor current;
    private final MyTenants myTenants;
    private final MyAccess myAccess;
    private final NoteVisit visits;
    private final ReadOutbox outbox;
    private final MyPlatform platform;
    private final JudgeSignIn judging;
    private String where = "Portreeve";

    /** Asks these use cases at every step. */
    public Console(
            CurrentActor current,
            MyTenants myTenants,
            MyAccess myAccess,
            NoteVisit visits,
            ReadOutbox outbox,
            MyPlatform platform,
            JudgeSignIn judging) {
        this.current = current;
        this.myTenants = myTenants;
        this.myAccess = myAccess;
        this.visits = visits;
        this.outbox = outbox;
        this.platform = platform;
        this.judging = judging;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        Optional<Actor.SignedIn> actor = current.find();
        if (actor.isPresent()) {
            show(actor.get(), tenantOf(event.getLocation()));
            boolean weak = !event.isErrorEvent()
                    && judging.of(actor.get(), TenantRoute.of(event.getLocation()))
                            .isPresent();
            if (weak) {
                event.rerouteToError(WeakSignIn.class);
            }
        }
    }

    /** Why: with several tenants in several tabs, a tab that says “Users” alone says nothing. */
    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        UI ui = UI.getCurrent();
        // Why: the router sets the page's own title after this.
        ui.beforeClientResponse(this, _ -> {
            String title = ui.getInternals().getTitle();
            ui.getPage().setTitle(title == null || title.isEmpty() ? where : title + " · " + where);
        });
    }

    /** Why the last one on the platform's pages: they belong to none, and whoever comes from a tenant goes back there. */
    private static TenantId tenantOf(Location location) {
        boolean platform = location.getFirstSegment().equals("platform");
        return platform
                ? RecentTenants.list().stream().findFirst().orElseGet(() -> TenantRoute.of(location))
                : TenantRoute.of(location);
    }

    private void show(Actor.SignedIn actor, TenantId tenant) {
        Optional<MyAccess.View> view = myAccess.of(actor, tenant);
        if (view.isPresent()) {
            RecentTenants.visit(tenant);
            visits.note(actor, tenant);
        }
        where = view.map(open -> open.snapshot().tenant())
                .map(state -> state.tenant().name() + " · Portreeve")
                .orElse("Portreeve");
        List<TenantId> recent = RecentTenants.list();
        List<TenantChoice> choices = myTenants.of(actor).stream()
                .map(entry -> new TenantChoice(
                        entry.id(),
                        entry.name(),
                        entry.baseRole(),
                        entry.status(),
                        recent.contains(entry.id()),
                        TenantRoute.to(entry.id(), "my-access")))
                .toList();
        topBar().tenants()
                .show(
                        choices,
                        view.isPresent() ? tenant : null,
                        choice -> UI.getCurrent().navigate(choice.href()));
        boolean kept = outbox.of(actor, tenant).isPresent();
        List<NavGroup> groups = new ArrayList<>(
                view.map(open -> new Navigation(open, tenant, kept).groups()).orElse(List.of()));
        groups.add(PlatformNavigation.group(platform.of(actor), platform.isAdministrator(actor)));
        navigation().show(groups);
        topBar().account()
                .show(
                        actor.label(),
                        emailOf(view, actor),
                        () -> UI.getCurrent().getPage().setLocation(SIGN_OUT));
    }

    private static String emailOf(Optional<MyAccess.View> view, Actor.SignedIn actor) {
        return view.map(open -> open.snapshot().tenant())
                .map(state -> state.people().get(actor.user()))
                .map(Person::email)
                .map(email -> email.value())
                .orElse("");
    }
}
