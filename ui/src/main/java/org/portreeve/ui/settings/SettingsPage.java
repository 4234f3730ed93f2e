package org.portreeve.ui.settings;

import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.Objects;
import java.util.Optional;
import org.portreeve.application.Actor;
import org.portreeve.application.access.MyAccess;
import org.portreeve.application.apikey.CreateApiKey;
import org.portreeve.application.apikey.HandOverApiKey;
import org.portreeve.application.apikey.ListApiKeys;
import org.portreeve.application.apikey.RevokeApiKey;
import org.portreeve.application.identity.CurrentActor;
import org.portreeve.domain.state.TenantState;
import org.portreeve.domain.state.Unsettled;
import org.portreeve.domain.tenancy.TenantId;
import org.portreeve.ui.component.ConsolePage;
import org.portreeve.ui.component.Dates;
import org.portreeve.ui.component.PageHead;
import org.portreeve.ui.component.ThingNames;
import org.portreeve.ui.shell.Console;
import org.portreeve.ui.shell.TenantRoute;

/** The settings of a tenant, a card for each. */
@Route(value = TenantRoute.PREFIX + "settings", layout = Console.class)
@PermitAll
public final class SettingsPage extends ConsolePage implements BeforeEnterObserver, HasDynamicTitle {
    private final CurrentActor current;
    private final MyAccess myAccess;
    private final ListApiKeys list;
    private final CreateApiKey create;
    private final RevokeApiKey revoke;
    private final HandOverApiKey handOver;

    /** Works through these use cases. */
    public SettingsPage(
            CurrentActor current,
            MyAccess myAccess,
            ListApiKeys list,
            CreateApiKey create,
            RevokeApiKey revoke,
            HandOverApiKey handOver) {
        this.current = current;
        this.myAccess = myAccess;
        this.list = list;
        this.create = create;
        this.revoke = revoke;
        this.handOver = handOver;
    }

    @Override
    public String getPageTitle() {
        return getTranslation("settings.title");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        Actor.SignedIn actor = current.get();
        TenantId tenant = TenantRoute.of(event.getRouteParameters());
        Optional<MyAccess.View> view = myAccess.of(actor, tenant);
        if (view.isEmpty() || list.ofTenant(actor, tenant).isEmpty()) {
            TenantRoute.notFound(event);
            return;
        }
        TenantState state = Objects.requireNonNull(view.get().snapshot().tenant());
        Dates dates = new Dates(
                getLocale(), state.tenant().timeZone(), view.get().snapshot().now());
        removeAll();
        add(new PageHead(
                getTranslation("settings.title"),
                getTranslation("settings.sentence", state.tenant().name())));
        addBody(new ApiKeysCard(
                new TenantKeys(current, tenant, list, create, revoke, handOver),
                new ThingNames(getLocale(), view.get().snapshot()),
                state.tenant().timeZone(),
                view.get().snapshot().now(),
                dates,
                Unsettled.in(state, view.get().snapshot().now())));
    }
}
