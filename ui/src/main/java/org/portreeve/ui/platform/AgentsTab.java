package org.portreeve.ui.platform;

import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import org.portreeve.domain.agent.Agent;
import org.portreeve.domain.tenancy.SubtenantId;
import org.portreeve.ui.component.EmptyState;
import org.portreeve.ui.component.PersonName;
import org.portreeve.ui.component.StatusBadge;
import org.portreeve.ui.component.Symbol;
import org.portreeve.ui.component.ThingNames;
import org.portreeve.ui.component.Tone;

/** The agents of the tenant, its own and those shared into it. */
final class AgentsTab extends Div {
    private final ThingNames names;

    AgentsTab(OpenTenant open) {
        names = open.names();
        addClassName("tabfull");
        if (open.view().agents().isEmpty()) {
            add(new EmptyState(
                    Symbol.AGENT, getTranslation("platform.agents.none"), getTranslation("platform.agents.none.why")));
            return;
        }
        var grid = new Grid<Agent>();
        grid.setSizeFull();
        grid.addClassName("roles");
        grid.setSelectionMode(Grid.SelectionMode.NONE);
        grid.getElement().setProperty("ariaLabel", getTranslation("platform.tab.agents"));
        grid.addComponentColumn(this::name)
                .setHeader(getTranslation("platform.agents.name"))
                .setFlexGrow(3);
        grid.addComponentColumn(agent -> quiet(agent.id().value(), "mono"))
                .setHeader(getTranslation("platform.agents.key"))
                .setFlexGrow(2);
        grid.addComponentColumn(agent -> quiet(where(agent), "clip"))
                .setHeader(getTranslation("platform.agents.subtenant"))
                .setFlexGrow(2);
        grid.setItems(open.view().agents());
        add(grid);
    }

    private String where(Agent agent) {
        SubtenantId subtenant = agent.subtenant();
        return subtenant == null ? "" : names.subtenant(subtenant);
    }

    private Div name(Agent agent) {
        var line = new Div(new PersonName(agent.name()));
        line.addClassName("row");
        if (agent.shared()) {
            line.add(new StatusBadge(getTranslation("users.agents.shared"), Tone.ACCENT));
        }
        if (!agent.active()) {
            line.add(new StatusBadge(getTranslation("users.agents.inactive"), Tone.NEUTRAL));
        }
        return line;
    }

    private static Span quiet(String text, String style) {
        var span = new Span(text);
        span.addClassNames("t2", style);
        return span;
    }
}
