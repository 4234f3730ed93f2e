package org.portreeve.ui.history;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Footer;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.portreeve.application.change.Snapshot;
import org.portreeve.application.history.ReadHistory;
import org.portreeve.application.history.Revisions;
import org.portreeve.application.history.UndoRevision;
import org.portreeve.application.identity.CurrentActor;
import org.portreeve.domain.state.TenantState;
import org.portreeve.ui.component.ConsoleButton;
import org.portreeve.ui.component.ConsolePage;
import org.portreeve.ui.component.Dates;
import org.portreeve.ui.component.DetailPanel;
import org.portreeve.ui.component.EmptyState;
import org.portreeve.ui.component.ListWithDetail;
import org.portreeve.ui.component.Note;
import org.portreeve.ui.component.PageHead;
import org.portreeve.ui.component.Symbol;
import org.portreeve.ui.shell.Console;
import org.portreeve.ui.shell.TenantRoute;

/** The history of a tenant: what was changed, when, by whom and why, newest first. */
@Route(value = TenantRoute.PREFIX + "history/:revision?", layout = Console.class)
@PermitAll
public final class HistoryPage extends ConsolePage implements BeforeEnterObserver, HasDynamicTitle {
    private static final int PAGE = 50;
    private static final int DAYS = 92;

    private final CurrentActor current;
    private final ReadHistory history;
    private final UndoRevision undoing;
    private final PageHead head;
    private final HistoryBar bar;
    private final Div above = new Div();
    private final Div master = new Div();
    private final ListWithDetail split = new ListWithDetail(master);
    private @Nullable HistoryAddress shown;
    private @Nullable Timeline timeline;
    private @Nullable Snapshot snapshot;

    /** Reads as whoever is signed in. */
    public HistoryPage(CurrentActor current, ReadHistory history, UndoRevision undoing) {
        this.current = current;
        this.history = history;
        this.undoing = undoing;
        head = new PageHead(getTranslation("history.title"), "");
        bar = new HistoryBar(HistoryFilter.KINDS, getTranslation("history.search"), this::narrow);
        above.addClassName("above");
        master.addClassName("timeline");
        add(head, bar, above);
        addFull(split);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("history.title");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var address = HistoryAddress.of(
                event.getRouteParameters(), event.getLocation().getQueryParameters());
        if (address.isEmpty() || !show(address.get())) {
            TenantRoute.notFound(event);
        }
    }

    /** False where there is nothing to see: no such tenant, no such revision, or not for this reader. */
    private boolean show(HistoryAddress address) {
        boolean sameList = shown != null && shown.at(null).equals(address.at(null));
        if (!sameList) {
            var page = page(address, null);
            if (page.isEmpty()) {
                return false;
            }
            list(address, page.get());
        }
        shown = address;
        if (timeline != null) {
            timeline.select(address.revision());
        }
        return look(address);
    }

    private boolean look(HistoryAddress address) {
        if (address.revision() == null) {
            split.detail(null);
            return true;
        }
        Optional<ReadHistory.Entry> revision = history.glance(current.get(), address.tenant(), address.revision());
        revision.ifPresent(found -> split.detail(panel(address, found)));
        return revision.isPresent();
    }

    private Optional<ReadHistory.Page> page(HistoryAddress address, @Nullable Long before) {
        // Why: the zone must be known to read the days of the filter, and it stands in the page; only days need it.
        var filter = address.filter();
        boolean needsZone = filter.from() != null || filter.to() != null;
        ZoneId zone = needsZone ? zone(address) : ZoneId.of("UTC");
        return history.page(current.get(), address.tenant(), filter.wanted(zone), before, PAGE);
    }

    private ZoneId zone(HistoryAddress address) {
        return history.page(current.get(), address.tenant(), Revisions.Filter.everything(), null, 1)
                .map(page -> zone(page.snapshot()))
                .orElse(ZoneId.of("UTC"));
    }

    private static ZoneId zone(Snapshot snapshot) {
        return Objects.requireNonNull(snapshot.tenant()).tenant().timeZone();
    }

    private void list(HistoryAddress address, ReadHistory.Page page) {
        snapshot = page.snapshot();
        TenantState state = Objects.requireNonNull(page.snapshot().tenant());
        ZoneId zone = state.tenant().timeZone();
        head.setSentence(getTranslation("history.total", page.total()));
        above.removeAll();
        heat(address, page, zone);
        var person = address.filter().person();
        bar.show(
                address.filter(),
                person == null ? null : state.labelOf(person),
                HistoryBar.matching(address.filter(), page.revisions().size(), PAGE));
        var lines = new Timeline(
                zone,
                LocalDate.ofInstant(page.snapshot().now(), zone),
                number -> address.at(number).href());
        lines.append(page);
        timeline = lines;
        master.removeAll();
        if (page.revisions().isEmpty()) {
            master.add(nothing(address));
        } else {
            master.add(lines);
            offerOlder(page.revisions().size());
        }
    }

    private void heat(HistoryAddress address, ReadHistory.Page page, ZoneId zone) {
        Instant now = page.snapshot().now();
        LocalDate last = LocalDate.ofInstant(now, zone);
        LocalDate first = last.minusDays(DAYS - 1L);
        List<Revisions.Day> days = history.days(current.get(), address.tenant(), DAYS - 1);
        above.add(new HeatStrip(
                days,
                first,
                last,
                address.filter(),
                day -> narrow(address.filter().withDays(day, day))));
        if (page.shownSince() != null) {
            var dates = new Dates(getLocale(), zone, now);
            above.add(Note.hint(
                    getTranslation("history.limited", dates.day(page.shownSince())),
                    getTranslation("history.limited.why")));
        }
    }

    private EmptyState nothing(HistoryAddress address) {
        var filter = address.filter();
        return filter.size() == 0
                ? new EmptyState(Symbol.HISTORY, getTranslation("history.empty"), getTranslation("history.empty.why"))
                : EmptyState.nothingMatches(
                        filter.text(),
                        filter.size(),
                        () -> go(
                                new HistoryAddress(address.tenant(), null, HistoryFilter.of(QueryParameters.empty()))));
    }

    private void offerOlder(int count) {
        if (count == PAGE) {
            var older = ConsoleButton.ordinary(getTranslation("history.older"), Symbol.DOWN);
            older.addClassName("older");
            older.onClick(() -> {
                master.remove(older);
                appendOlder();
            });
            master.add(older);
        }
    }

    private void appendOlder() {
        if (shown != null && timeline != null) {
            Timeline lines = timeline;
            page(shown, lines.oldest()).ifPresent(page -> {
                lines.append(page);
                offerOlder(page.revisions().size());
            });
        }
    }

    private DetailPanel panel(HistoryAddress address, ReadHistory.Entry entry) {
        var revision = entry.revision();
        var panel = new DetailPanel();
        panel.onStep(() -> step(address, revision.number(), -1), () -> step(address, revision.number(), 1));
        panel.onClose(() -> go(address.at(null)));
        Snapshot now = Objects.requireNonNull(snapshot);
        RevisionDetail.show(entry, now, getLocale(), panel);
        if (undoing.isFor(current.get(), now)) {
            var foot = new Footer(ConsoleButton.ordinary(getTranslation("history.undo.action"), Symbol.UNDO)
                    .withKey("u", "U")
                    .onClick(() -> undo(address, revision.number())));
            foot.addClassName("dfoot");
            panel.add(foot);
        }
        return panel;
    }

    private void undo(HistoryAddress address, long number) {
        UndoDialog.open(undoing, current, address.tenant(), number, getLocale(), made -> {
            shown = null;
            go(address.at(made));
        });
    }

    private void step(HistoryAddress address, long number, int steps) {
        var beside = timeline == null ? null : timeline.beside(number, steps);
        if (beside != null) {
            go(address.at(beside));
        }
    }

    private void narrow(HistoryFilter filter) {
        if (shown != null) {
            go(shown.with(filter).at(null));
        }
    }

    private static void go(HistoryAddress address) {
        UI.getCurrent().navigate(address.path(), address.filter().query());
    }
}
