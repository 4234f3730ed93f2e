package org.portreeve.ui.matrix;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;

import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.github.mvysny.kaributesting.v10.Routes;
import com.github.mvysny.kaributesting.v10.spring.MockSpringServlet;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.router.RouteConfiguration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.portreeve.application.Actor;
import org.portreeve.application.access.Gatekeeper;
import org.portreeve.application.change.Authorities;
import org.portreeve.application.change.Changes;
import org.portreeve.application.history.ReadHistory;
import org.portreeve.application.history.UndoRevision;
import org.portreeve.application.identity.CurrentActor;
import org.portreeve.application.matrix.ChangeDefaults;
import org.portreeve.application.matrix.ReadMatrix;
import org.portreeve.application.membership.ChangeMembers;
import org.portreeve.domain.Window;
import org.portreeve.domain.history.Source;
import org.portreeve.domain.membership.UserId;
import org.portreeve.domain.role.RoleId;
import org.portreeve.domain.section.SectionToggle;
import org.portreeve.domain.tenancy.Joining;
import org.portreeve.ui.component.ConsoleButton;
import org.portreeve.ui.component.SaveFoot;
import org.portreeve.ui.history.Strangers;
import org.portreeve.ui.users.Cast;
import org.portreeve.ui.users.Hamlet;
import org.portreeve.ui.users.SmallCatalogue;
import org.springframework.mock.web.MockServletContext;
import org.springframework.web.context.support.GenericWebApplicationContext;

/** The page of the matrix on {@link Cast}'s tenants, as somebody who can be changed. Everybody there has traces off. */
final class MatrixStage implements AutoCloseable {
    static final RoleId KEEPER = new RoleId("matrix-keeper");

    final Hamlet hamlet = Cast.hamlet();
    private final GenericWebApplicationContext context = new GenericWebApplicationContext(new MockServletContext());
    private UserId who = Cast.BEN;

    MatrixStage() {
        var authorities = new Authorities(hamlet);
        var gatekeeper = new Gatekeeper(hamlet, authorities);
        CurrentActor current = () -> Optional.of(new Actor.SignedIn(who, "", Source.CONSOLE, "request-1"));
        var changes = new Changes(hamlet, hamlet, authorities);
        bean("current", CurrentActor.class, current);
        bean("reading", ReadMatrix.class, new ReadMatrix(gatekeeper));
        bean("changing", ChangeDefaults.class, new ChangeDefaults(gatekeeper, changes));
        bean("members", ChangeMembers.class, new ChangeMembers(gatekeeper, hamlet, changes));
        var history = new ReadHistory(gatekeeper, hamlet, new Strangers());
        bean("undoing", UndoRevision.class, new UndoRevision(gatekeeper, history, new Strangers(), changes));
        context.refresh();
        Locale.setDefault(Locale.ENGLISH);
        MockVaadin.setup(UI::new, new MockSpringServlet(new Routes(), context, UI::new));
        RouteConfiguration.forSessionScope().setRoute("t/:tenant/matrix", MatrixPage.class, List.of());
    }

    private <T> void bean(String name, Class<T> type, T bean) {
        context.registerBean(name, type, () -> bean);
    }

    MatrixStage as(UserId user) {
        who = user;
        return this;
    }

    /** Gives {@code user} a role with exactly these permissions. */
    MatrixStage holding(UserId user, String... permissions) {
        hamlet.change(
                Cast.FINANCE,
                state -> state.withRoles(state.roles().with(KEEPER, Cast.role(KEEPER, "Keeper", "Keeps", permissions)))
                        .withMember(hamlet.member(Cast.FINANCE, user)
                                .withRoles(Map.of(KEEPER, Cast.direct(KEEPER, Window.ALWAYS, "")))));
        return as(user);
    }

    MatrixStage open() {
        return open("finance");
    }

    MatrixStage open(String tenant) {
        UI.getCurrent().navigate("t/" + tenant + "/matrix");
        return this;
    }

    void toggled(UserId user, boolean on, SectionToggle.Origin origin) {
        hamlet.change(
                Cast.FINANCE,
                state -> state.withMember(hamlet.member(Cast.FINANCE, user)
                        .withSections(Map.of(SmallCatalogue.TRACES, new SectionToggle(on, origin)))));
    }

    SectionToggle toggle(UserId user) {
        return Objects.requireNonNull(
                hamlet.member(Cast.FINANCE, user).sections().get(SmallCatalogue.TRACES));
    }

    /** Somebody else sets the default of traces. */
    void meanwhile(boolean allowed) {
        hamlet.change(
                Cast.FINANCE,
                state -> state.withTenant(
                        state.tenant().withJoining(joining().withSections(Map.of(SmallCatalogue.TRACES, allowed)))));
    }

    Joining joining() {
        return Objects.requireNonNull(hamlet.read(Cast.FINANCE).tenant())
                .tenant()
                .joining();
    }

    static Checkbox box() {
        return _get(
                Checkbox.class,
                spec -> spec.withPredicate(one -> one.getAriaLabel()
                        .filter("Default Allowed: Traces"::equals)
                        .isPresent()));
    }

    static void click(String text) {
        _click(_get(ConsoleButton.class, spec -> spec.withText(text)));
    }

    static ConsoleButton button(String text) {
        return _get(ConsoleButton.class, spec -> spec.withText(text));
    }

    static void save(String reason) {
        _setValue(_get(_get(SaveFoot.class), TextField.class, spec -> {}), reason);
        click("Save");
    }

    static String page() {
        return text(_get(MatrixPage.class));
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
