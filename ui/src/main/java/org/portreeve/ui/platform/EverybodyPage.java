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
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.portreeve.application.history.UndoRevision;
import org.portreeve.application.identity.CurrentActor;
import org.portreeve.application.membership.ChangeMembers;
import org.portreeve.application.membership.DeleteEverywhere;
import org.portreeve.application.membership.FindEverybody;
import org.portreeve.domain.membership.Person;
import org.portreeve.domain.membership.UserId;
import org.portreeve.ui.component.ConsolePage;
import org.portreeve.ui.component.EmptyState;
import org.portreeve.ui.component.ListWithDetail;
import org.portreeve.ui.component.PageHead;
import org.portreeve.ui.component.SearchField;
import org.portreeve.ui.component.Symbol;
import org.portreeve.ui.shell.Console;
import org.portreeve.ui.shell.TenantRoute;

/** People across tenants: whoever is looked for, and one person with every membership on one screen. */
@Route(value = PlatformRoute.PEOPLE + "/:user?", layout = Console.class)
@PermitAll
public final class EverybodyPage extends ConsolePage implements BeforeEnterObserver, HasDynamicTitle {
    private static final int SHOWN = 200;

    private final EverybodyQuestions ask;
    private final SearchField search = new SearchField(getTranslation("platform.everybody.search"), _ -> find());
    private final Span count = new Span();
    private final PersonGrid grid = new PersonGrid(person -> UI.getCurrent().navigate(PlatformRoute.to(person.id())));
    private final Div nothing = new Div();
    private final ListWithDetail split;
    private @Nullable UserId shown;

    /** Asks as whoever is signed in. */
    public EverybodyPage(
            CurrentActor current,
            FindEverybody everybody,
            ChangeMembers members,
            DeleteEverywhere deleting,
            UndoRevision undoing) {
        ask = new EverybodyQuestions(current, everybody, members, deleting, undoing);
        count.addClassNames("end", "t2", "num");
        var master = new Div(grid, nothing);
        master.addClassName("master");
        split = new ListWithDetail(master);
        add(new PageHead(getTranslation("platform.everybody.title"), getTranslation("platform.everybody.sentence")));
        addBar(search.withSlash(), count);
        addFull(split);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("platform.everybody.title");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        Optional<String> named = TenantRoute.part(event.getRouteParameters(), "user");
        shown = named.flatMap(EverybodyPage::number).orElse(null);
        boolean open = ask.everybody().isFor(ask.actor()) && (named.isEmpty() || look());
        if (!open) {
            TenantRoute.notFound(event);
            return;
        }
        if (named.isEmpty()) {
            split.detail(null);
        }
        find();
    }

    private static Optional<UserId> number(String text) {
        try {
            return Optional.of(new UserId(UUID.fromString(text)));
        } catch (IllegalArgumentException noNumber) {
            return Optional.empty();
        }
    }

    private boolean look() {
        if (shown == null) {
            return false;
        }
        Optional<FindEverybody.Somebody> somebody = ask.everybody().of(ask.actor(), shown);
        somebody.ifPresent(found -> split.detail(new SomebodyPanel(ask, found, this::again, this::leave)));
        return somebody.isPresent();
    }

    private void again() {
        if (!look()) {
            leave();
        }
        find();
    }

    private void leave() {
        UI.getCurrent().navigate(PlatformRoute.PEOPLE);
    }

    private void find() {
        String words = search.getValue().strip();
        List<Person> people = ask.everybody().matching(ask.actor(), words, SHOWN + 1);
        grid.setItems(people.stream().limit(SHOWN).toList());
        grid.mark(shown);
        grid.setVisible(!people.isEmpty());
        nothing.removeAll();
        nothing.setVisible(people.isEmpty());
        count.setText(
                people.size() > SHOWN
                        ? getTranslation("platform.everybody.more", SHOWN)
                        : words.isEmpty() ? "" : getTranslation("platform.everybody.found", people.size()));
        if (people.isEmpty()) {
            nothing.add(
                    words.isEmpty()
                            ? new EmptyState(
                                    Symbol.USERS,
                                    getTranslation("platform.everybody.first"),
                                    getTranslation("platform.everybody.first.why"))
                            : EmptyState.nothingMatches(words, 0, search::clear));
        }
    }
}
