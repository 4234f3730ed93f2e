package org.portreeve.ui.settings;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.portreeve.application.apikey.CreateApiKey;
import org.portreeve.application.apikey.HandOverApiKey;
import org.portreeve.application.apikey.ListApiKeys;
import org.portreeve.application.apikey.RevokeApiKey;
import org.portreeve.application.apikey.RotateApiKey;
import org.portreeve.application.identity.CurrentActor;
import org.portreeve.application.tenancy.ReadSettings;
import org.portreeve.application.tenancy.SettingPart;
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
    private final SettingsQuestions ask;
    private final ListApiKeys list;
    private final CreateApiKey create;
    private final RevokeApiKey revoke;
    private final RotateApiKey rotate;
    private final HandOverApiKey handOver;

    /** Works through these use cases. */
    SettingsPage(
            CurrentActor current,
            SettingsQuestions ask,
            ListApiKeys list,
            CreateApiKey create,
            RevokeApiKey revoke,
            RotateApiKey rotate,
            HandOverApiKey handOver) {
        this.current = current;
        this.ask = ask;
        this.list = list;
        this.create = create;
        this.revoke = revoke;
        this.rotate = rotate;
        this.handOver = handOver;
    }

    @Override
    public String getPageTitle() {
        return getTranslation("settings.title");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        TenantId tenant = TenantRoute.of(event.getRouteParameters());
        Optional<ReadSettings.View> view = ask.read(tenant);
        if (view.isEmpty()) {
            TenantRoute.notFound(event);
            return;
        }
        removeAll();
        add(new PageHead(
                getTranslation("settings.title"),
                getTranslation("settings.sentence", view.get().tenant().name())));
        addBody(cards(view.get()));
    }

    private Component[] cards(ReadSettings.View view) {
        List<Component> cards = new ArrayList<>();
        for (SettingPart part : SettingPart.values()) {
            if (view.parts().containsKey(part)) {
                cards.add(card(part, view));
            }
        }
        if (view.keys()) {
            cards.add(keys(view));
        }
        return cards.toArray(Component[]::new);
    }

    private Component card(SettingPart part, ReadSettings.View view) {
        return switch (part) {
            case GENERAL -> new GeneralCard(ask, view);
            case NEWCOMERS -> new NewcomersCard(ask, view);
            case NOTICES -> new NoticesCard(ask, view);
            case SIGN_IN -> new SignInCard(ask, view);
            case AGENT_GUARD -> new AgentGuardCard(ask, view);
        };
    }

    private Component keys(ReadSettings.View view) {
        var now = view.snapshot().now();
        var zone = view.tenant().timeZone();
        return new ApiKeysCard(
                new TenantKeys(current, view.tenant().id(), list, create, revoke, rotate, handOver),
                new ThingNames(getLocale(), view.snapshot()),
                zone,
                now,
                new Dates(getLocale(), zone, now),
                Unsettled.in(view.state(), now));
    }
}
