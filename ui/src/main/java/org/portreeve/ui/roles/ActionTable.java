package org.portreeve.ui.roles;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.portreeve.domain.catalogue.PermissionDefinition;
import org.portreeve.ui.component.Symbol;
import org.portreeve.ui.users.GroupNames;

/** Permissions as a table: a row for each type of thing, in its group, and a column for what the actions roughly do. */
@Tag("table")
public final class ActionTable extends HtmlContainer {
    /** What stands in the table. */
    public interface Cells {
        /** One action on one type of thing. */
        Component cell(PermissionDefinition permission);

        /** Whether whatever is said of it has no effect. */
        boolean isInert(PermissionDefinition permission);

        /** What is counted in a group, behind its name. */
        Component count(String group);

        /** What acts on a whole group; null for nothing. */
        default @Nullable Component act(@SuppressWarnings("unused") String group) {
            return null;
        }

        /** Whether only the name of the group is seen at first. */
        default boolean isFolded(@SuppressWarnings("unused") String group) {
            return false;
        }
    }

    private final Cells cells;
    private final Locale locale;

    /** Shows these, group by group. */
    public ActionTable(List<PermissionDefinition> shown, Cells cells, Locale locale) {
        this.cells = cells;
        this.locale = locale;
        Map<String, List<PermissionDefinition>> groups = new LinkedHashMap<>();
        shown.forEach(one ->
                groups.computeIfAbsent(one.group(), _ -> new ArrayList<>()).add(one));
        add(head());
        groups.forEach((group, permissions) -> add(body(group, permissions)));
    }

    private Component head() {
        var row = new HtmlContainer("tr");
        row.add(head(getTranslation("role.type")));
        for (Verb verb : Verb.values()) {
            row.add(head(getTranslation(verb.key())));
        }
        var head = new HtmlContainer("thead");
        head.add(row);
        return head;
    }

    private static Component head(String words) {
        var cell = new HtmlContainer("th");
        cell.setText(words);
        cell.getElement().setAttribute("scope", "col");
        return cell;
    }

    private Component body(String group, List<PermissionDefinition> shown) {
        var body = new HtmlContainer("tbody");
        body.add(groupLine(group, body));
        Map<String, List<PermissionDefinition>> types = new LinkedHashMap<>();
        shown.forEach(one -> types.computeIfAbsent(one.permission().resourceType(), _ -> new ArrayList<>())
                .add(one));
        types.forEach((type, actions) -> body.add(row(type, actions)));
        return body;
    }

    private Component groupLine(String group, HtmlContainer body) {
        var fold = new NativeButton();
        fold.addClassName("fold");
        fold.add(Symbol.DOWN.small(), new Span(GroupNames.of(group, locale)), cells.count(group));
        fold(fold, body, cells.isFolded(group));
        fold.addClickListener(_ -> fold(fold, body, !body.getClassNames().contains("folded")));
        var line = new Div(fold);
        line.addClassName("row");
        Component act = cells.act(group);
        if (act != null) {
            line.add(act);
        }
        var wide = new HtmlContainer("td");
        wide.getElement().setAttribute("colspan", String.valueOf(Verb.values().length + 1));
        wide.add(line);
        var row = new HtmlContainer("tr");
        row.addClassName("group");
        row.add(wide);
        return row;
    }

    private static void fold(NativeButton button, HtmlContainer body, boolean folded) {
        body.setClassName("folded", folded);
        button.getElement().setAttribute("aria-expanded", String.valueOf(!folded));
    }

    private Component row(String type, List<PermissionDefinition> actions) {
        var row = new HtmlContainer("tr");
        var name = new HtmlContainer("th");
        name.getElement().setAttribute("scope", "row");
        name.addClassName("mono");
        name.setText(type);
        row.add(name);
        for (Verb verb : Verb.values()) {
            var cell = new HtmlContainer("td");
            List<PermissionDefinition> here = actions.stream()
                    .filter(one -> Verb.of(one.permission().action()) == verb)
                    .toList();
            here.forEach(one -> cell.add(cells.cell(one)));
            cell.setClassName("capd", !here.isEmpty() && here.stream().allMatch(cells::isInert));
            row.add(cell);
        }
        return row;
    }
}
