package org.portreeve.ui.access;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import org.portreeve.application.tenancy.MyTenants;
import org.portreeve.domain.tenancy.TenantId;
import org.portreeve.domain.tenancy.TenantStatus;
import org.portreeve.ui.component.KeyHint;
import org.portreeve.ui.component.Panel;
import org.portreeve.ui.component.StatusBadge;
import org.portreeve.ui.component.TenantTile;
import org.portreeve.ui.shell.TenantRoute;

/** The other tenants that one belongs to, with what one is in each. */
final class OtherTenants extends Composite<Panel> {
    /** The rest is found in the tenant selector. */
    private static final int SHOWN = 8;

    private final List<MyTenants.Entry> others;

    OtherTenants(List<MyTenants.Entry> all, TenantId here) {
        this.others = all.stream().filter(entry -> !entry.id().equals(here)).toList();
    }

    @Override
    protected Panel initContent() {
        UnorderedList list = new UnorderedList(
                others.stream().limit(SHOWN).map(OtherTenants::row).toArray(ListItem[]::new));
        list.addClassName("list");
        Panel panel = new Panel(getTranslation("my-access.other-tenants"), list).flush();
        panel.setAside(String.valueOf(others.size()));
        panel.addToHead(new KeyHint("T"));
        if (others.isEmpty()) {
            Paragraph none = new Paragraph(getTranslation("my-access.no-other-tenants"));
            none.addClassNames("t2", "sm", "cb");
            panel.body().add(none);
        }
        if (others.size() > SHOWN) {
            ListItem more = new ListItem(getTranslation("my-access.more-tenants", others.size() - SHOWN));
            more.addClassNames("t2", "sm", "rest");
            list.add(more);
        }
        return panel;
    }

    private static ListItem row(MyTenants.Entry entry) {
        Span name = new Span(entry.name());
        name.addClassNames("clip", "med", "grow");
        name.getElement().setAttribute("dir", "auto");
        name.setTitle(entry.name());
        if (entry.status() != TenantStatus.ACTIVE) {
            name.addClassName("t2");
            Div closed = new Div(new TenantTile(entry.name()), name, StatusBadge.of(entry.status()));
            closed.addClassName("closed");
            return new ListItem(closed);
        }
        return new ListItem(new Anchor(
                TenantRoute.to(entry.id(), "my-access"),
                new TenantTile(entry.name()),
                name,
                StatusBadge.of(entry.baseRole())));
    }
}
