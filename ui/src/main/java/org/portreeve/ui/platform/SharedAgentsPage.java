package org.portreeve.ui.platform;

import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.portreeve.application.agent.ListSharedAgents;
import org.portreeve.application.agent.ShareAgents;
import org.portreeve.application.agent.SharedAgents;
import org.portreeve.application.identity.CurrentActor;
import org.portreeve.application.tenancy.ListTenants;
import org.portreeve.domain.tenancy.TenantId;
import org.portreeve.ui.component.ConsoleButton;
import org.portreeve.ui.component.ConsolePage;
import org.portreeve.ui.component.EmptyState;
import org.portreeve.ui.component.NarrowWindow;
import org.portreeve.ui.component.PageHead;
import org.portreeve.ui.component.PersonName;
import org.portreeve.ui.component.SearchField;
import org.portreeve.ui.component.Symbol;
import org.portreeve.ui.shell.Console;
import org.portreeve.ui.shell.TenantRoute;

/** All agents that the platform shares, with the tenants that each is shared into, and sharing one into many. */
@Route(value = PlatformRoute.AGENTS, layout = Console.class)
@PermitAll
public final class SharedAgentsPage extends ConsolePage implements BeforeEnterObserver, HasDynamicTitle {
    private final CurrentActor current;
    private final ListSharedAgents list;
    private final ListTenants tenants;
    private final ShareAgents sharing;
    private final PageHead head = new PageHead(getTranslation("shared.title"), "");
    private final ConsoleButton share = ConsoleButton.primary(getTranslation("share.open"), Symbol.PLUS);
    private final Grid<ListSharedAgents.Entry> grid = new Grid<>();
    private final Div nothing = new Div();
    private final SearchField search;
    private List<ListSharedAgents.Entry> entries = List.of();
    private ListTenants.@Nullable View all;
    private Map<TenantId, String> names = Map.of();

    /** Lists as whoever is signed in. */
    public SharedAgentsPage(CurrentActor current, ListSharedAgents list, ListTenants tenants, ShareAgents sharing) {
        this.current = current;
        this.list = list;
        this.tenants = tenants;
        this.sharing = sharing;
        search = new SearchField(getTranslation("agents.search"), _ -> filter());
        head.addActions(share.onClick(() -> share(null)));
        columns();
        add(head);
        addBar(search.withSlash());
        addFull(grid, nothing);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("shared.title");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        if (!show()) {
            TenantRoute.notFound(event);
        }
    }

    /** False where shared agents are not for this reader. */
    private boolean show() {
        var found = list.of(current.get());
        if (found.isEmpty()) {
            return false;
        }
        entries = found.get();
        all = tenants.of(current.get()).orElse(null);
        names = all == null
                ? Map.of()
                : all.tenants().stream()
                        .collect(Collectors.toMap(
                                ListTenants.Entry::id, entry -> entry.tenant().name()));
        share.setVisible(all != null);
        head.setSentence(getTranslation("shared.sentence", entries.size()));
        filter();
        return true;
    }

    private void columns() {
        grid.setSizeFull();
        grid.addClassName("roles");
        grid.setSelectionMode(Grid.SelectionMode.NONE);
        grid.getElement().setProperty("ariaLabel", getTranslation("shared.title"));
        grid.addComponentColumn(SharedAgentsPage::name)
                .setKey("name")
                .setHeader(getTranslation("platform.agents.name"))
                .setComparator(Comparator.comparing(ListSharedAgents.Entry::name))
                .setFlexGrow(4);
        grid.addComponentColumn(entry -> quiet(entry.id().value(), "mono"))
                .setKey("key")
                .setHeader(getTranslation("platform.agents.key"))
                .setFlexGrow(2);
        number("tenants", entry -> entry.places().size());
        number("active", ListSharedAgents.Entry::active);
        grid.addComponentColumn(this::more).setKey("more").setWidth("54px").setFlexGrow(0);
        grid.setItemDetailsRenderer(new ComponentRenderer<>(this::places));
        grid.addAttachListener(_ -> NarrowWindow.watch(
                grid,
                narrow -> List.of("key", "active")
                        .forEach(key -> grid.getColumnByKey(key).setVisible(!narrow))));
    }

    private void number(String key, ToIntFunction<ListSharedAgents.Entry> value) {
        grid.addColumn(entry -> String.format(getLocale(), "%,d", value.applyAsInt(entry)))
                .setKey(key)
                .setHeader(getTranslation("shared.column." + key))
                .setComparator(Comparator.comparingInt(value))
                .setTextAlign(ColumnTextAlign.END)
                .setAutoWidth(true)
                .setFlexGrow(0);
    }

    private static Div name(ListSharedAgents.Entry entry) {
        var line = new Div(new PersonName(entry.name()));
        line.addClassName("row");
        if (entry.names().size() > 1) {
            line.add(quiet(
                    String.join(", ", entry.names().subList(1, entry.names().size())), "clip"));
        }
        return line;
    }

    private ConsoleButton more(ListSharedAgents.Entry entry) {
        var more = ConsoleButton.icon(getTranslation("shared.more", entry.name()), Symbol.PLUS)
                .small()
                .onClick(() -> share(entry));
        more.setVisible(all != null);
        return more;
    }

    /** The tenants that it is shared into, each a link to its agents where tenants are for the reader. */
    private Div places(ListSharedAgents.Entry entry) {
        var places = new Div();
        places.addClassName("places");
        List<SharedAgents.Shared> byName = entry.places().stream()
                .sorted(Comparator.comparing(place -> name(place.tenant()), String.CASE_INSENSITIVE_ORDER))
                .toList();
        for (SharedAgents.Shared place : byName) {
            String name = name(place.tenant());
            var link = all == null ? new Span(name) : new Anchor(PlatformRoute.to(place.tenant(), "agents"), name);
            link.getElement().setAttribute("dir", "auto");
            places.add(link);
        }
        return places;
    }

    private String name(TenantId tenant) {
        return names.getOrDefault(tenant, tenant.value());
    }

    private void share(ListSharedAgents.@Nullable Entry entry) {
        if (all != null) {
            new ShareWidelyDialog(sharing, current, all.tenants(), entry, this::show).open();
        }
    }

    private void filter() {
        List<ListSharedAgents.Entry> shown =
                entries.stream().filter(one -> one.matches(search.getValue())).toList();
        grid.setItems(shown);
        grid.setVisible(!shown.isEmpty());
        nothing.removeAll();
        nothing.setVisible(shown.isEmpty());
        if (entries.isEmpty()) {
            nothing.add(new EmptyState(Symbol.AGENT, getTranslation("shared.none"), getTranslation("shared.none.why")));
        } else if (shown.isEmpty()) {
            nothing.add(EmptyState.nothingMatches(search.getValue().strip(), 0, search::clear));
        }
    }

    private static Span quiet(String text, String style) {
        var span = new Span(text);
        span.addClassNames("t2", style);
        span.setTitle(text);
        return span;
    }
}
