package org.portreeve.ui.platform;

import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.Comparator;
import org.portreeve.application.role.ListRoles;
import org.portreeve.domain.role.Role;
import org.portreeve.ui.component.PersonName;
import org.portreeve.ui.component.StatusBadge;
import org.portreeve.ui.component.Tone;
import org.portreeve.ui.users.GroupNames;

/** The roles of the tenant, with how much each grants and how many hold it. */
final class RolesTab extends Grid<ListRoles.Row> {
    RolesTab(OpenTenant open) {
        setSizeFull();
        addClassName("roles");
        setSelectionMode(SelectionMode.NONE);
        getElement().setProperty("ariaLabel", getTranslation("platform.tab.roles"));
        addComponentColumn(this::name)
                .setHeader(getTranslation("roles.column.name"))
                .setComparator(Comparator.comparing(row -> row.role().name()))
                .setFlexGrow(3);
        addComponentColumn(this::purpose)
                .setHeader(getTranslation("roles.column.purpose"))
                .setFlexGrow(4);
        addColumn(row -> row.role().grants().size())
                .setHeader(getTranslation("roles.column.grants"))
                .setTextAlign(ColumnTextAlign.END)
                .setAutoWidth(true)
                .setFlexGrow(0);
        addColumn(row -> String.format(getLocale(), "%,d", row.people()))
                .setKey("people")
                .setHeader(getTranslation("roles.column.people"))
                .setComparator(Comparator.comparing(ListRoles.Row::people))
                .setTextAlign(ColumnTextAlign.END)
                .setAutoWidth(true)
                .setFlexGrow(0);
        setItems(open.view().roles());
    }

    private Div name(ListRoles.Row row) {
        var line = new Div(new PersonName(row.role().name()));
        line.addClassName("row");
        if (row.role().origin() == Role.Origin.OWN) {
            line.add(new StatusBadge(getTranslation("roles.own"), Tone.ACCENT));
        }
        return line;
    }

    private Span purpose(ListRoles.Row row) {
        var text = row.role().purpose().isEmpty()
                ? GroupNames.of(row.role().group(), getLocale())
                : row.role().purpose();
        var span = new Span(text);
        span.addClassNames("t2", "clip");
        span.setTitle(text);
        return span;
    }
}
