package org.portreeve.ui.history;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import org.portreeve.application.history.ReadHistory;
import org.portreeve.domain.history.Revision;

/** One revision of the timeline: when, what, its number, through what, and why. */
final class TimelineEntry extends ListItem {
    /** How many sentences are shown; the details have them all. */
    private static final int SENTENCES = 2;

    // Why: scrollIntoView would scroll the page, too.
    private static final String INTO_VIEW = """
            const list = this.closest('.timeline').getBoundingClientRect();
            const own = this.getBoundingClientRect();
            if (own.top < list.top) this.closest('.timeline').scrollTop -= list.top - own.top;
            else if (own.bottom > list.bottom) this.closest('.timeline').scrollTop += own.bottom - list.bottom;
            """;

    private final Anchor link;

    TimelineEntry(Revision revision, ReadHistory.Page page, String time, String href) {
        addClassName("ev");
        var when = new Span(time);
        when.addClassNames("when", "num", "t3");
        var icon = new Span(RevisionSymbol.of(revision).small());
        icon.addClassName("ic");
        List<Sentence> sentences = RevisionSentence.of(revision, page.snapshot(), page.authors(), getLocale());
        link = new Anchor(href, new SentenceLine(sentences.getFirst()));
        link.addClassName("what");
        var words = new Div(link);
        words.addClassName("grow");
        sentences.stream().skip(1).limit(SENTENCES - 1).forEach(more -> words.add(new SentenceLine(more)));
        if (sentences.size() > SENTENCES) {
            var rest = new Div(getTranslation("history.more", sentences.size() - SENTENCES));
            rest.addClassNames("sm", "t2");
            words.add(rest);
        }
        words.add(foot(revision));
        add(when, icon, words);
    }

    void select(boolean selected) {
        setClassName("sel", selected);
        if (selected) {
            link.getElement().setAttribute("aria-current", "true");
            getElement().executeJs(INTO_VIEW);
        } else {
            link.getElement().removeAttribute("aria-current");
        }
    }

    private Div foot(Revision revision) {
        var number = new Span(RevisionSentence.number(revision.number(), getLocale()));
        number.addClassName("num");
        var source = new Span(RevisionSentence.source(revision.origin().source(), getLocale()));
        var foot = new Div(number, source);
        foot.addClassNames("xs", "t2", "row", "foot");
        String why = revision.origin().reason();
        if (!why.isBlank()) {
            var reason = new Span(getTranslation("history.quoted", why));
            reason.addClassName("clip");
            reason.setTitle(why);
            reason.getElement().setAttribute("dir", "auto");
            foot.add(reason);
        }
        return foot;
    }
}
