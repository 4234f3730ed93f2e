package org.portreeve.ui.catalogue;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.portreeve.domain.catalogue.PermissionDefinition;
import org.portreeve.ui.users.GroupNames;

/** The resource types of one group, each with the actions that can be permitted on its things. */
final class PermissionTable extends Div {
    private PermissionTable(String group, Map<String, List<PermissionDefinition>> types, String open) {
        addClassName("permtable");
        var heading = new H2(GroupNames.of(group, getLocale()));
        var table = new HtmlContainer("table");
        table.getElement().setAttribute("aria-label", heading.getText());
        var body = new HtmlContainer("tbody");
        types.forEach((type, definitions) -> body.add(row(type, definitions, open)));
        table.add(body);
        add(heading, table);
    }

    /** A table for each group; empty where there is nothing to show. */
    static List<Component> of(List<PermissionDefinition> definitions, String open) {
        Map<String, Map<String, List<PermissionDefinition>>> groups = new LinkedHashMap<>();
        definitions.forEach(definition -> groups.computeIfAbsent(definition.group(), _ -> new LinkedHashMap<>())
                .computeIfAbsent(definition.permission().resourceType(), _ -> new ArrayList<>())
                .add(definition));
        List<Component> tables = new ArrayList<>();
        groups.forEach((group, types) -> tables.add(new PermissionTable(group, types, open)));
        return tables;
    }

    /** Whether {@code text} stands in key, description or the name of the group. */
    static boolean matches(PermissionDefinition definition, String text, Locale locale) {
        String wanted = text.toLowerCase(Locale.ROOT);
        return definition.permission().value().toLowerCase(Locale.ROOT).contains(wanted)
                || definition.description().toLowerCase(Locale.ROOT).contains(wanted)
                || GroupNames.of(definition.group(), locale)
                        .toLowerCase(Locale.ROOT)
                        .contains(wanted);
    }

    private static HtmlContainer row(String type, List<PermissionDefinition> definitions, String open) {
        var name = new Span(type);
        name.addClassName("mono");
        var head = new HtmlContainer("th");
        head.getElement().setAttribute("scope", "row");
        head.add(name);
        var actions = new Div();
        actions.addClassNames("row", "wrap");
        definitions.forEach(definition -> actions.add(action(definition, open)));
        var cell = new HtmlContainer("td");
        cell.add(actions);
        var row = new HtmlContainer("tr");
        row.add(head, cell);
        return row;
    }

    private static Anchor action(PermissionDefinition definition, String open) {
        String key = definition.permission().value();
        var link = new Anchor(
                CatalogueRoute.to(CatalogueRoute.PERMISSIONS, key),
                definition.permission().action());
        link.addClassNames("mono", "permlink");
        link.setTitle(definition.description());
        link.getElement().setAttribute("aria-label", key);
        if (key.equals(open)) {
            link.getElement().setAttribute("aria-current", "true");
        }
        return link;
    }
}
