package org.portreeve.ui.agents;

import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.data.provider.CallbackDataProvider;
import com.vaadin.flow.data.renderer.LitRenderer;
import com.vaadin.flow.data.selection.SelectionEvent;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import org.portreeve.application.agent.ListAgents.Someone;
import org.portreeve.application.membership.Total;
import org.portreeve.domain.membership.AgentAccess.Standing;
import org.portreeve.domain.membership.BaseRole;
import org.portreeve.domain.membership.UserId;
import org.portreeve.ui.component.LazyRows;
import org.portreeve.ui.component.PersonAvatar;
import org.portreeve.ui.component.PersonName;
import org.portreeve.ui.component.StatusBadge;
import org.portreeve.ui.component.Symbol;
import org.portreeve.ui.component.Tone;

/** The people of a tenant before one agent: how it stands with each, as a choice, and whether they may use it now. */
final class AgentPeople extends Grid<Someone> {
    // Why native: a component for each of the rows that are scrolled past is dear, and a choice is all that is needed.
    private static final String CHOICE = """
            <select class="standing" aria-label=${item.name} .value=${item.standing}
                @change=${event => { choose(event.target.value); event.target.value = item.standing; }}>
              <option value="BY_DEFAULT" ?selected=${item.standing === 'BY_DEFAULT'}>${item.byDefault}</option>
              <option value="ALLOWED" ?selected=${item.standing === 'ALLOWED'}>${item.allowed}</option>
              <option value="BLOCKED" ?selected=${item.standing === 'BLOCKED'}>${item.blocked}</option>
            </select>""";

    /** Who is asked for the rows. */
    interface Source {
        List<Someone> rows(int offset, int limit);

        Total total();
    }

    private final Source source;
    private Total total = Total.NOBODY;

    AgentPeople(Source source, BiConsumer<Someone, Standing> onChoose, Runnable onPick) {
        this.source = source;
        setSizeFull();
        setSelectionMode(SelectionMode.MULTI);
        getElement().setProperty("ariaLabel", getTranslation("agents.people"));
        addComponentColumn(AgentPeople::person)
                .setKey("person")
                .setHeader(getTranslation("matrix.people.person"))
                .setWidth("150px")
                .setFlexGrow(3);
        addColumn(LitRenderer.<Someone>of(CHOICE)
                        .withProperty("name", one -> one.person().label())
                        .withProperty("standing", one -> one.standing().name())
                        .withProperty("byDefault", this::byDefault)
                        .withProperty("allowed", _ -> getTranslation("agents.standing.allowed"))
                        .withProperty("blocked", _ -> getTranslation("agents.standing.blocked"))
                        .withFunction(
                                "choose",
                                (one, arguments) -> onChoose.accept(
                                        one,
                                        Standing.valueOf(Objects.requireNonNull(
                                                arguments.get(0).asString())))))
                .setKey("standing")
                .setHeader(getTranslation("agents.access"))
                .setAutoWidth(true)
                .setFlexGrow(1);
        addComponentColumn(this::may)
                .setKey("may")
                .setHeader(getTranslation("agents.may"))
                .setAutoWidth(true)
                .setFlexGrow(1);
        addSelectionListener((SelectionEvent<Grid<Someone>, Someone> _) -> onPick.run());
        setItems(new CallbackDataProvider<>(
                query -> source.rows(query.getOffset(), query.getLimit()).stream(),
                query -> {
                    // Why: the grid insists that both are read.
                    query.getOffset();
                    query.getLimit();
                    return total.number();
                },
                one -> one.person().id()));
    }

    private static Div person(Someone one) {
        var name = one.person().label();
        var line = new Div(new PersonAvatar(name), new PersonName(name));
        if (one.member().baseRole() == BaseRole.TENANT_ADMIN) {
            var admin = StatusBadge.admin();
            admin.addClassName("only-wide");
            line.add(admin);
        }
        line.addClassName("row");
        return line;
    }

    private String byDefault(Someone one) {
        return getTranslation(
                one.member().agents().allowedByDefault()
                        ? "agents.standing.by-default-allowed"
                        : "agents.standing.by-default-not");
    }

    private Div may(Someone one) {
        var code = one.decision().code();
        var line = new Div(
                code == null
                        ? new StatusBadge(getTranslation("agents.may.yes"), Tone.ALLOW, Symbol.OKC)
                        : new StatusBadge(getTranslation("agents.may.no"), Tone.NEUTRAL));
        if (code != null) {
            var why = new Span(code.key());
            why.addClassNames("mono", "xs", "t2", "only-wide");
            line.add(why);
        }
        line.addClassName("row");
        return line;
    }

    /** Who is picked. */
    Set<UserId> picked() {
        return getSelectedItems().stream().map(one -> one.person().id()).collect(Collectors.toSet());
    }

    /** Reads anew and answers how many there are; nobody is picked any more. */
    Total refresh() {
        deselectAll();
        total = source.total();
        LazyRows.resize(this, total);
        getDataProvider().refreshAll();
        return total;
    }
}
