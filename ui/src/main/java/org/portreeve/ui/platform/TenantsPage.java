package org.portreeve.ui.platform;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.portreeve.application.identity.CurrentActor;
import org.portreeve.application.tenancy.CreateTenant;
import org.portreeve.application.tenancy.ListTenants;
import org.portreeve.domain.tenancy.TenantStatus;
import org.portreeve.ui.component.ConsoleButton;
import org.portreeve.ui.component.ConsolePage;
import org.portreeve.ui.component.EmptyState;
import org.portreeve.ui.component.PageHead;
import org.portreeve.ui.component.SearchField;
import org.portreeve.ui.component.Segments;
import org.portreeve.ui.component.Symbol;
import org.portreeve.ui.shell.Console;
import org.portreeve.ui.shell.TenantRoute;

/** All tenants of the platform, and making one more. */
@Route(value = PlatformRoute.TENANTS, layout = Console.class)
@PermitAll
public final class TenantsPage extends ConsolePage implements BeforeEnterObserver, HasDynamicTitle {
    /** What the list is narrowed to. */
    enum Kind {
        ALL,
        ACTIVE,
        SUSPENDED,
        ARCHIVED,
        WITHOUT_ADMIN;

        @Nullable
        TenantStatus status() {
            return switch (this) {
                case ALL, WITHOUT_ADMIN -> null;
                case ACTIVE -> TenantStatus.ACTIVE;
                case SUSPENDED -> TenantStatus.SUSPENDED;
                case ARCHIVED -> TenantStatus.ARCHIVED;
            };
        }
    }

    private final CurrentActor current;
    private final ListTenants list;
    private final CreateTenant creating;
    private final PageHead head = new PageHead(getTranslation("platform.tenants.title"), "");
    private final TenantGrid grid = new TenantGrid();
    private final Div nothing = new Div();
    private final Span count = new Span();
    private final SearchField search;
    private final Segments<Kind> kinds;
    private final ConsoleButton create = ConsoleButton.primary(getTranslation("platform.tenants.create"), Symbol.PLUS);
    private ListTenants.@Nullable View view;

    /** Lists as whoever is signed in. */
    public TenantsPage(CurrentActor current, ListTenants list, CreateTenant creating) {
        this.current = current;
        this.list = list;
        this.creating = creating;
        search = new SearchField(getTranslation("platform.tenants.search"), _ -> filter());
        kinds = new Segments<>(
                getTranslation("platform.tenants.state"),
                List.of(Kind.values()),
                kind -> getTranslation("platform.tenants.state."
                        + kind.name().toLowerCase(Locale.ROOT).replace('_', '-')));
        kinds.addValueChangeListener(_ -> filter());
        head.addActions(create.onClick(this::create));
        count.addClassNames("end", "t2", "num");
        add(head);
        addBar(search.withSlash(), kinds, count);
        addFull(grid, nothing);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("platform.tenants.title");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        view = list.of(current.get()).orElse(null);
        if (view == null) {
            TenantRoute.notFound(event);
            return;
        }
        create.setVisible(view.creates());
        long alone = view.tenants().stream()
                .filter(ListTenants.Entry::isWithoutAdmin)
                .count();
        head.setSentence(
                getTranslation("platform.tenants.sentence", view.tenants().size(), alone));
        filter();
    }

    private void create() {
        creating.choices(current.get())
                .ifPresent(choices -> new CreateTenantForm(
                                creating,
                                current,
                                choices,
                                made -> UI.getCurrent().navigate(PlatformRoute.to(made, "overview")))
                        .open());
    }

    private void filter() {
        if (view == null) {
            return;
        }
        String words = search.getValue().strip();
        Kind kind = Objects.requireNonNullElse(kinds.getValue(), Kind.ALL);
        List<ListTenants.Entry> shown = view.matching(words, kind.status(), kind == Kind.WITHOUT_ADMIN);
        grid.setItems(shown);
        grid.setVisible(!shown.isEmpty());
        nothing.removeAll();
        nothing.setVisible(shown.isEmpty());
        if (shown.isEmpty()) {
            nothing.add(EmptyState.nothingMatches(words, kind == Kind.ALL ? 0 : 1, () -> {
                search.clear();
                kinds.setValue(Kind.ALL);
            }));
        }
        boolean narrowed = shown.size() < view.tenants().size();
        count.setText(narrowed ? getTranslation("platform.tenants.count", shown.size()) : "");
    }
}
