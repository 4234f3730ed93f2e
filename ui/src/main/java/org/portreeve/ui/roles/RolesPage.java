package org.portreeve.ui.roles;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.portreeve.application.identity.CurrentActor;
import org.portreeve.application.role.ListRoles;
import org.portreeve.domain.role.Role;
import org.portreeve.domain.tenancy.TenantId;
import org.portreeve.ui.component.ConsoleButton;
import org.portreeve.ui.component.ConsolePage;
import org.portreeve.ui.component.EmptyState;
import org.portreeve.ui.component.PageHead;
import org.portreeve.ui.component.SearchField;
import org.portreeve.ui.component.Segments;
import org.portreeve.ui.component.Symbol;
import org.portreeve.ui.shell.Console;
import org.portreeve.ui.shell.TenantRoute;
import org.portreeve.ui.users.GroupNames;

/** The roles of a tenant: what each is for, what it grants, who holds it. */
@Route(value = TenantRoute.PREFIX + "roles", layout = Console.class)
@PermitAll
public final class RolesPage extends ConsolePage implements BeforeEnterObserver, HasDynamicTitle {
    private enum Kind {
        ALL,
        OWN,
        BUILT_IN,
        CHANGED
    }

    private final CurrentActor current;
    private final ListRoles list;
    private final Grid<ListRoles.Row> grid = new Grid<>();
    private final Div nothing = new Div();
    private final Span count = new Span();
    private final ConsoleButton create = ConsoleButton.primary(getTranslation("roles.create"), Symbol.PLUS);
    private final SearchField search;
    private final Segments<Kind> kinds;
    private final PageHead head = new PageHead(getTranslation("roles.title"), "");
    private TenantId tenant = new TenantId("");
    private ListRoles.@Nullable View view;

    /** Lists as whoever is signed in. */
    public RolesPage(CurrentActor current, ListRoles list) {
        this.current = current;
        this.list = list;
        search = new SearchField(getTranslation("roles.search"), _ -> filter());
        kinds = new Segments<>(
                getTranslation("roles.kind"),
                List.of(Kind.values()),
                kind -> getTranslation("roles.kind." + kind.name().toLowerCase(Locale.ROOT)));
        kinds.addValueChangeListener(_ -> filter());
        head.addActions(create.onClick(() -> UI.getCurrent().navigate(address(RolePage.NEW))));
        count.addClassNames("end", "t2", "num");
        columns();
        add(head);
        addBar(search.withSlash(), kinds, count);
        addFull(grid, nothing);
    }

    private void columns() {
        grid.setSizeFull();
        grid.addClassName("roles");
        grid.setSelectionMode(Grid.SelectionMode.NONE);
        grid.getElement().setProperty("ariaLabel", getTranslation("roles.title"));
        grid.addComponentColumn(this::name)
                .setHeader(getTranslation("roles.column.name"))
                .setComparator(Comparator.comparing(row -> row.role().name()))
                .setFlexGrow(3);
        grid.addComponentColumn(row -> {
                    var purpose = new Span(purpose(row.role()));
                    purpose.addClassNames("t2", "clip");
                    purpose.setTitle(purpose.getText());
                    return purpose;
                })
                .setKey("purpose")
                .setHeader(getTranslation("roles.column.purpose"))
                .setFlexGrow(4);
        grid.addColumn(row -> row.role().grants().size())
                .setKey("grants")
                .setHeader(getTranslation("roles.column.grants"))
                .setComparator(Comparator.comparing(row -> row.role().grants().size()))
                .setTextAlign(ColumnTextAlign.END)
                .setAutoWidth(true)
                .setFlexGrow(0);
        grid.addComponentColumn(row -> new Anchor(
                        TenantRoute.to(tenant, "users") + "?role="
                                + row.role().id().value(),
                        String.format(getLocale(), "%,d", row.people())))
                .setHeader(getTranslation("roles.column.people"))
                .setComparator(Comparator.comparing(ListRoles.Row::people))
                .setTextAlign(ColumnTextAlign.END)
                .setAutoWidth(true)
                .setFlexGrow(0);
        grid.addItemClickListener(click ->
                UI.getCurrent().navigate(address(click.getItem().role().id().value())));
    }

    private Div name(ListRoles.Row row) {
        var link = new Anchor(address(row.role().id().value()), row.role().name());
        link.addClassNames("med", "clip");
        link.setTitle(row.role().name());
        var line = new Div(link);
        RoleBadges.of(row).forEach(line::add);
        line.addClassName("row");
        return line;
    }

    /** Why: built-in roles come without a purpose; their group says what they are about. */
    private String purpose(Role role) {
        return role.purpose().isEmpty() ? GroupNames.of(role.group(), getLocale()) : role.purpose();
    }

    private String address(String role) {
        return TenantRoute.to(tenant, "roles/" + role);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("roles.title");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        tenant = TenantRoute.of(event.getRouteParameters());
        view = list.of(current.get(), tenant).orElse(null);
        if (view == null) {
            TenantRoute.notFound(event);
            return;
        }
        create.setVisible(view.manages());
        head.setSentence(getTranslation("roles.sentence", view.rows().size()));
        filter();
    }

    private void filter() {
        String words = search.getValue().strip().toLowerCase(Locale.ROOT);
        Kind kind = Objects.requireNonNullElse(kinds.getValue(), Kind.ALL);
        List<ListRoles.Row> rows = view == null
                ? List.of()
                : view.rows().stream()
                        .filter(row -> isOf(kind, row) && matches(row.role(), words))
                        .toList();
        grid.setItems(rows);
        grid.setVisible(!rows.isEmpty());
        nothing.removeAll();
        nothing.setVisible(rows.isEmpty());
        if (rows.isEmpty()) {
            nothing.add(EmptyState.nothingMatches(words, kind == Kind.ALL ? 0 : 1, () -> {
                search.clear();
                kinds.setValue(Kind.ALL);
            }));
        }
        boolean narrowed = view != null && rows.size() < view.rows().size();
        count.setText(narrowed ? getTranslation("roles.count", rows.size()) : "");
    }

    private static boolean isOf(Kind kind, ListRoles.Row row) {
        return switch (kind) {
            case ALL -> true;
            case OWN -> row.role().origin() == Role.Origin.OWN;
            case BUILT_IN -> row.role().origin() == Role.Origin.BUILT_IN;
            case CHANGED -> row.changed();
        };
    }

    /** By name, key, purpose, or a permission that it grants. */
    private static boolean matches(Role role, String words) {
        return role.name().toLowerCase(Locale.ROOT).contains(words)
                || role.id().value().contains(words)
                || role.purpose().toLowerCase(Locale.ROOT).contains(words)
                || role.grants().keySet().stream()
                        .anyMatch(permission -> permission.value().contains(words));
    }
}
