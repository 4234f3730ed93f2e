package org.portreeve.ui.bundle;

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
import org.portreeve.application.access.MyAccess;
import org.portreeve.application.change.Authorities;
import org.portreeve.application.change.Changes;
import org.portreeve.application.exclusion.ChangeExclusions;
import org.portreeve.application.exclusion.ListExclusions;
import org.portreeve.application.history.ReadHistory;
import org.portreeve.application.history.UndoRevision;
import org.portreeve.application.identity.CurrentActor;
import org.portreeve.application.profile.ChangeProfiles;
import org.portreeve.application.profile.ListProfiles;
import org.portreeve.domain.Window;
import org.portreeve.domain.history.Source;
import org.portreeve.domain.membership.UserId;
import org.portreeve.domain.plan.Subscription;
import org.portreeve.domain.plan.SubscriptionStatus;
import org.portreeve.domain.role.RoleId;
import org.portreeve.domain.state.TenantState;
import org.portreeve.domain.tenancy.Tenant;
import org.portreeve.ui.component.ConsoleButton;
import org.portreeve.ui.component.SaveFoot;
import org.portreeve.ui.history.Strangers;
import org.portreeve.ui.users.Cast;
import org.portreeve.ui.users.Hamlet;
import org.springframework.mock.web.MockServletContext;
import org.springframework.web.context.support.GenericWebApplicationContext;

/** Pages about what names roles, on {@link Cast}'s tenants, as somebody who can be changed. */
public final class BundleStage implements AutoCloseable {
    public final Hamlet hamlet = Cast.hamlet();
    private final GenericWebApplicationContext context = new GenericWebApplicationContext(new MockServletContext());
    private final String pages;
    private UserId who = Cast.BEN;

    /** A list at {@code t/finance/pages} and a form below it. */
    public BundleStage(String pages, Class<? extends Component> list, Class<? extends Component> form) {
        this.pages = pages;
        var authorities = new Authorities(hamlet);
        var gatekeeper = new Gatekeeper(hamlet, authorities);
        CurrentActor current = () -> Optional.of(new Actor.SignedIn(who, "", Source.CONSOLE, "request-1"));
        var changes = new Changes(hamlet, hamlet, authorities);
        bean("current", CurrentActor.class, current);
        bean("access", MyAccess.class, new MyAccess(gatekeeper, new Strangers()));
        bean("profiles", ListProfiles.class, new ListProfiles(gatekeeper));
        bean("changingProfiles", ChangeProfiles.class, new ChangeProfiles(gatekeeper, changes));
        bean("exclusions", ListExclusions.class, new ListExclusions(gatekeeper));
        bean("changingExclusions", ChangeExclusions.class, new ChangeExclusions(gatekeeper, changes));
        var history = new ReadHistory(gatekeeper, hamlet, new Strangers());
        bean("undoing", UndoRevision.class, new UndoRevision(gatekeeper, history, new Strangers(), changes));
        context.refresh();
        Locale.setDefault(Locale.ENGLISH);
        MockVaadin.setup(UI::new, new MockSpringServlet(new Routes(), context, UI::new));
        var routes = RouteConfiguration.forSessionScope();
        routes.setRoute("t/:tenant/" + pages, list, List.of());
        routes.setRoute("t/:tenant/" + pages + "/:" + pages.substring(0, pages.length() - 1), form, List.of());
    }

    private <T> void bean(String name, Class<T> type, T bean) {
        context.registerBean(name, type, () -> bean);
    }

    /** Makes Ana a user who holds exactly these permissions, and lets her look. */
    public BundleStage asAnaWith(String... permissions) {
        hamlet.change(
                Cast.FINANCE,
                state -> state.withRoles(
                        state.roles().with(Cast.LOOKER, Cast.role(Cast.LOOKER, "Looker", "Looks", permissions))));
        hold(Cast.ANA, Cast.LOOKER);
        who = Cast.ANA;
        return this;
    }

    /** Lets somebody hold a role and nothing else. */
    public void hold(UserId user, RoleId... roles) {
        Map<RoleId, org.portreeve.domain.role.RoleAssignment> held = new java.util.TreeMap<>();
        for (RoleId role : roles) {
            held.put(role, Cast.direct(role, Window.ALWAYS, ""));
        }
        hamlet.change(
                Cast.FINANCE,
                state -> state.withMember(hamlet.member(Cast.FINANCE, user).withRoles(held)));
    }

    /** Nobody pays any more. */
    public void lapse() {
        hamlet.change(Cast.FINANCE, state -> {
            Tenant tenant = state.tenant();
            return state.withTenant(tenant.withSubscription(
                    new Subscription(tenant.subscription().plan(), SubscriptionStatus.CANCELLED, null)));
        });
    }

    public TenantState state() {
        return Objects.requireNonNull(hamlet.read(Cast.FINANCE).tenant());
    }

    public void open(String address) {
        UI.getCurrent().navigate("t/finance/" + pages + address);
    }

    /** Chooses a role, or no longer. */
    public static void toggle(String role) {
        var box = _get(Checkbox.class, spec -> spec.withLabel(role));
        _setValue(box, !box.getValue());
    }

    public static TextField name() {
        return _get(TextField.class, spec -> spec.withLabel("Name"));
    }

    public static void save(String reason) {
        _setValue(_get(_get(SaveFoot.class), TextField.class, spec -> {}), reason);
        click("Save");
    }

    public static void click(String text) {
        _click(_get(ConsoleButton.class, spec -> spec.withText(text)));
    }

    /** Everything that a reader reads there, with single spaces. */
    public static String text(Component component) {
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
