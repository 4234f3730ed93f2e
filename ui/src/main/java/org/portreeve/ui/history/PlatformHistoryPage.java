package org.portreeve.ui.history;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.portreeve.application.change.Snapshot;
import org.portreeve.application.history.ReadHistory;
import org.portreeve.application.history.ReadPlatformHistory;
import org.portreeve.application.identity.CurrentActor;
import org.portreeve.ui.component.ConsolePage;
import org.portreeve.ui.component.EmptyState;
import org.portreeve.ui.component.PageHead;
import org.portreeve.ui.shell.Console;
import org.portreeve.ui.shell.TenantRoute;

/** The history of the platform itself: what was changed of its catalogue, its plans and its keys, newest first. */
@Route(value = PlatformHistoryPage.PATH + "/:revision?", layout = Console.class)
@PermitAll
public final class PlatformHistoryPage extends ConsolePage implements BeforeEnterObserver, HasDynamicTitle {
    static final String PATH = "platform/history";
    /** The kinds of change that the platform's own history has, as the port names them. */
    private static final List<String> KINDS = List.of("catalogue", "api-key");

    private static final int DAYS = 92;

    private final CurrentActor current;
    private final ReadPlatformHistory history;
    private final PageHead head;
    private final HistoryBar bar;
    private final Div above = new Div();
    private final Div list = new Div();
    private @Nullable HistoryFilter shown;
    private @Nullable HistorySheet sheet;

    /** Reads as whoever is signed in. */
    public PlatformHistoryPage(CurrentActor current, ReadPlatformHistory history) {
        this.current = current;
        this.history = history;
        head = new PageHead(getTranslation("history.platform.title"), "");
        bar = new HistoryBar(KINDS, getTranslation("history.platform.search"), PlatformHistoryPage::go);
        above.addClassName("above");
        list.addClassName("tabfull");
        add(head, bar, above);
        addFull(list);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("history.platform.title");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        Optional<Snapshot> around = history.around(current.get());
        Optional<String> number = TenantRoute.part(event.getRouteParameters(), "revision");
        boolean readable = number.isEmpty() || number.get().matches("[0-9]{1,18}");
        var filter = HistoryFilter.of(event.getLocation().getQueryParameters(), KINDS)
                .withPerson(null);
        if (around.isEmpty()
                || !readable
                || !show(around.get(), filter, number.map(Long::valueOf).orElse(null))) {
            TenantRoute.notFound(event);
        }
    }

    /** False where there is no such revision. */
    private boolean show(Snapshot around, HistoryFilter filter, @Nullable Long revision) {
        HistorySheet lines = sheet;
        if (lines == null || !filter.equals(shown)) {
            ZoneId zone = around.requireTenant().tenant().timeZone();
            heat(around, filter, zone);
            lines = new HistorySheet(
                    reader(filter, zone),
                    number -> href(number, filter),
                    () -> go(filter),
                    filter.size() == 0 ? null : () -> nothing(filter));
            list.removeAll();
            list.add(lines);
            sheet = lines;
            shown = filter;
        }
        return lines.look(revision);
    }

    private void heat(Snapshot around, HistoryFilter filter, ZoneId zone) {
        LocalDate last = LocalDate.ofInstant(around.now(), zone);
        above.removeAll();
        above.add(new HeatStrip(
                history.days(current.get(), DAYS - 1),
                last.minusDays(DAYS - 1L),
                last,
                filter,
                day -> go(filter.withDays(day, day))));
    }

    private HistorySheet.Reader reader(HistoryFilter filter, ZoneId zone) {
        return new HistorySheet.Reader() {
            @Override
            public Optional<ReadHistory.Page> page(@Nullable Long before, int limit) {
                var page = history.page(current.get(), filter.wanted(zone), before, limit);
                if (before == null) {
                    page.ifPresent(found -> count(filter, found, limit));
                }
                return page;
            }

            @Override
            public Optional<ReadHistory.Entry> glance(long number) {
                return history.glance(current.get(), number);
            }
        };
    }

    private void count(HistoryFilter filter, ReadHistory.Page page, int limit) {
        head.setSentence(getTranslation("history.total", page.total()));
        bar.show(filter, null, HistoryBar.matching(filter, page.revisions().size(), limit));
    }

    private EmptyState nothing(HistoryFilter filter) {
        return EmptyState.nothingMatches(
                filter.text(), filter.size(), () -> go(HistoryFilter.of(QueryParameters.empty(), KINDS)));
    }

    private static String href(long number, HistoryFilter filter) {
        return new Location(PATH + "/" + number, filter.query()).getPathWithQueryParameters();
    }

    private static void go(HistoryFilter filter) {
        UI.getCurrent().navigate(PATH, filter.query());
    }
}
