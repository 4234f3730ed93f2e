package org.portreeve.ui.settings;

import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import org.portreeve.application.apikey.CreateApiKey;
import org.portreeve.application.apikey.ListApiKeys;
import org.portreeve.application.apikey.RevokeApiKey;
import org.portreeve.application.apikey.RotateApiKey;
import org.portreeve.application.change.Snapshot;
import org.portreeve.application.identity.CurrentActor;
import org.portreeve.domain.state.Unsettled;
import org.portreeve.ui.component.ConsolePage;
import org.portreeve.ui.component.Dates;
import org.portreeve.ui.component.PageHead;
import org.portreeve.ui.component.ThingNames;
import org.portreeve.ui.shell.Console;
import org.portreeve.ui.shell.TenantRoute;

/** The keys of the platform itself, for Platform Administrators; they act in every tenant. */
@Route(value = "platform/keys", layout = Console.class)
@PermitAll
public final class PlatformKeysPage extends ConsolePage implements BeforeEnterObserver, HasDynamicTitle {
    private final CurrentActor current;
    private final ListApiKeys list;
    private final CreateApiKey create;
    private final RevokeApiKey revoke;
    private final RotateApiKey rotate;

    /** Works through these use cases. */
    public PlatformKeysPage(
            CurrentActor current, ListApiKeys list, CreateApiKey create, RevokeApiKey revoke, RotateApiKey rotate) {
        this.current = current;
        this.list = list;
        this.create = create;
        this.revoke = revoke;
        this.rotate = rotate;
    }

    @Override
    public String getPageTitle() {
        return getTranslation("settings.platform.title");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        removeAll();
        list.aroundPlatform(current.get()).ifPresentOrElse(this::show, () -> TenantRoute.notFound(event));
    }

    private void show(Snapshot around) {
        var management = around.requireTenant();
        var zone = management.tenant().timeZone();
        add(new PageHead(getTranslation("settings.platform.title"), getTranslation("settings.platform.sentence")));
        addBody(new ApiKeysCard(
                new PlatformKeys(current, list, create, revoke, rotate),
                new ThingNames(getLocale(), around),
                zone,
                around.now(),
                new Dates(getLocale(), zone, around.now()),
                Unsettled.outside(around.platform(), management, around.now())));
    }
}
