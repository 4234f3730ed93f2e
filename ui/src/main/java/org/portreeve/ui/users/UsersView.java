package org.portreeve.ui.users;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.VaadinRequest;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.portreeve.application.change.Snapshot;
import org.portreeve.application.history.ReadHistory;
import org.portreeve.application.history.UndoRevision;
import org.portreeve.application.identity.CurrentActor;
import org.portreeve.application.invitation.AddPeople;
import org.portreeve.application.matrix.TraceToggles;
import org.portreeve.application.membership.ChangeMembers;
import org.portreeve.application.membership.DeleteEverywhere;
import org.portreeve.application.membership.EditMember;
import org.portreeve.application.membership.FindPeople;
import org.portreeve.application.membership.ImportPeople;
import org.portreeve.application.membership.PeopleSearch;
import org.portreeve.application.membership.RecoverPassword;
import org.portreeve.application.membership.ShowMember;
import org.portreeve.application.membership.Total;
import org.portreeve.ui.component.ConsoleButton;
import org.portreeve.ui.component.ConsolePage;
import org.portreeve.ui.component.EmptyState;
import org.portreeve.ui.component.ListWithDetail;
import org.portreeve.ui.component.NarrowWindow;
import org.portreeve.ui.component.PageHead;
import org.portreeve.ui.component.Symbol;
import org.portreeve.ui.invitations.InviteDialog;
import org.portreeve.ui.shell.Console;
import org.portreeve.ui.shell.Preference;
import org.portreeve.ui.shell.TenantRoute;

/** The people of a tenant, and beside them the details of one; the address holds which of both. */
@Route(value = TenantRoute.PREFIX + "users/:user?", layout = Console.class)
@PermitAll
public final class UsersView extends ConsolePage
        implements BeforeEnterObserver, AfterNavigationObserver, HasDynamicTitle {
    private final Questions questions;
    private final AddPeople adding;
    private final ConsoleButton importing = ConsoleButton.ordinary(getTranslation("import.open"), Symbol.UPLOAD);
    private final ConsoleButton invite = ConsoleButton.primary(getTranslation("invite.open"), Symbol.PLUS);
    private final PageHead head = new PageHead(getTranslation("users.title"), "");
    private final FilterBar bar = new FilterBar(this::type, filter -> go(here().with(filter)));
    private final PeopleList list = new PeopleList(new Rows());
    private final ColumnChooser chooser = new ColumnChooser(this::remember);
    private final Anchor export = new Anchor();
    private final Div first = new Div();
    private final Div nothing = new Div();
    private final BulkBar bulk = new BulkBar(this::act, list.picking()::pickAllThatMatch, list.picking()::clear);
    private final PersonDetails details;
    private @Nullable UsersAddress address;
    private @Nullable UsersAddress entered;
    private PeopleSearch.Query query = PeopleSearch.Query.everybody();

    /** Asks these use cases as whoever is signed in. */
    public UsersView(
            CurrentActor current,
            FindPeople people,
            ShowMember member,
            EditMember editing,
            ChangeMembers members,
            TraceToggles tracing,
            ReadHistory history,
            UndoRevision undoing,
            DeleteEverywhere deleting,
            RecoverPassword recovering,
            AddPeople adding) {
        this.adding = adding;
        questions = new Questions(
                current, people, member, editing, members, tracing, history, undoing, deleting, recovering);
        first.addClassName("firstbox");
        var master = new Div(first, list, nothing, bulk);
        master.addClassName("master");
        ListWithDetail split = new ListWithDetail(master);
        details = new PersonDetails(questions, list, split, getLocale(), this::go, () -> refresh(list.refresh()));
        list.picking().onPick(this::picked);
        list.onOpen(user -> go(here().lookingAt(user)));
        list.onSections(user -> go(here().lookingAt(user).openedAt(PersonPanel.SECTIONS)));
        list.onMenu(details::entries);
        list.onSort((order, descending) -> go(here().with(here().filter().sortedBy(order, descending))));
        head.addActions(
                importing.onClick(() -> UI.getCurrent().navigate(TenantRoute.to(here().tenant(), "import"))),
                invite.onClick(this::invite));
        export.addClassName("action");
        var words = new Span(getTranslation("users.export"));
        words.addClassName("only-wide");
        export.add(Symbol.DOWNLOAD.small(), words);
        export.getElement().setAttribute("aria-label", getTranslation("users.export"));
        export.setTitle(getTranslation("users.export.why"));
        list.columns().onChange(this::remember);
        bar.addTools(export, chooser);
        add(head, bar);
        addFull(split);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("users.title");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var actor = questions.actor();
        entered = UsersAddress.of(
                        event.getRouteParameters(), event.getLocation().getQueryParameters())
                .filter(it -> questions
                        .people()
                        .page(actor, it.tenant(), PeopleSearch.Query.everybody(), 0, 1)
                        .isPresent())
                .filter(it -> it.user() == null
                        || questions.member().of(actor, it.tenant(), it.user()).isPresent())
                .orElse(null);
        if (entered == null) {
            TenantRoute.notFound(event);
        }
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        if (entered != null) {
            show(entered);
        }
    }

    @Override
    protected void onAttach(AttachEvent event) {
        super.onAttach(event);
        NarrowWindow.watch(this, list.columns()::setNarrow);
        Preference.USERS_COLUMNS
                .read(VaadinRequest.getCurrent())
                .map(ChosenColumns::parse)
                .ifPresent(this::choose);
    }

    private void choose(ChosenColumns chosen) {
        list.columns().show(chosen);
        chooser.show(chosen);
    }

    private void remember(ChosenColumns chosen) {
        choose(chosen);
        getUI().ifPresent(ui -> Preference.USERS_COLUMNS.write(ui, chosen.format()));
        offerExport();
    }

    /** Why anew with every change: the link carries what it was made for. */
    private void offerExport() {
        if (address != null) {
            export.setHref(new PeopleExport(
                            questions.current(),
                            questions.people(),
                            address.tenant(),
                            query,
                            list.columns().chosen().all(),
                            getLocale())
                    .handler());
        }
    }

    private void show(UsersAddress next) {
        var before = address;
        address = next;
        boolean sameTenant = before != null && before.tenant().equals(next.tenant());
        if (!sameTenant) {
            details.clear();
        }
        if (before == null || !sameTenant || !next.filter().sameChoice(before.filter())) {
            list.picking().clear();
        }
        if (!sameTenant || !next.filter().equals(before == null ? null : before.filter())) {
            showPeople(next);
        }
        details.show(next);
    }

    private void showPeople(UsersAddress next) {
        questions
                .people()
                .page(questions.actor(), next.tenant(), PeopleSearch.Query.everybody(), 0, 1)
                .ifPresent(page -> describe(page.snapshot(), next.filter()));
        refresh(list.show(next.filter().order(), next.filter().descending()));
    }

    private void describe(Snapshot snapshot, PeopleFilter filter) {
        int members = Objects.requireNonNull(snapshot.tenant()).members().size();
        head.setSentence(getTranslation("users.people", members));
        first.removeAll();
        if (members < 2) {
            first.add(new FirstSteps(
                    here().tenant(),
                    questions.actor().user(),
                    permission -> Looking.may(snapshot, questions.actor().user(), permission),
                    this::invite));
        }
        importing.setVisible(Looking.may(snapshot, questions.actor().user(), ImportPeople.NEEDS));
        invite.setVisible(Looking.may(snapshot, questions.actor().user(), AddPeople.NEEDS));
        query = filter.query(snapshot.now());
        bar.show(filter, FacetChoices.of(snapshot, getLocale()));
        offerExport();
        list.picking()
                .allow(bulk.allow(
                        permission -> Looking.may(snapshot, questions.actor().user(), permission)));
    }

    private void invite() {
        questions
                .people()
                .page(questions.actor(), here().tenant(), PeopleSearch.Query.everybody(), 0, 1)
                .ifPresent(page -> new InviteDialog(
                                questions.current(), adding, page.snapshot(), getLocale(), () -> showPeople(here()))
                        .open());
    }

    private void picked() {
        bulk.show(list.picking().picks(), list.total());
    }

    private String counted(Total matches) {
        return getTranslation(matches.isExact() ? "users.match" : "users.match-at-least", matches.number());
    }

    private void act(BulkKind kind) {
        new MemberActing(questions, here().tenant(), getLocale())
                .open(kind, list.picking().picks().selection(query), () -> {
                    list.picking().clear();
                    refresh(list.refresh());
                });
    }

    private void refresh(Total matches) {
        var filter = here().filter();
        bar.setMatches(!filter.narrows() ? "" : counted(matches));
        list.setVisible(matches.number() > 0);
        nothing.removeAll();
        nothing.setVisible(matches.number() == 0);
        if (matches.number() == 0) {
            nothing.add(EmptyState.nothingMatches(
                    filter.text(),
                    filter.values().size() + (filter.text().isEmpty() ? 0 : 1),
                    () -> go(here().with(filter.cleared()))));
        }
    }

    private void type(PeopleFilter filter) {
        var next = here().with(filter);
        // Why: every word typed would otherwise be a step that the back button has to take.
        UI.getCurrent().getPage().getHistory().replaceState(null, next.location());
        show(next);
    }

    private void go(UsersAddress next) {
        UI.getCurrent().navigate(next.path(), next.query());
    }

    private UsersAddress here() {
        return Objects.requireNonNull(address);
    }

    /** The rows of the list, read at the moment in which they are asked for. */
    private final class Rows implements PeopleList.Source {
        @Override
        public List<PersonRow> rows(int offset, int limit) {
            return questions
                    .people()
                    .page(questions.actor(), here().tenant(), query, offset, limit)
                    .map(page -> PeopleRows.of(page, getLocale()))
                    .orElse(List.of());
        }

        @Override
        public Total total() {
            return questions.people().total(questions.actor(), here().tenant(), query);
        }
    }
}
