package org.portreeve.ui.users;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.portreeve.application.history.ReadHistory;
import org.portreeve.application.history.Revisions;
import org.portreeve.domain.history.Revision;
import org.portreeve.domain.membership.UserId;
import org.portreeve.domain.tenancy.TenantId;
import org.portreeve.ui.component.CardList;
import org.portreeve.ui.component.ConsoleButton;
import org.portreeve.ui.component.Dates;
import org.portreeve.ui.component.EmptyState;
import org.portreeve.ui.component.Symbol;
import org.portreeve.ui.history.RevisionSentence;
import org.portreeve.ui.history.SentenceLine;
import org.portreeve.ui.shell.TenantRoute;

/** What happened to the person in this tenant, newest first. */
final class HistoryTab extends Div {
    private static final int PAGE = 20;

    private final Questions questions;
    private final TenantId tenant;
    private final UserId user;
    private final CardList rows = new CardList();
    private final ConsoleButton older;
    private @Nullable Long before;

    HistoryTab(Questions questions, TenantId tenant, UserId user) {
        this.questions = questions;
        this.tenant = tenant;
        this.user = user;
        addClassNames("col", "dstack");
        older = ConsoleButton.ordinary(getTranslation("users.history.older"), Symbol.DOWN)
                .small()
                .onClick(this::more);
        add(rows, older);
        more();
        if (rows.getComponentCount() == 0) {
            removeAll();
            add(new EmptyState(
                    Symbol.HISTORY,
                    getTranslation("users.history.nothing"),
                    getTranslation("users.history.nothing.why")));
        }
    }

    private void more() {
        var page = questions.history().page(questions.actor(), tenant, Revisions.Filter.about(user), before, PAGE + 1);
        List<Revision> revisions = page.map(ReadHistory.Page::revisions).orElse(List.of());
        page.ifPresent(found -> revisions.stream().limit(PAGE).forEach(revision -> rows.add(row(revision, found))));
        older.setVisible(revisions.size() > PAGE);
        before = revisions.stream()
                .limit(PAGE)
                .map(Revision::number)
                .min(Long::compare)
                .orElse(before);
    }

    private ListItem row(Revision revision, ReadHistory.Page page) {
        var state = Objects.requireNonNull(page.snapshot().tenant());
        var dates = new Dates(
                getLocale(), state.tenant().timeZone(), page.snapshot().now());
        var text = new Div();
        text.addClassName("grow");
        RevisionSentence.about(user, revision, page.snapshot(), page.authors(), getLocale())
                .forEach(sentence -> text.add(new SentenceLine(sentence)));
        var quiet = new Div(words(dates.moment(revision.time())));
        quiet.addClassNames("xs", "t2", "num", "row", "wrap");
        quiet.add(new Anchor(
                TenantRoute.to(tenant, "history") + "/" + revision.number(),
                RevisionSentence.number(revision.number(), getLocale())));
        quiet.add(words(RevisionSentence.source(revision.origin().source(), getLocale())));
        if (!revision.origin().reason().isBlank()) {
            var reason = words(revision.origin().reason());
            reason.getElement().setAttribute("dir", "auto");
            quiet.add(reason);
        }
        text.add(quiet);
        var item = new ListItem(text);
        item.addClassName("asg");
        return item;
    }

    private static Span words(String text) {
        return new Span(text);
    }
}
