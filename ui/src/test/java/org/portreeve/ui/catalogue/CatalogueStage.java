package org.portreeve.ui.catalogue;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;

import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.github.mvysny.kaributesting.v10.Routes;
import com.github.mvysny.kaributesting.v10.spring.MockSpringServlet;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.router.RouteConfiguration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.portreeve.application.Actor;
import org.portreeve.application.access.LaunchHosts;
import org.portreeve.application.catalogue.ChangeCatalogue;
import org.portreeve.application.catalogue.ViewCatalogue;
import org.portreeve.application.change.Authorities;
import org.portreeve.application.identity.CurrentActor;
import org.portreeve.application.tenancy.TenantRegister;
import org.portreeve.domain.Window;
import org.portreeve.domain.catalogue.Catalogue;
import org.portreeve.domain.catalogue.PermissionDefinition;
import org.portreeve.domain.history.Author;
import org.portreeve.domain.history.Source;
import org.portreeve.domain.membership.Person;
import org.portreeve.domain.membership.PersonName;
import org.portreeve.domain.membership.UserId;
import org.portreeve.domain.role.Permission;
import org.portreeve.domain.role.RoleId;
import org.portreeve.domain.section.Section;
import org.portreeve.domain.section.SectionGate;
import org.portreeve.domain.section.SectionId;
import org.portreeve.domain.state.Headcount;
import org.portreeve.domain.state.Newcomer;
import org.portreeve.domain.state.TenantState;
import org.portreeve.ui.component.ConsoleButton;
import org.portreeve.ui.component.ConsolePage;
import org.portreeve.ui.component.DetailPanel;
import org.portreeve.ui.users.Cast;
import org.portreeve.ui.users.Hamlet;
import org.springframework.mock.web.MockServletContext;
import org.springframework.web.context.support.GenericWebApplicationContext;

/** The catalogue's pages in a browser that is none, before two tenants and somebody who holds what a test says. */
final class CatalogueStage implements AutoCloseable {
    static final UserId PETRA = new UserId(new UUID(0, 9));
    static final SectionId REPORTS = new SectionId("reports");
    private static final RoleId HELD = new RoleId("held");

    final Hamlet hamlet = Cast.hamlet();
    private final GenericWebApplicationContext context = new GenericWebApplicationContext(new MockServletContext());
    UserId who = PETRA;

    CatalogueStage() {
        edit(catalogue -> {
            var permissions = new LinkedHashMap<>(catalogue.permissions());
            define(permissions, "section-catalogue:manage", PermissionDefinition.PLATFORM_GROUP);
            define(permissions, "record:write", "records");
            return catalogue.withPermissions(permissions);
        });
        edit(catalogue -> {
            var sections = new LinkedHashMap<>(catalogue.sections());
            sections.put(REPORTS, new Section(REPORTS, "Reports", "", new SectionGate.AdminOnly(), null, null));
            return catalogue.withSections(sections);
        });
        var authorities = new Authorities(hamlet);
        TenantRegister register = () ->
                hamlet.tenants.values().stream().map(CatalogueStage::registered).toList();
        bean(CurrentActor.class, () -> Optional.of(new Actor.SignedIn(who, "", Source.CONSOLE, "request-1")));
        bean(ViewCatalogue.class, new ViewCatalogue(hamlet, register, authorities));
        bean(
                ChangeCatalogue.class,
                new ChangeCatalogue(hamlet, hamlet, authorities, LaunchHosts.parse("traces.example, reports.example")));
        context.refresh();
        Locale.setDefault(Locale.ENGLISH);
        MockVaadin.setup(UI::new, new MockSpringServlet(new Routes(), context, UI::new));
        var routes = RouteConfiguration.forSessionScope();
        routes.setRoute("platform/sections/:key?", SectionsPage.class, List.of());
        routes.setRoute("platform/plans/:key?", PlansPage.class, List.of());
        routes.setRoute("platform/permissions/:key?", PermissionsPage.class, List.of());
    }

    private static void define(Map<Permission, PermissionDefinition> permissions, String key, String group) {
        permissions.put(new Permission(key), new PermissionDefinition(new Permission(key), group, key, null));
    }

    private static TenantRegister.Registered registered(TenantState state) {
        var tenant = state.tenant();
        return new TenantRegister.Registered(
                tenant.id(),
                tenant.name(),
                tenant.kind(),
                tenant.status(),
                tenant.subscription().plan(),
                Headcount.of(state));
    }

    private <T> void bean(Class<T> type, T bean) {
        context.registerBean(type.getSimpleName(), type, () -> bean);
    }

    @Override
    public void close() {
        MockVaadin.tearDown();
        context.close();
    }

    /** Changes the catalogue without a revision. */
    void edit(UnaryOperator<Catalogue> edit) {
        hamlet.catalogue = edit.apply(hamlet.catalogue);
    }

    /** Petra is in the management tenant and holds exactly these. */
    CatalogueStage holding(String... permissions) {
        hamlet.change(Cast.MANAGEMENT, state -> {
            var person = new Person(PETRA, null, new PersonName("Petra", "Platt"), null, true, null, "en", true);
            return state.withRoles(state.roles().with(HELD, Cast.role(HELD, "Held", "", permissions)))
                    .withPerson(person)
                    .withMember(Newcomer.join(hamlet.catalogue, state.tenant(), PETRA, Hamlet.NOW, Author.PORTREEVE)
                            .withRoles(Map.of(HELD, Cast.direct(HELD, Window.ALWAYS, ""))));
        });
        return this;
    }

    static void open(String address) {
        UI.getCurrent().navigate(address);
    }

    static void click(String text) {
        _click(button(text));
    }

    static ConsoleButton button(String text) {
        return _get(ConsoleButton.class, spec -> spec.withText(text));
    }

    /** The first such button in the preview, not the one below the form. */
    static void confirm(String text) {
        _click(_find(_get(Dialog.class), ConsoleButton.class, spec -> spec.withText(text))
                .getFirst());
    }

    static TextField field(String label) {
        return _get(TextField.class, spec -> spec.withLabel(label));
    }

    static String dialog() {
        return text(_get(Dialog.class));
    }

    static String page() {
        return text(_get(ConsolePage.class));
    }

    /** What stands beside the list. */
    static String panel() {
        return text(_get(DetailPanel.class));
    }

    static String text(Component component) {
        return words(component.getElement()).reduce("", (one, other) -> one + " " + other);
    }

    private static Stream<String> words(Element element) {
        return element.isTextNode()
                ? Stream.of(element.getText())
                : element.getChildren().flatMap(CatalogueStage::words);
    }
}
