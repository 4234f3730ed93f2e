package org.portreeve.ui.exclusions;

import com.vaadin.flow.component.Component;
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
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.portreeve.application.access.MyAccess;
import org.portreeve.application.access.PlanLock;
import org.portreeve.application.exclusion.ChangeExclusions;
import org.portreeve.application.exclusion.ListExclusions;
import org.portreeve.application.identity.CurrentActor;
import org.portreeve.domain.role.Exclusion;
import org.portreeve.domain.tenancy.TenantId;
import org.portreeve.ui.component.ConsoleButton;
import org.portreeve.ui.component.ConsolePage;
import org.portreeve.ui.component.EmptyState;
import org.portreeve.ui.component.PageHead;
import org.portreeve.ui.component.SearchField;
import org.portreeve.ui.component.StatusBadge;
import org.portreeve.ui.component.Symbol;
import org.portreeve.ui.component.ThingNames;
import org.portreeve.ui.component.Tone;
import org.portreeve.ui.shell.Console;
import org.portreeve.ui.shell.PlanWords;
import org.portreeve.ui.shell.TenantRoute;

/** The exclusions of a tenant: of which roles nobody may hold two, and how many violate each today. */
@Route(value = TenantRoute.PREFIX + "exclusions", layout = Console.class)
@PermitAll
public final class ExclusionsPage extends ConsolePage implements BeforeEnterObserver, HasDynamicTitle {
    private final CurrentActor current;
    private final ListExclusions list;
    private final MyAccess access;
    private final Grid<ListExclusions.Row> grid = new Grid<>();
    private final Div nothing = new Div();
    private final SearchField search = new SearchField(getTranslation("exclusions.search"), _ -> filter());
    private TenantId tenant = new TenantId("");
    private ListExclusions.@Nullable View view;

    /** Lists as whoever is signed in. */
    public ExclusionsPage(CurrentActor current, ListExclusions list, MyAccess access) {
        this.current = current;
        this.list = list;
        this.access = access;
        search.withSlash();
        columns();
    }

    @Override
    public String getPageTitle() {
        return getTranslation("exclusions.title");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        tenant = TenantRoute.of(event.getRouteParameters());
        removeAll();
        view = list.of(current.get(), tenant).orElse(null);
        if (view != null) {
            show(view);
            return;
        }
        access.of(current.get(), tenant)
                .flatMap(mine -> mine.lockOf(ChangeExclusions.NEEDS))
                .ifPresentOrElse(this::locked, () -> TenantRoute.notFound(event));
    }

    private void locked(PlanLock lock) {
        String title = getTranslation("exclusions.title");
        addBody(EmptyState.page(getTranslation("section.locked", title), PlanWords.why(lock)));
    }

    private void show(ListExclusions.View all) {
        int count = all.rows().size();
        var head = new PageHead(getTranslation("exclusions.title"), getTranslation("exclusions.sentence", count));
        var create = ConsoleButton.primary(getTranslation("exclusion.new"), Symbol.PLUS)
                .onClick(() -> UI.getCurrent().navigate(address(ExclusionPage.NEW)));
        add(head);
        if (count == 0) {
            addBody(new EmptyState(
                    Symbol.PROFILE, getTranslation("exclusions.none"), getTranslation("exclusions.none.why"), create));
            return;
        }
        head.addActions(create);
        addBar(search);
        addFull(grid, nothing);
        filter();
    }

    private void filter() {
        String words = search.getValue().strip().toLowerCase(Locale.ROOT);
        List<ListExclusions.Row> rows = view == null
                ? List.of()
                : view.rows().stream()
                        .filter(row -> matches(row.exclusion(), words))
                        .toList();
        grid.setItems(rows);
        grid.setVisible(!rows.isEmpty());
        nothing.removeAll();
        nothing.setVisible(rows.isEmpty());
        if (rows.isEmpty()) {
            nothing.add(EmptyState.nothingMatches(words, 0, search::clear));
        }
    }

    private boolean matches(Exclusion exclusion, String words) {
        return exclusion.name().toLowerCase(Locale.ROOT).contains(words)
                || exclusion.id().value().contains(words)
                || roles(exclusion).toLowerCase(Locale.ROOT).contains(words);
    }

    private void columns() {
        grid.setSizeFull();
        grid.addClassName("roles");
        grid.setSelectionMode(Grid.SelectionMode.NONE);
        grid.getElement().setProperty("ariaLabel", getTranslation("exclusions.title"));
        grid.addComponentColumn(this::name)
                .setHeader(getTranslation("exclusions.column.name"))
                .setComparator(Comparator.comparing(row -> row.exclusion().name()))
                .setFlexGrow(3);
        grid.addComponentColumn(row -> {
                    var roles = new Span(roles(row.exclusion()));
                    roles.addClassNames("t2", "clip");
                    roles.setTitle(roles.getText());
                    return roles;
                })
                .setHeader(getTranslation("bundle.column.roles"))
                .setFlexGrow(4);
        grid.addComponentColumn(this::violations)
                .setHeader(getTranslation("exclusions.column.violations"))
                .setComparator(Comparator.comparing(row -> row.violations().size()))
                .setTextAlign(ColumnTextAlign.END)
                .setAutoWidth(true)
                .setFlexGrow(0);
        grid.addItemClickListener(click -> UI.getCurrent()
                .navigate(address(click.getItem().exclusion().id().value())));
    }

    private Div name(ListExclusions.Row row) {
        Exclusion exclusion = row.exclusion();
        var link = new Anchor(address(exclusion.id().value()), exclusion.name());
        link.addClassNames("med", "clip");
        link.setTitle(exclusion.name());
        var line = new Div(link);
        if (row.isWithoutEffect()) {
            line.add(StatusBadge.capped(getTranslation("bundle.without-effect")));
        }
        line.addClassName("row");
        return line;
    }

    private Component violations(ListExclusions.Row row) {
        int count = row.violations().size();
        String number = String.format(getLocale(), "%,d", count);
        return count == 0 ? new Span(number) : new StatusBadge(number, Tone.EXPIRING, Symbol.WARN);
    }

    private String roles(Exclusion exclusion) {
        var names = new ThingNames(getLocale(), Objects.requireNonNull(view).snapshot());
        return exclusion.roles().stream().map(names::role).sorted().collect(Collectors.joining(", "));
    }

    private String address(String exclusion) {
        return TenantRoute.to(tenant, "exclusions/" + exclusion);
    }
}
