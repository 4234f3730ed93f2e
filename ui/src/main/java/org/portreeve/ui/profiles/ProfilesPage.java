package org.portreeve.ui.profiles;

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
import org.portreeve.application.identity.CurrentActor;
import org.portreeve.application.profile.ChangeProfiles;
import org.portreeve.application.profile.ListProfiles;
import org.portreeve.domain.profile.SecurityProfile;
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

/** The security profiles of a tenant: which roles each bundles and how many people have it. */
@Route(value = TenantRoute.PREFIX + "profiles", layout = Console.class)
@PermitAll
public final class ProfilesPage extends ConsolePage implements BeforeEnterObserver, HasDynamicTitle {
    private final CurrentActor current;
    private final ListProfiles list;
    private final MyAccess access;
    private final Grid<ListProfiles.Row> grid = new Grid<>();
    private final Div nothing = new Div();
    private final SearchField search = new SearchField(getTranslation("profiles.search"), _ -> filter());
    private TenantId tenant = new TenantId("");
    private ListProfiles.@Nullable View view;

    /** Lists as whoever is signed in. */
    public ProfilesPage(CurrentActor current, ListProfiles list, MyAccess access) {
        this.current = current;
        this.list = list;
        this.access = access;
        search.withSlash();
        columns();
    }

    @Override
    public String getPageTitle() {
        return getTranslation("profiles.title");
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
                .flatMap(mine -> mine.lockOf(ChangeProfiles.NEEDS))
                .ifPresentOrElse(this::locked, () -> TenantRoute.notFound(event));
    }

    private void locked(PlanLock lock) {
        String title = getTranslation("profiles.title");
        addBody(EmptyState.page(getTranslation("section.locked", title), PlanWords.why(lock)));
    }

    private void show(ListProfiles.View all) {
        int count = all.rows().size();
        var head = new PageHead(getTranslation("profiles.title"), getTranslation("profiles.sentence", count));
        var create = ConsoleButton.primary(getTranslation("profile.new"), Symbol.PLUS)
                .onClick(() -> UI.getCurrent().navigate(address(ProfilePage.NEW)));
        add(head);
        if (count == 0) {
            addBody(new EmptyState(
                    Symbol.PROFILE, getTranslation("profiles.none"), getTranslation("profiles.none.why"), create));
            return;
        }
        head.addActions(create);
        addBar(search);
        addFull(grid, nothing);
        filter();
    }

    private void filter() {
        String words = search.getValue().strip().toLowerCase(Locale.ROOT);
        List<ListProfiles.Row> rows = view == null
                ? List.of()
                : view.rows().stream()
                        .filter(row -> matches(row.profile(), words))
                        .toList();
        grid.setItems(rows);
        grid.setVisible(!rows.isEmpty());
        nothing.removeAll();
        nothing.setVisible(rows.isEmpty());
        if (rows.isEmpty()) {
            nothing.add(EmptyState.nothingMatches(words, 0, search::clear));
        }
    }

    private boolean matches(SecurityProfile profile, String words) {
        return profile.name().toLowerCase(Locale.ROOT).contains(words)
                || profile.id().value().contains(words)
                || roles(profile).toLowerCase(Locale.ROOT).contains(words);
    }

    private void columns() {
        grid.setSizeFull();
        grid.addClassName("roles");
        grid.setSelectionMode(Grid.SelectionMode.NONE);
        grid.getElement().setProperty("ariaLabel", getTranslation("profiles.title"));
        grid.addComponentColumn(this::name)
                .setHeader(getTranslation("profiles.column.name"))
                .setComparator(Comparator.comparing(row -> row.profile().name()))
                .setFlexGrow(3);
        grid.addComponentColumn(row -> {
                    var roles = new Span(roles(row.profile()));
                    roles.addClassNames("t2", "clip");
                    roles.setTitle(roles.getText());
                    return roles;
                })
                .setHeader(getTranslation("bundle.column.roles"))
                .setFlexGrow(4);
        grid.addComponentColumn(this::people)
                .setHeader(getTranslation("roles.column.people"))
                .setComparator(Comparator.comparing(ListProfiles.Row::people))
                .setTextAlign(ColumnTextAlign.END)
                .setAutoWidth(true)
                .setFlexGrow(0);
        grid.addItemClickListener(click ->
                UI.getCurrent().navigate(address(click.getItem().profile().id().value())));
    }

    private Div name(ListProfiles.Row row) {
        SecurityProfile profile = row.profile();
        var link = new Anchor(address(profile.id().value()), profile.name());
        link.addClassNames("med", "clip");
        link.setTitle(profile.name());
        var line = new Div(link);
        if (row.joining()) {
            line.add(new StatusBadge(getTranslation("profiles.joining"), Tone.ACCENT));
        }
        if (profile.roles().isEmpty()) {
            line.add(StatusBadge.capped(getTranslation("bundle.without-effect")));
        }
        line.addClassName("row");
        return line;
    }

    private Component people(ListProfiles.Row row) {
        String number = String.format(getLocale(), "%,d", row.people());
        return view != null && view.seesUsers()
                ? new Anchor(
                        TenantRoute.to(tenant, "users") + "?profile="
                                + row.profile().id().value(),
                        number)
                : new Span(number);
    }

    private String roles(SecurityProfile profile) {
        var names = new ThingNames(getLocale(), Objects.requireNonNull(view).snapshot());
        return profile.roles().stream().map(names::role).sorted().collect(Collectors.joining(", "));
    }

    private String address(String profile) {
        return TenantRoute.to(tenant, "profiles/" + profile);
    }
}
