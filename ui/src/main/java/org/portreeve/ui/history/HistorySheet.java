package org.portreeve.ui.history;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.function.LongFunction;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.portreeve.application.change.Snapshot;
import org.portreeve.application.history.ReadHistory;
import org.portreeve.ui.component.ConsoleButton;
import org.portreeve.ui.component.Dates;
import org.portreeve.ui.component.DetailPanel;
import org.portreeve.ui.component.EmptyState;
import org.portreeve.ui.component.ListWithDetail;
import org.portreeve.ui.component.Note;
import org.portreeve.ui.component.Symbol;

/** A timeline to be read and nothing else, with one revision beside it. */
public final class HistorySheet extends Composite<ListWithDetail> {
    private static final int PAGE = 50;

    /** Who is asked for revisions; empty where they are not for the reader. */
    public interface Reader {
        Optional<ReadHistory.Page> page(@Nullable Long before, int limit);

        Optional<ReadHistory.Entry> glance(long number);
    }

    private final Reader reader;
    private final LongFunction<String> href;
    private final Runnable onClose;
    private final @Nullable Supplier<EmptyState> nothing;
    private final Div master = new Div();
    private final ListWithDetail split = new ListWithDetail(master);
    private @Nullable Timeline timeline;
    private @Nullable Snapshot snapshot;

    /** Revisions lead to {@code href}; {@code onClose} leads back to the list alone. */
    public HistorySheet(Reader reader, LongFunction<String> href, Runnable onClose) {
        this(reader, href, onClose, null);
    }

    /** The same; {@code nothing} stands there where the reader’s filter leaves none. */
    HistorySheet(Reader reader, LongFunction<String> href, Runnable onClose, @Nullable Supplier<EmptyState> nothing) {
        this.reader = reader;
        this.href = href;
        this.onClose = onClose;
        this.nothing = nothing;
        master.addClassName("timeline");
        reader.page(null, PAGE).ifPresent(this::list);
    }

    @Override
    protected ListWithDetail initContent() {
        return split;
    }

    /** Shows one revision beside the list, null for none; false where there is no such revision for the reader. */
    public boolean look(@Nullable Long number) {
        if (timeline != null) {
            timeline.select(number);
        }
        Optional<ReadHistory.Entry> entry = number == null ? Optional.empty() : reader.glance(number);
        split.detail(entry.map(this::panel).orElse(null));
        return number == null || entry.isPresent();
    }

    private void list(ReadHistory.Page page) {
        snapshot = page.snapshot();
        ZoneId zone = page.snapshot().requireTenant().tenant().timeZone();
        if (page.shownSince() != null) {
            var dates = new Dates(getLocale(), zone, page.snapshot().now());
            master.add(Note.hint(
                    getTranslation("history.limited", dates.day(page.shownSince())),
                    getTranslation("history.limited.why")));
        }
        if (page.revisions().isEmpty()) {
            master.add(nothing != null ? nothing.get() : nothingYet());
            return;
        }
        var lines = new Timeline(zone, LocalDate.ofInstant(page.snapshot().now(), zone), href);
        timeline = lines;
        lines.append(page);
        master.add(lines);
        offerOlder(lines, page.revisions().size());
    }

    private EmptyState nothingYet() {
        return new EmptyState(Symbol.HISTORY, getTranslation("history.empty"), getTranslation("history.empty.why"));
    }

    private void offerOlder(Timeline lines, int count) {
        if (count == PAGE) {
            var older = ConsoleButton.ordinary(getTranslation("history.older"), Symbol.DOWN);
            older.addClassName("older");
            older.onClick(() -> {
                master.remove(older);
                reader.page(lines.oldest(), PAGE).ifPresent(page -> {
                    lines.append(page);
                    offerOlder(lines, page.revisions().size());
                });
            });
            master.add(older);
        }
    }

    private @Nullable DetailPanel panel(ReadHistory.Entry entry) {
        if (snapshot == null) {
            return null;
        }
        var panel = new DetailPanel();
        panel.onClose(onClose);
        RevisionDetail.show(entry, snapshot, getLocale(), panel);
        return panel;
    }
}
