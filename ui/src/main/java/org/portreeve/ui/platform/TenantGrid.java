package org.portreeve.ui.platform;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToLongFunction;
import org.portreeve.application.tenancy.ListTenants.Entry;
import org.portreeve.application.tenancy.TenantRegister.Registered;
import org.portreeve.domain.tenancy.TenantStatus;
import org.portreeve.ui.component.NarrowWindow;
import org.portreeve.ui.component.StatusBadge;
import org.portreeve.ui.component.TenantTile;
import org.portreeve.ui.component.Tone;

/** Tenants as rows: how they are called, who is in them, and only what is unusual as a badge. */
final class TenantGrid extends Grid<Entry> {
    TenantGrid() {
        setSizeFull();
        addClassName("roles");
        setSelectionMode(SelectionMode.NONE);
        getElement().setProperty("ariaLabel", getTranslation("platform.tenants.title"));
        addComponentColumn(this::name)
                .setKey("name")
                .setHeader(getTranslation("platform.tenants.column.name"))
                .setComparator(Comparator.comparing(Entry::searched))
                .setWidth("180px")
                .setFlexGrow(5);
        addComponentColumn(entry -> quiet(entry.id().value(), "mono"))
                .setKey("slug")
                .setHeader(getTranslation("platform.tenants.column.slug"))
                .setComparator(Comparator.comparing(Entry::id))
                .setFlexGrow(2);
        number("people", one -> one.heads().people());
        number("admins", one -> one.heads().admins());
        addComponentColumn(entry -> quiet(entry.tenant().plan().value(), "clip"))
                .setKey("plan")
                .setHeader(getTranslation("platform.tenants.column.plan"))
                .setComparator(
                        Comparator.comparing(entry -> entry.tenant().plan().value()))
                .setFlexGrow(1);
        addAttachListener(_ -> NarrowWindow.watch(
                this,
                narrow -> List.of("slug", "plan")
                        .forEach(key -> getColumnByKey(key).setVisible(!narrow))));
        addItemClickListener(click ->
                UI.getCurrent().navigate(PlatformRoute.to(click.getItem().id(), "overview")));
    }

    private void number(String key, ToLongFunction<Registered> value) {
        addColumn(entry -> String.format(getLocale(), "%,d", value.applyAsLong(entry.tenant())))
                .setKey(key)
                .setHeader(getTranslation("platform.tenants.column." + key))
                .setComparator(Comparator.comparingLong(entry -> value.applyAsLong(entry.tenant())))
                .setTextAlign(ColumnTextAlign.END)
                .setAutoWidth(true)
                .setFlexGrow(0);
    }

    private Div name(Entry entry) {
        var link = new Anchor(
                PlatformRoute.to(entry.id(), "overview"), entry.tenant().name());
        link.addClassNames("med", "clip");
        link.setTitle(entry.tenant().name());
        link.getElement().setAttribute("dir", "auto");
        var line = new Div(new TenantTile(entry.tenant().name()), link);
        line.addClassName("row");
        if (entry.tenant().status() != TenantStatus.ACTIVE) {
            line.add(StatusBadge.of(entry.tenant().status()));
        } else if (entry.isWithoutAdmin()) {
            line.add(new StatusBadge(getTranslation("platform.tenants.without-admin"), Tone.EXPIRING));
        }
        switch (entry.tenant().kind()) {
            case ORDINARY -> {}
            case DEFAULT -> line.add(new StatusBadge(getTranslation("platform.kind.default"), Tone.NEUTRAL));
            case MANAGEMENT -> line.add(new StatusBadge(getTranslation("platform.kind.management"), Tone.NEUTRAL));
        }
        return line;
    }

    private static Span quiet(String text, String style) {
        var span = new Span(text);
        span.addClassNames("t2", style);
        span.setTitle(text);
        return span;
    }
}
