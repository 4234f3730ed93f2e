package org.portreeve.ui.agents;

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
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;
import org.portreeve.application.agent.ChangeAgents;
import org.portreeve.application.agent.ListAgents;
import org.portreeve.application.history.UndoRevision;
import org.portreeve.application.identity.CurrentActor;
import org.portreeve.application.membership.ChangeMembers;
import org.portreeve.domain.agent.Agent;
import org.portreeve.domain.agent.AgentId;
import org.portreeve.domain.tenancy.TenantId;
import org.portreeve.ui.component.ConsoleButton;
import org.portreeve.ui.component.ConsolePage;
import org.portreeve.ui.component.EmptyState;
import org.portreeve.ui.component.PageHead;
import org.portreeve.ui.component.SearchField;
import org.portreeve.ui.component.Symbol;
import org.portreeve.ui.component.ThingNames;
import org.portreeve.ui.shell.Console;
import org.portreeve.ui.shell.TenantRoute;

/** The agents of a tenant with for how many people each is open, what newcomers may use, and registering more. */
@Route(value = TenantRoute.PREFIX + "agents", layout = Console.class)
@PermitAll
public final class AgentsPage extends ConsolePage implements BeforeEnterObserver, HasDynamicTitle {
    private final AgentQuestions ask;
    private final PageHead head = new PageHead(getTranslation("agents.title"), "");
    private final Grid<ListAgents.Listed> grid = new Grid<>();
    private final Div nothing = new Div();
    private final Div newcomers = new Div();
    private final ConsoleButton register = ConsoleButton.primary(getTranslation("agents.register"), Symbol.PLUS);
    private final SearchField search = new SearchField(getTranslation("agents.search"), _ -> filter());
    private TenantId tenant = new TenantId("");
    private ListAgents.@Nullable View view;

    /** Lists as whoever is signed in. */
    public AgentsPage(
            CurrentActor current,
            ListAgents agents,
            ChangeAgents changing,
            ChangeMembers members,
            UndoRevision undoing) {
        ask = new AgentQuestions(current, agents, changing, members, undoing);
        head.addActions(register.onClick(this::register));
        newcomers.addClassNames("row", "end");
        add(head);
        addBar(search.withSlash(), newcomers);
        addFull(grid, nothing);
        columns();
    }

    @Override
    public String getPageTitle() {
        return getTranslation("agents.title");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        tenant = TenantRoute.of(event.getRouteParameters());
        reload();
        if (view == null) {
            TenantRoute.notFound(event);
        }
    }

    private void reload() {
        view = ask.agents().of(ask.actor(), tenant).orElse(null);
        if (view != null) {
            head.setSentence(getTranslation("agents.sentence", view.agents().size()));
            register.setVisible(view.registers());
            newcomers(view);
        }
        filter();
    }

    private void newcomers(ListAgents.View now) {
        boolean allowed = Objects.requireNonNull(now.snapshot().tenant())
                .tenant()
                .joining()
                .agentsAllowed();
        var words = new Span(getTranslation(allowed ? "agents.newcomers.all" : "agents.newcomers.none"));
        words.addClassName("t2");
        newcomers.removeAll();
        newcomers.add(words);
        if (now.assigns()) {
            newcomers.add(ConsoleButton.ordinary(getTranslation("agents.newcomers.change"), null)
                    .small()
                    .onClick(() -> forms(now).newcomers(!allowed)));
        }
    }

    private void register() {
        if (view != null) {
            forms(view).register(made -> UI.getCurrent().navigate(address(made)));
        }
    }

    private AgentForms forms(ListAgents.View now) {
        return new AgentForms(ask, tenant, now, this::reload);
    }

    private void filter() {
        String words = search.getValue().strip().toLowerCase(Locale.ROOT);
        List<ListAgents.Listed> all = view == null ? List.of() : view.agents();
        List<ListAgents.Listed> rows =
                all.stream().filter(one -> matches(one.agent(), words)).toList();
        grid.setItems(rows);
        grid.setVisible(!rows.isEmpty());
        nothing.removeAll();
        nothing.setVisible(rows.isEmpty());
        if (!all.isEmpty() && rows.isEmpty()) {
            nothing.add(EmptyState.nothingMatches(words, 0, search::clear));
        } else if (rows.isEmpty()) {
            nothing.add(new EmptyState(Symbol.AGENT, getTranslation("agents.none"), getTranslation("agents.none.why")));
        }
    }

    private static boolean matches(Agent agent, String words) {
        return agent.name().toLowerCase(Locale.ROOT).contains(words)
                || agent.id().value().contains(words);
    }

    private void columns() {
        grid.setSizeFull();
        grid.addClassName("roles");
        grid.setSelectionMode(Grid.SelectionMode.NONE);
        grid.getElement().setProperty("ariaLabel", getTranslation("agents.title"));
        grid.addComponentColumn(one -> name(one.agent()))
                .setKey("name")
                .setHeader(getTranslation("agents.column.name"))
                .setComparator(Comparator.comparing(one -> one.agent().name()))
                .setFlexGrow(3);
        grid.addColumn(one -> home(one.agent()))
                .setHeader(getTranslation("agents.home"))
                .setFlexGrow(1);
        count("open", ListAgents.Listed::open);
        count("allowed", ListAgents.Listed::allowed);
        count("blocked", ListAgents.Listed::blocked);
        grid.addItemClickListener(click ->
                UI.getCurrent().navigate(address(click.getItem().agent().id())));
    }

    private void count(String key, ToIntFunction<ListAgents.Listed> number) {
        grid.addColumn(one -> String.format(getLocale(), "%,d", number.applyAsInt(one)))
                .setKey(key)
                .setHeader(getTranslation("agents.column." + key))
                .setComparator(Comparator.comparingInt(number))
                .setTextAlign(ColumnTextAlign.END)
                .setAutoWidth(true)
                .setFlexGrow(0);
    }

    private Div name(Agent agent) {
        var link = new Anchor(address(agent.id()), agent.name());
        link.addClassNames("med", "clip");
        link.setTitle(agent.name());
        var line = new Div(link);
        AgentMarks.of(agent).forEach(line::add);
        line.addClassName("row");
        return line;
    }

    private String home(Agent agent) {
        return agent.subtenant() == null
                ? ""
                : new ThingNames(getLocale(), Objects.requireNonNull(view).snapshot()).subtenant(agent.subtenant());
    }

    private String address(AgentId agent) {
        return TenantRoute.to(tenant, "agents/" + agent);
    }
}
