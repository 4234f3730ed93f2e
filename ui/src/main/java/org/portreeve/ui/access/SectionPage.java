package org.portreeve.ui.access;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AnchorTarget;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import jakarta.annotation.security.PermitAll;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Optional;
import org.portreeve.application.access.MyAccess;
import org.portreeve.application.identity.CurrentActor;
import org.portreeve.domain.access.AccessRequest;
import org.portreeve.domain.access.Decision;
import org.portreeve.domain.section.Section;
import org.portreeve.domain.section.SectionId;
import org.portreeve.domain.state.TenantState;
import org.portreeve.domain.tenancy.TenantId;
import org.portreeve.ui.component.ConsolePage;
import org.portreeve.ui.component.EmptyState;
import org.portreeve.ui.component.PageHead;
import org.portreeve.ui.shell.Console;
import org.portreeve.ui.shell.SectionSymbol;
import org.portreeve.ui.shell.SectionWords;
import org.portreeve.ui.shell.TenantRoute;

/** A section behind its gate: the way on to its launch URL or, without one, what it is and why it is open. */
@Route(value = TenantRoute.PREFIX + "sections/:section", layout = Console.class)
@PermitAll
public final class SectionPage extends ConsolePage implements BeforeEnterObserver, HasDynamicTitle {
    private final CurrentActor current;
    private final MyAccess myAccess;
    private String title = "";

    /** Asks the gate for whoever is signed in. */
    public SectionPage(CurrentActor current, MyAccess myAccess) {
        this.current = current;
        this.myAccess = myAccess;
    }

    @Override
    public String getPageTitle() {
        return title;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        RouteParameters parameters = event.getRouteParameters();
        SectionId id = new SectionId(TenantRoute.part(parameters, "section").orElse(""));
        TenantId tenant = TenantRoute.of(parameters);
        Optional<MyAccess.View> view = myAccess.of(current.get(), tenant);
        Section section =
                view.map(open -> open.snapshot().catalogue().section(id)).orElse(null);
        Decision decision = view.map(open -> open.access().allowed().get(new AccessRequest.OpenSection(id)))
                .orElse(null);
        if (view.isEmpty() || section == null || decision == null) {
            TenantRoute.notFound(event);
            return;
        }
        removeAll();
        title = section.name();
        TenantState state = Objects.requireNonNull(view.get().snapshot().tenant());
        Through through = Through.of(
                decision, view.get().snapshot().catalogue(), state, view.get().member());
        add(new PageHead(section.name(), SectionWords.description(section, getLocale())));
        addBody(new EmptyState(
                SectionSymbol.of(id),
                getTranslation("section.open", section.name(), state.tenant().name()),
                getTranslation("section.why", through.words()) + " "
                        + (section.launchUrl() == null ? getTranslation("section.no-launch") : ""),
                launch(section, tenant)));
    }

    private Component[] launch(Section section, TenantId tenant) {
        String url = section.launchUrl();
        if (url == null) {
            return new Component[0];
        }
        Anchor link = new Anchor(
                url.replace("{tenant}", URLEncoder.encode(tenant.value(), StandardCharsets.UTF_8)),
                getTranslation("section.launch", section.name()),
                AnchorTarget.BLANK);
        link.getElement().setAttribute("rel", "noopener");
        return new Component[] {link};
    }
}
