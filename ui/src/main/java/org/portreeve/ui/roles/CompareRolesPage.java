package org.portreeve.ui.roles;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.portreeve.application.identity.CurrentActor;
import org.portreeve.application.role.ListRoles;
import org.portreeve.domain.Extent;
import org.portreeve.domain.role.Grant;
import org.portreeve.domain.role.Permission;
import org.portreeve.domain.role.RoleId;
import org.portreeve.domain.tenancy.TenantId;
import org.portreeve.ui.component.CellState;
import org.portreeve.ui.component.ConsolePage;
import org.portreeve.ui.component.EmptyState;
import org.portreeve.ui.component.Glyph;
import org.portreeve.ui.component.PageHead;
import org.portreeve.ui.component.Symbol;
import org.portreeve.ui.shell.Console;
import org.portreeve.ui.shell.TenantRoute;

/** Two roles side by side: what both grant, and what only one of them does. */
@Route(value = TenantRoute.PREFIX + "roles/_compare", layout = Console.class)
@PermitAll
public final class CompareRolesPage extends ConsolePage implements BeforeEnterObserver, HasDynamicTitle {
    private final CurrentActor current;
    private final ListRoles list;
    private final ComboBox<ListRoles.Row> one = chooser("roles.compare.one");
    private final ComboBox<ListRoles.Row> other = chooser("roles.compare.other");
    private final Checkbox differences = new Checkbox(getTranslation("roles.compare.differences"));
    private final Span sentence = new Span();
    private final Div body;
    private TenantId tenant = new TenantId("");
    private final PageHead head = new PageHead(getTranslation("roles.compare"), "");

    /** Compares as whoever is signed in. */
    public CompareRolesPage(CurrentActor current, ListRoles list) {
        this.current = current;
        this.list = list;
        differences.addValueChangeListener(_ -> show());
        sentence.addClassNames("end", "t2", "num");
        add(head);
        addBar(one, other, differences, sentence);
        body = addBody();
    }

    private ComboBox<ListRoles.Row> chooser(String key) {
        var box = new ComboBox<ListRoles.Row>();
        box.setAriaLabel(getTranslation(key));
        box.setPlaceholder(getTranslation(key));
        box.setItemLabelGenerator(row -> row.role().name());
        box.addClassName("permissions");
        box.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                address();
                show();
            }
        });
        return box;
    }

    @Override
    public String getPageTitle() {
        return getTranslation("roles.compare");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        tenant = TenantRoute.of(event.getRouteParameters());
        Optional<ListRoles.View> view = list.of(current.get(), tenant);
        if (view.isEmpty()) {
            TenantRoute.notFound(event);
            return;
        }
        head.setParent(getTranslation("roles.title"), TenantRoute.to(tenant, "roles"));
        QueryParameters query = event.getLocation().getQueryParameters();
        fill(one, view.get(), query, "one");
        fill(other, view.get(), query, "other");
        show();
    }

    private static void fill(ComboBox<ListRoles.Row> box, ListRoles.View view, QueryParameters query, String name) {
        box.setItems(view.rows());
        box.setValue(query.getSingleParameter(name)
                .flatMap(key -> view.row(new RoleId(key)))
                .orElse(null));
    }

    private void address() {
        QueryParameters query = QueryParameters.empty();
        query = with(query, "one", one.getValue());
        query = with(query, "other", other.getValue());
        UI.getCurrent()
                .getPage()
                .getHistory()
                .replaceState(
                        null, new com.vaadin.flow.router.Location(TenantRoute.to(tenant, "roles/_compare"), query));
    }

    private static QueryParameters with(QueryParameters query, String name, ListRoles.@Nullable Row row) {
        return row == null ? query : query.merging(name, row.role().id().value());
    }

    private void show() {
        body.removeAll();
        sentence.setText("");
        ListRoles.Row left = one.getValue();
        ListRoles.Row right = other.getValue();
        if (left == null || right == null) {
            body.add(new EmptyState(
                    Symbol.SWAP, getTranslation("roles.compare.choose"), getTranslation("roles.compare.choose.why")));
            return;
        }
        var permissions = new TreeSet<>(left.role().grants().keySet());
        permissions.addAll(right.role().grants().keySet());
        long both = permissions.stream()
                .filter(permission -> same(left, right, permission))
                .count();
        sentence.setText(getTranslation("roles.compare.sentence", both, permissions.size() - both));
        var table = new HtmlContainer("table");
        table.add(row("th", new Span(getTranslation("role.type")), name(left), name(right)));
        permissions.stream()
                .filter(permission -> !differences.getValue() || !same(left, right, permission))
                .forEach(permission -> {
                    var key = new Span(permission.value());
                    key.addClassName("mono");
                    var line = row("td", key, grant(left, permission), grant(right, permission));
                    line.setClassName("differs", !same(left, right, permission));
                    table.add(line);
                });
        var frame = new Div(table);
        frame.addClassNames("grants", "compare");
        body.add(frame);
    }

    private static boolean same(ListRoles.Row left, ListRoles.Row right, Permission permission) {
        return Objects.equals(left.role().grant(permission), right.role().grant(permission));
    }

    private static Span name(ListRoles.Row row) {
        return new Span(row.role().name());
    }

    private static HtmlContainer row(String kind, Component... cells) {
        var row = new HtmlContainer("tr");
        for (Component content : cells) {
            var cell = new HtmlContainer(kind);
            cell.add(content);
            row.add(cell);
        }
        return row;
    }

    private Component grant(ListRoles.Row row, Permission permission) {
        Grant grant = row.role().grant(permission);
        if (grant == null) {
            var none = new Span(Glyph.silent(CellState.NOT_HELD), new Span(getTranslation("roles.compare.not")));
            none.addClassNames("row", "t3");
            return none;
        }
        String on = grant.resources() instanceof Extent.Listed<String>(var ids)
                ? getTranslation("role.on", ids.size())
                : getTranslation("role.where.every");
        var words = new Span(Glyph.silent(CellState.DIRECT), new Span(on));
        words.addClassName("row");
        return words;
    }
}
