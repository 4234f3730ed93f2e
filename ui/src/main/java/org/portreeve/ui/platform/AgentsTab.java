package org.portreeve.ui.platform;

import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import org.portreeve.domain.agent.Agent;
import org.portreeve.domain.tenancy.SubtenantId;
import org.portreeve.ui.component.ConsoleButton;
import org.portreeve.ui.component.EmptyState;
import org.portreeve.ui.component.NarrowWindow;
import org.portreeve.ui.component.PersonName;
import org.portreeve.ui.component.StatusBadge;
import org.portreeve.ui.component.Symbol;
import org.portreeve.ui.component.ThingNames;
import org.portreeve.ui.component.Tone;

/** The agents of the tenant, its own and those shared into it, which whoever shares agents changes here. */
final class AgentsTab extends Div {
    private final ThingNames names;
    private final OpenTenant open;
    private final SharedAgentForms forms;

    AgentsTab(OpenTenant open) {
        this.open = open;
        names = open.names();
        forms = new SharedAgentForms(open);
        boolean shares = open.ask().sharing().isOpenTo(open.ask().actor());
        addClassNames("tabfull", "col");
        List<Agent> agents = open.view().agents();
        if (shares) {
            var bar = new Div(ConsoleButton.ordinary(getTranslation("share.open"), Symbol.PLUS)
                    .onClick(forms::share));
            bar.addClassName("bar");
            add(bar);
        }
        if (agents.isEmpty()) {
            add(new EmptyState(
                    Symbol.AGENT, getTranslation("platform.agents.none"), getTranslation("platform.agents.none.why")));
        } else {
            add(grid(agents, shares));
        }
    }

    private Grid<Agent> grid(List<Agent> agents, boolean shares) {
        var grid = new Grid<Agent>();
        grid.setSizeFull();
        grid.addClassNames("roles", "full");
        grid.setSelectionMode(Grid.SelectionMode.NONE);
        grid.getElement().setProperty("ariaLabel", getTranslation("platform.tab.agents"));
        grid.addComponentColumn(this::name)
                .setHeader(getTranslation("platform.agents.name"))
                .setFlexGrow(3);
        grid.addComponentColumn(agent -> quiet(agent.id().value(), "mono"))
                .setKey("key")
                .setHeader(getTranslation("platform.agents.key"))
                .setFlexGrow(2);
        grid.addComponentColumn(agent -> quiet(where(agent), "clip"))
                .setKey("subtenant")
                .setHeader(getTranslation("platform.agents.subtenant"))
                .setFlexGrow(2);
        if (shares) {
            grid.addComponentColumn(this::acts).setKey("acts").setWidth("120px").setFlexGrow(0);
        }
        // Why: on a phone, which agent it is and what can be done with it matter most.
        grid.addAttachListener(_ -> NarrowWindow.watch(
                grid,
                narrow -> List.of("key", "subtenant")
                        .forEach(key -> grid.getColumnByKey(key).setVisible(!narrow))));
        grid.setItems(agents);
        return grid;
    }

    private Div acts(Agent agent) {
        var acts = new Div();
        acts.addClassName("row");
        if (agent.shared()) {
            String activate = agent.active() ? "share.deactivate" : "share.activate";
            acts.add(
                    ConsoleButton.icon(getTranslation("share.rename", agent.name()), Symbol.PENCIL)
                            .small()
                            .onClick(() -> forms.rename(agent)),
                    ConsoleButton.icon(
                                    getTranslation(activate, agent.name()), agent.active() ? Symbol.LOCK : Symbol.PLAY)
                            .small()
                            .onClick(() -> forms.activate(agent, !agent.active())),
                    ConsoleButton.icon(getTranslation("share.withdraw.of", agent.name()), Symbol.X)
                            .small()
                            .onClick(() -> forms.withdraw(agent)));
        }
        return acts;
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
            if (!open.tenant().boundary().agents().contains(agent.id())) {
                line.add(StatusBadge.capped(getTranslation("grid.capped.outside-boundary")));
            }
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
