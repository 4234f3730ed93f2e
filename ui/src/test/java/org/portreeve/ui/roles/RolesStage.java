package org.portreeve.ui.roles;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;

import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.github.mvysny.kaributesting.v10.Routes;
import com.github.mvysny.kaributesting.v10.spring.MockSpringServlet;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.RouteConfiguration;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.portreeve.application.Actor;
import org.portreeve.application.access.Gatekeeper;
import org.portreeve.application.change.Authorities;
import org.portreeve.application.change.Changes;
import org.portreeve.application.history.ReadHistory;
import org.portreeve.application.history.UndoRevision;
import org.portreeve.application.identity.CurrentActor;
import org.portreeve.application.role.ChangeRoles;
import org.portreeve.application.role.ListRoles;
import org.portreeve.application.tenancy.MyTenants;
import org.portreeve.domain.history.Source;
import org.portreeve.domain.membership.UserId;
import org.portreeve.domain.role.Role;
import org.portreeve.domain.role.RoleId;
import org.portreeve.ui.component.ConsoleButton;
import org.portreeve.ui.history.Strangers;
import org.portreeve.ui.users.Cast;
import org.portreeve.ui.users.Hamlet;
import org.springframework.mock.web.MockServletContext;
import org.springframework.web.context.support.GenericWebApplicationContext;

/** The pages of roles on {@link Cast}'s tenants, as somebody who can be changed. */
final class RolesStage implements AutoCloseable {
    final Hamlet hamlet = Cast.hamlet();
    private final GenericWebApplicationContext context = new GenericWebApplicationContext(new MockServletContext());
    private UserId who = Cast.BEN;

    RolesStage() {
        var authorities = new Authorities(hamlet);
        var gatekeeper = new Gatekeeper(hamlet, authorities);
        CurrentActor current = () -> Optional.of(new Actor.SignedIn(who, "", Source.CONSOLE, "request-1"));
        var changes = new Changes(hamlet, hamlet, authorities);
        bean("current", CurrentActor.class, current);
        bean("roles", ListRoles.class, new ListRoles(gatekeeper));
        bean("changing", ChangeRoles.class, new ChangeRoles(gatekeeper, changes));
        bean("tenants", MyTenants.class, new MyTenants(hamlet, new Strangers()));
        var history = new ReadHistory(gatekeeper, hamlet, new Strangers());
        bean("undoing", UndoRevision.class, new UndoRevision(gatekeeper, history, new Strangers(), changes));
        context.refresh();
        Locale.setDefault(Locale.ENGLISH);
        MockVaadin.setup(UI::new, new MockSpringServlet(new Routes(), context, UI::new));
        var routes = RouteConfiguration.forSessionScope();
        routes.setRoute("t/:tenant/roles", RolesPage.class, List.of());
        routes.setRoute("t/:tenant/roles/_compare", CompareRolesPage.class, List.of());
        routes.setRoute("t/:tenant/roles/:role", RolePage.class, List.of());
    }

    private <T> void bean(String name, Class<T> type, T bean) {
        context.registerBean(name, type, () -> bean);
    }

    RolesStage as(UserId user) {
        who = user;
        return this;
    }

    RolesStage open(String address) {
        int query = address.indexOf('?');
        UI.getCurrent()
                .navigate(
                        "t/finance/roles" + (query < 0 ? address : address.substring(0, query)),
                        QueryParameters.fromString(query < 0 ? "" : address.substring(query + 1)));
        return this;
    }

    Role role(RoleId id) {
        return Objects.requireNonNull(
                Objects.requireNonNull(hamlet.read(Cast.FINANCE).tenant())
                        .roles()
                        .get(id));
    }

    boolean exists(RoleId id) {
        return Objects.requireNonNull(hamlet.read(Cast.FINANCE).tenant())
                .roles()
                .has(id);
    }

    /** Somebody else changes a role, without a revision. */
    void meanwhile(Role role) {
        hamlet.change(Cast.FINANCE, state -> state.withRoles(state.roles().with(role.id(), role)));
    }

    static Checkbox box(String permission) {
        return _get(
                Checkbox.class,
                spec -> spec.withPredicate(
                        one -> one.getAriaLabel().filter(permission::equals).isPresent()));
    }

    static void toggle(String permission) {
        _setValue(box(permission), !box(permission).getValue());
    }

    static void click(String text) {
        _click(_get(ConsoleButton.class, spec -> spec.withText(text)));
    }

    /** Everything that a reader reads there, with single spaces. */
    static String text(Component component) {
        var text = new StringBuilder();
        collect(component.getElement(), text);
        return text.toString().replaceAll("\\s+", " ").strip();
    }

    private static void collect(Element element, StringBuilder text) {
        if (element.isTextNode()) {
            text.append(element.getText()).append(' ');
        } else if (element.isVisible()) {
            element.getChildren().forEach(child -> collect(child, text));
        }
    }

    @Override
    public void close() {
        MockVaadin.tearDown();
        context.close();
    }
}
