package org.portreeve.ui.history;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.dom.Element;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.portreeve.application.change.Snapshot;
import org.portreeve.application.history.AuthorNames;
import org.portreeve.application.history.ReadHistory;
import org.portreeve.domain.history.Revision;
import org.portreeve.ui.component.DetailPanel;
import org.portreeve.ui.component.Note;
import org.portreeve.ui.component.Symbol;
import org.portreeve.ui.component.Tone;

/** All of one revision: every sentence, what was and what is, and where it came from. */
final class RevisionDetail {
    private static final int STATEMENTS = 60;
    private static final int PEOPLE = 40;
    private static final int ROWS = 40;
    private static final String TO_THE_MILLISECOND = "d MMM uuuu, HH:mm:ss.SSS";

    private final Revision revision;
    private final AuthorNames authors;
    private final Snapshot snapshot;
    private final Locale locale;
    private final DetailPanel panel;

    private RevisionDetail(ReadHistory.Entry entry, Snapshot snapshot, Locale locale, DetailPanel panel) {
        revision = entry.revision();
        authors = entry.authors();
        this.snapshot = snapshot;
        this.locale = locale;
        this.panel = panel;
    }

    static void show(ReadHistory.Entry entry, Snapshot snapshot, Locale locale, DetailPanel panel) {
        new RevisionDetail(entry, snapshot, locale, panel).show();
    }

    private void show() {
        var names = new Names(revision, snapshot, authors, locale);
        List<Statement> statements =
                RevisionSentence.statements(RevisionFacts.of(revision, names), revision.origin(), names);
        var icon = new Span(RevisionSymbol.of(revision).small());
        icon.addClassName("ic");
        panel.describe(
                icon, RevisionSentence.number(revision.number(), locale), zoned().format(pattern("d MMM uuuu, HH:mm")));
        List<Component> content = new ArrayList<>();
        if (revision.omitted() > 0) {
            content.add(Note.hint(
                    say("history.excerpt", revision.changes().changes().size(), revision.changeCount()),
                    say("history.excerpt.why")));
        }
        statements.stream().limit(STATEMENTS).forEach(statement -> content.add(block(statement, names)));
        if (statements.size() > STATEMENTS) {
            content.add(quiet(say("history.more", statements.size() - STATEMENTS)));
        }
        if (statements.isEmpty()) {
            content.add(new Note(Tone.NEUTRAL, Symbol.INFO, say("history.no-change"), ""));
        }
        content.add(origin());
        panel.show(content.toArray(Component[]::new));
    }

    private Component block(Statement statement, Names names) {
        var block = new Div(new SentenceLine(statement.sentence()));
        block.addClassName("statement");
        var differences = statement.facts().stream()
                .map(Fact::difference)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        // Why: where each has a line of its own below, their names stand there already.
        if (statement.speaksOfMany() && differences.size() < statement.facts().size()) {
            block.add(subjects(statement, names));
        }
        if (!differences.isEmpty()) {
            block.add(new BeforeAfter(differences.subList(0, Math.min(ROWS, differences.size()))));
        }
        if (differences.size() > ROWS) {
            block.add(quiet(say("history.more", differences.size() - ROWS)));
        }
        return block;
    }

    /** The names one by one, each in its own direction, so that none turns the others around. */
    private Div subjects(Statement statement, Names names) {
        var all = statement.facts().stream()
                .map(fact -> RevisionSentence.name(fact.subject(), names))
                .sorted()
                .toList();
        var line = new Div();
        line.addClassNames("sm", "t2");
        for (int i = 0; i < Math.min(PEOPLE, all.size()); i++) {
            line.getElement()
                    .appendChild(Element.createText(i == 0 ? "" : ", "), new Element("bdi").setText(all.get(i)));
        }
        if (all.size() > PEOPLE) {
            line.getElement().appendChild(Element.createText(say("history.and-more", "", all.size() - PEOPLE)));
        }
        return line;
    }

    private DescriptionList origin() {
        var origin = revision.origin();
        var facts = new DescriptionList();
        facts.addClassNames("facts", "origin");
        fact(facts, "history.actor", authors.of(origin.author()));
        if (origin.onBehalfOf() != null) {
            fact(facts, "history.on-behalf-of", authors.of(origin.onBehalfOf()));
        }
        fact(facts, "history.through", RevisionSentence.source(origin.source(), locale));
        fact(facts, "history.request", origin.requestId()).addClassName("mono");
        if (!zoned().getOffset().equals(ZoneOffset.UTC)) {
            fact(facts, "history.time", zoned().format(pattern(TO_THE_MILLISECOND)) + " " + zoned().getZone());
        }
        fact(facts, "history.utc", revision.time().atZone(ZoneOffset.UTC).format(pattern(TO_THE_MILLISECOND)) + " UTC");
        fact(facts, "history.reason", origin.reason().isBlank() ? say("history.no-reason") : origin.reason());
        return facts;
    }

    private DescriptionList.Description fact(DescriptionList facts, String key, String value) {
        var description = new DescriptionList.Description(value);
        description.getElement().setAttribute("dir", "auto");
        facts.add(new DescriptionList.Term(say(key)), description);
        return description;
    }

    private static Div quiet(String words) {
        var line = new Div(words);
        line.addClassNames("sm", "t2");
        return line;
    }

    private ZonedDateTime zoned() {
        return revision.time()
                .atZone(Objects.requireNonNull(snapshot.tenant()).tenant().timeZone());
    }

    private DateTimeFormatter pattern(String pattern) {
        return DateTimeFormatter.ofPattern(pattern, locale);
    }

    private String say(String key, Object... values) {
        return panel.getTranslation(key, values);
    }
}
