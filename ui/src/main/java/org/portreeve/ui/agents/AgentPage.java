package org.portreeve.ui.agents;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.portreeve.application.agent.ChangeAgents;
import org.portreeve.application.agent.ListAgents;
import org.portreeve.application.history.UndoRevision;
import org.portreeve.application.identity.CurrentActor;
import org.portreeve.application.membership.ChangeMembers;
import org.portreeve.application.membership.PeopleSearch;
import org.portreeve.application.membership.Selection;
import org.portreeve.application.membership.Total;
import org.portreeve.domain.agent.Agent;
import org.portreeve.domain.agent.AgentId;
import org.portreeve.domain.membership.AgentAccess;
import org.portreeve.domain.tenancy.TenantId;
import org.portreeve.ui.component.ActionBar;
import org.portreeve.ui.component.ConsoleButton;
import org.portreeve.ui.component.ConsolePage;
import org.portreeve.ui.component.EmptyState;
import org.portreeve.ui.component.PageHead;
import org.portreeve.ui.component.SearchField;
import org.portreeve.ui.component.Symbol;
import org.portreeve.ui.history.SavedToast;
import org.portreeve.ui.shell.Console;
import org.portreeve.ui.shell.TenantRoute;
import org.portreeve.ui.users.BulkDialog;

/** One agent: what it is called and where it belongs, and which people may use it. */
@Route(value = TenantRoute.PREFIX + "agents/:agent", layout = Console.class)
@PermitAll
public final class AgentPage extends ConsolePage implements BeforeEnterObserver, HasDynamicTitle {
    private final AgentQuestions ask;
    private final SearchField search = new SearchField(getTranslation("users.search"), _ -> refresh());
    private final Span count = new Span();
    private final AgentPeople people = new AgentPeople(new Rows(), this::choose, this::picked);
    private final Div nothing = new Div();
    private final ActionBar bar = new ActionBar();
    private final ConsoleButton everybody =
            ConsoleButton.quiet("", null).small().onClick(this::changeAll);
    private TenantId tenant = new TenantId("");
    private AgentId id = new AgentId("");
    private @Nullable Agent agent;
    private PeopleSearch.Query query = PeopleSearch.Query.everybody();

    /** Shows it to whoever is signed in. */
    public AgentPage(
            CurrentActor current,
            ListAgents agents,
            ChangeAgents changing,
            ChangeMembers members,
            UndoRevision undoing) {
        ask = new AgentQuestions(current, agents, changing, members, undoing);
        count.addClassNames("end", "t2", "num");
        bar.setBeside(everybody);
        bar.addActions(ConsoleButton.primary(getTranslation("agents.access.change"), null)
                .small()
                .onClick(() -> change(new Selection.Picked(people.picked()), null)));
        bar.onClear(getTranslation("users.bulk.clear"), people::deselectAll);
    }

    @Override
    public String getPageTitle() {
        return agent == null ? getTranslation("agents.title") : agent.name();
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        tenant = TenantRoute.of(event.getRouteParameters());
        id = new AgentId(TenantRoute.part(event.getRouteParameters(), "agent").orElse(""));
        if (!reload()) {
            TenantRoute.notFound(event);
        }
    }

    private boolean reload() {
        Optional<ListAgents.View> view = ask.agents().of(ask.actor(), tenant);
        agent = view.flatMap(now -> now.find(id)).map(ListAgents.Listed::agent).orElse(null);
        removeAll();
        if (view.isEmpty() || agent == null) {
            return false;
        }
        add(head(agent, view.get()));
        if (view.get().assigns()) {
            addBar(search.withSlash(), count);
            addFull(people, nothing);
            add(bar);
            refresh();
        } else {
            addBody(new EmptyState(
                    Symbol.USERS, getTranslation("agents.no-people"), getTranslation("agents.no-people.why")));
        }
        return true;
    }

    private PageHead head(Agent now, ListAgents.View view) {
        var head = new PageHead(now.name(), getTranslation("agents.key", now.id()));
        head.setParent(getTranslation("agents.title"), TenantRoute.to(tenant, "agents"));
        AgentMarks.of(now).forEach(head::addBeside);
        if (!now.shared()) {
            var forms = new AgentForms(ask, tenant, view, this::again);
            head.addActions(
                    ConsoleButton.ordinary(getTranslation("agents.edit"), null).onClick(() -> forms.edit(now)),
                    ConsoleButton.ordinary(getTranslation(now.active() ? "agents.deactivate" : "agents.activate"), null)
                            .onClick(() -> forms.activate(now, !now.active())),
                    ConsoleButton.danger(getTranslation("agents.delete"), null)
                            .onClick(() -> forms.delete(now, this::leave)));
        }
        return head;
    }

    /** Why not always: whoever deletes it has left the page by then. */
    private void again() {
        if (isAttached() && !reload()) {
            leave();
        }
    }

    private void leave() {
        UI.getCurrent().navigate(TenantRoute.to(tenant, "agents"));
    }

    private void refresh() {
        query = PeopleSearch.Query.everybody().withText(search.getValue().strip());
        Total found = people.refresh();
        count.setText(getTranslation(found.isExact() ? "users.match" : "users.match-at-least", found.number()));
        everybody.setText(
                getTranslation(found.isExact() ? "users.bulk.all" : "users.bulk.all-at-least", found.number()));
        people.setVisible(found.number() > 0);
        nothing.removeAll();
        nothing.setVisible(found.number() == 0);
        if (found.number() == 0) {
            nothing.add(EmptyState.nothingMatches(query.text(), 1, search::clear));
        }
        picked();
    }

    private void picked() {
        int picked = people.picked().size();
        bar.show(picked == 0 ? "" : getTranslation("users.bulk.picked", picked));
    }

    private void choose(ListAgents.Someone one, AgentAccess.Standing standing) {
        if (one.standing() != standing) {
            change(new Selection.Picked(Set.of(one.person().id())), AccessPurpose.Choice.of(standing));
        }
    }

    private void changeAll() {
        change(new Selection.Matching(query, Set.of()), null);
    }

    private void change(Selection selection, AccessPurpose.@Nullable Choice first) {
        var acting = BulkDialog.Acting.through(ask.members(), ask.current(), tenant);
        ask.agents()
                .of(ask.actor(), tenant)
                .ifPresent(view -> new BulkDialog(
                                new AccessPurpose(id, selection, first),
                                acting,
                                view.snapshot(),
                                getLocale(),
                                (number, _) -> saved(number))
                        .open());
    }

    private void saved(long number) {
        refresh();
        SavedToast.tell(
                ask.undoing(),
                ask.current(),
                tenant,
                number,
                agent == null ? "" : agent.name(),
                getLocale(),
                this::refresh);
    }

    /** The rows of the list, read at the moment in which they are asked for. */
    private final class Rows implements AgentPeople.Source {
        @Override
        public List<ListAgents.Someone> rows(int offset, int limit) {
            return ask.agents().people(ask.actor(), tenant, id, query, offset, limit);
        }

        @Override
        public Total total() {
            return ask.agents().total(ask.actor(), tenant, id, query);
        }
    }
}
