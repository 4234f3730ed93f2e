package org.portreeve.ui.access;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import org.portreeve.application.access.LaunchSection;
import org.portreeve.application.identity.CurrentActor;
import org.portreeve.domain.section.SectionId;
import org.portreeve.ui.component.ConsolePage;
import org.portreeve.ui.component.EmptyState;
import org.portreeve.ui.shell.Console;
import org.portreeve.ui.shell.TenantRoute;

/** Asks the gate of a section now, and goes on to where it leads; otherwise the section's own page says what is the matter. */
@Route(value = TenantRoute.PREFIX + "sections/:section/open", layout = Console.class)
@PermitAll
public final class LaunchPage extends ConsolePage implements BeforeEnterObserver, HasDynamicTitle {
    private final CurrentActor current;
    private final LaunchSection launching;

    /** Goes as whoever is signed in. */
    public LaunchPage(CurrentActor current, LaunchSection launching) {
        this.current = current;
        this.launching = launching;
    }

    @Override
    public String getPageTitle() {
        return getTranslation("section.opening");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var section = new SectionId(
                TenantRoute.part(event.getRouteParameters(), "section").orElse(""));
        var tenant = TenantRoute.of(event.getRouteParameters());
        launching
                .of(current.get(), tenant, section)
                .ifPresentOrElse(
                        address -> {
                            removeAll();
                            addBody(EmptyState.page(
                                    getTranslation("section.opening"),
                                    getTranslation("section.opening.where", address.getHost()),
                                    new Anchor(address.toASCIIString(), getTranslation("section.opening.go"))));
                            UI.getCurrent().getPage().setLocation(address);
                        },
                        () -> event.forwardTo(TenantRoute.to(tenant, "sections/" + section.value())));
    }
}
