package org.portreeve.ui.access;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AnchorTarget;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.portreeve.application.access.LaunchSection;
import org.portreeve.application.access.MyAccess;
import org.portreeve.application.access.PlanLock;
import org.portreeve.application.identity.CurrentActor;
import org.portreeve.domain.access.AccessRequest;
import org.portreeve.domain.access.Decision;
import org.portreeve.domain.catalogue.Catalogue;
import org.portreeve.domain.catalogue.PermissionDefinition;
import org.portreeve.domain.role.Permission;
import org.portreeve.domain.section.Section;
import org.portreeve.domain.section.SectionId;
import org.portreeve.domain.state.TenantState;
import org.portreeve.domain.tenancy.TenantId;
import org.portreeve.ui.component.ConsolePage;
import org.portreeve.ui.component.Dates;
import org.portreeve.ui.component.EmptyState;
import org.portreeve.ui.component.Note;
import org.portreeve.ui.component.PageHead;
import org.portreeve.ui.component.Panel;
import org.portreeve.ui.component.Symbol;
import org.portreeve.ui.shell.Console;
import org.portreeve.ui.shell.PlanWords;
import org.portreeve.ui.shell.SectionWords;
import org.portreeve.ui.shell.TenantRoute;

/** A section behind its gate: the way on to its launch URL or, without one, what it is and why it is open. */
@Route(value = TenantRoute.PREFIX + "sections/:section", layout = Console.class)
@PermitAll
public final class SectionPage extends ConsolePage implements BeforeEnterObserver, HasDynamicTitle {
    private final CurrentActor current;
    private final MyAccess myAccess;
    private final LaunchSection launching;
    private String title = "";

    /** Asks the gate for whoever is signed in. */
    public SectionPage(CurrentActor current, MyAccess myAccess, LaunchSection launching) {
        this.current = current;
        this.myAccess = myAccess;
        this.launching = launching;
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
        if (view.isEmpty() || section == null) {
            TenantRoute.notFound(event);
            return;
        }
        removeAll();
        title = section.name();
        if (decision == null) {
            view.get()
                    .lockOf(id)
                    .ifPresentOrElse(lock -> locked(section, lock, tenant), () -> TenantRoute.notFound(event));
            return;
        }
        TenantState state = Objects.requireNonNull(view.get().snapshot().tenant());
        Through through = Through.of(
                decision, view.get().snapshot().catalogue(), state, view.get().member());
        Dates dates = new Dates(
                getLocale(), state.tenant().timeZone(), view.get().snapshot().now());
        PageHead head = new PageHead(section.name(), SectionWords.description(section, getLocale()));
        boolean leads = launching.of(current.get(), tenant, id).isPresent();
        if (leads) {
            head.addActions(launch(section, tenant));
        }
        add(head);
        Panel why = new Panel(
                        getTranslation(
                                "section.open", section.name(), state.tenant().name()),
                        facts(through, dates))
                .flush();
        why.addClassName("settings");
        Div body = addBody(why);
        body.addClassName("stack");
        List<Permission> there = section.carries().stream()
                .filter(permission -> view.get().may(permission))
                .sorted()
                .toList();
        if (!there.isEmpty()) {
            body.add(mayThere(there, view.get().snapshot().catalogue()));
        }
        if (!leads) {
            Note note = section.launchUrl() == null
                    ? Note.hint(getTranslation("section.no-launch"), getTranslation("section.no-launch.why"))
                    : Note.warning(getTranslation("section.bad-launch"), getTranslation("section.bad-launch.why"));
            note.addClassName("settings");
            body.add(note);
        }
    }

    private void locked(Section section, PlanLock lock, TenantId tenant) {
        add(new PageHead(section.name(), SectionWords.description(section, getLocale())));
        Anchor subscription = new Anchor(TenantRoute.to(tenant, "subscription"), getTranslation("nav.subscription"));
        addBody(EmptyState.page(getTranslation("section.locked", section.name()), PlanWords.why(lock), subscription));
    }

    private DescriptionList facts(Through through, Dates dates) {
        DescriptionList facts = new DescriptionList();
        facts.addClassNames("facts", "wide");
        fact(facts, "my-access.through", through.words());
        if (through.since() != null) {
            fact(facts, "my-access.since-header", dates.day(through.since()));
        }
        fact(
                facts,
                "my-access.until-header",
                through.until() == null ? getTranslation("my-access.no-end") : dates.lastDay(through.until()));
        return facts;
    }

    private void fact(DescriptionList facts, String key, String value) {
        facts.add(new DescriptionList.Term(getTranslation(key)), new DescriptionList.Description(value));
    }

    private Panel mayThere(List<Permission> permissions, Catalogue catalogue) {
        DescriptionList list = new DescriptionList();
        list.addClassNames("facts", "wide");
        for (Permission permission : permissions) {
            PermissionDefinition definition = catalogue.definition(permission);
            Span key = new Span(permission.value());
            key.addClassName("mono");
            list.add(
                    new DescriptionList.Term(key),
                    new DescriptionList.Description(definition == null ? "" : definition.description()));
        }
        Panel panel = new Panel(getTranslation("section.permissions"), list).flush();
        panel.addClassName("settings");
        return panel;
    }

    private Anchor launch(Section section, TenantId tenant) {
        Anchor link = new Anchor(
                TenantRoute.to(tenant, "sections/" + section.id().value() + "/open"),
                getTranslation("section.launch", section.name()),
                AnchorTarget.BLANK);
        link.addClassName("launch");
        link.getElement().setAttribute("rel", "noopener");
        link.add(Symbol.EXT.small());
        return link;
    }
}
