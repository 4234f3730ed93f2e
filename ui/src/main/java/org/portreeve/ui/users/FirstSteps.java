package org.portreeve.ui.users;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import java.util.function.Predicate;
import org.portreeve.application.invitation.AddPeople;
import org.portreeve.domain.membership.UserId;
import org.portreeve.domain.role.Permission;
import org.portreeve.domain.tenancy.TenantId;
import org.portreeve.ui.component.ConsoleButton;
import org.portreeve.ui.component.Symbol;
import org.portreeve.ui.shell.TenantRoute;

/** What to do in a tenant in which nobody is yet but the reader: what newcomers may open, invite, sections, agents. */
final class FirstSteps extends Div {
    private static final Permission DEFAULTS = new Permission("section-default:manage");
    private static final Permission AGENTS = new Permission("agent:register");

    private final OrderedList steps = new OrderedList();

    /** Only what the reader {@code may} do is offered; {@code self} is somebody whose sections can be looked at. */
    FirstSteps(TenantId tenant, UserId self, Predicate<Permission> may, Runnable onInvite) {
        addClassName("firststeps");
        if (may.test(DEFAULTS)) {
            step("matrix", link("matrix", TenantRoute.to(tenant, "matrix")));
        }
        if (may.test(AddPeople.NEEDS)) {
            step(
                    "invite",
                    ConsoleButton.primary(getTranslation("first.invite.do"), Symbol.PLUS)
                            .small()
                            .onClick(onInvite));
        }
        step("sections", link("sections", TenantRoute.to(tenant, "users/" + self) + "?tab=" + PersonPanel.SECTIONS));
        if (may.test(AGENTS)) {
            step("agents", link("agents", TenantRoute.to(tenant, "agents")));
        }
        add(new H2(getTranslation("first.title")), steps);
    }

    private void step(String key, Component act) {
        var sentence = new Paragraph(getTranslation("first." + key + ".why"));
        sentence.addClassNames("t2", "sm");
        var item = new ListItem(new H3(getTranslation("first." + key)), sentence, act);
        item.addClassName("card");
        steps.add(item);
    }

    private Anchor link(String key, String href) {
        return new Anchor(href, getTranslation("first." + key + ".do"));
    }
}
