package org.portreeve.ui.history;

import com.vaadin.flow.i18n.I18NProvider;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.portreeve.application.change.Snapshot;
import org.portreeve.application.history.AuthorNames;
import org.portreeve.domain.history.Origin;
import org.portreeve.domain.history.Revision;
import org.portreeve.domain.history.Source;
import org.portreeve.domain.membership.UserId;
import org.portreeve.ui.history.Sentence.Part;

/**
 * Says what a revision did, the person first: “<b>Ana Ruiz</b> gained <b>Invoice Clerk</b> until 1 March, granted by Ben”. One
 * sentence for each thing that happened; the same thing that happened to many is counted.
 */
public final class RevisionSentence {
    /** Where the noun of a kind stands in the templates of things. */
    static final String KIND = "{9}";

    private RevisionSentence() {}

    /** All sentences of a revision, at least one, in the order of its change set; {@code snapshot} says what things are called now, {@code authors} who acted. */
    public static List<Sentence> of(Revision revision, Snapshot snapshot, AuthorNames authors, Locale locale) {
        var names = new Names(revision, snapshot, authors, locale);
        var facts = RevisionFacts.of(revision, names);
        if (revision.omitted() > 0) {
            return large(revision, facts, names);
        }
        var sentences = say(facts, revision.origin(), names);
        return sentences.isEmpty() ? List.of(new Sentence(List.of(Part.plain(names.say("no-change"))))) : sentences;
    }

    /** How many changes a revision made that is shown in part, and what it did to the last one of whom it is shown. */
    private static List<Sentence> large(Revision revision, List<Fact> facts, Names names) {
        List<Sentence> sentences = new ArrayList<>();
        sentences.add(Sentence.of(
                names.say("large"),
                List.of(
                        Part.strong(names.say("large.changes", revision.changeCount())),
                        Part.plain(names.author(revision.origin().author())))));
        if (!facts.isEmpty()) {
            Subject last = facts.getLast().subject();
            sentences.addAll(say(
                    facts.stream().filter(fact -> fact.subject().equals(last)).toList(), revision.origin(), names));
        }
        return sentences;
    }

    /** Only what the revision did to one person, which may be nothing. */
    public static List<Sentence> about(
            UserId user, Revision revision, Snapshot snapshot, AuthorNames authors, Locale locale) {
        var names = new Names(revision, snapshot, authors, locale);
        var facts = RevisionFacts.of(revision, names).stream()
                .filter(fact -> fact.subject().equals(new Subject.OfPerson(user)))
                .toList();
        return say(facts, revision.origin(), names);
    }

    /** What stands under the sentences: “r47,988”. */
    public static String number(long revision, Locale locale) {
        return I18NProvider.translate(locale, "history.number", revision);
    }

    /** The source in words, such as “console”. */
    public static String source(Source source, Locale locale) {
        return I18NProvider.translate(locale, "history.source." + source.key());
    }

    private static List<Sentence> say(List<Fact> facts, Origin origin, Names names) {
        return statements(facts, origin, names).stream()
                .map(Statement::sentence)
                .toList();
    }

    /** The sentences with what they speak of; the first one also names who did it. */
    static List<Statement> statements(List<Fact> facts, Origin origin, Names names) {
        Map<Object, List<Fact>> groups = new LinkedHashMap<>();
        facts.stream()
                .sorted(Comparator.comparing(Fact::isMinor))
                .forEach(fact -> groups.computeIfAbsent(fact.group(), _ -> new ArrayList<>())
                        .add(fact));
        List<Statement> statements = new ArrayList<>();
        groups.values().forEach(group -> {
            Sentence sentence = say(group, names);
            boolean first = statements.isEmpty();
            statements.add(
                    new Statement(first ? sentence.followedBy(by(group.getFirst(), origin, names)) : sentence, group));
        });
        return statements;
    }

    private static Sentence by(Fact fact, Origin origin, Names names) {
        return origin.source() == Source.SIGN_IN
                ? new Sentence(List.of())
                : Sentence.of(
                        names.say(
                                origin.source() == Source.ERASURE
                                        ? "by-erasing"
                                        : fact.voice().key()),
                        List.of(Part.plain(names.author(origin.author()))));
    }

    private static Sentence say(List<Fact> group, Names names) {
        Fact fact = group.getFirst();
        boolean many = group.size() > 1;
        List<Part> arguments = new ArrayList<>();
        arguments.add(Part.strong(many ? count(fact.subject(), group.size(), names) : name(fact.subject(), names)));
        arguments.addAll(fact.arguments());
        String template = switch (fact.subject()) {
            case Subject.OfPerson _ -> names.say(many ? fact.plural() + ".many" : fact.key());
            case Subject.OfThing(String kind, String _) -> thing(fact, kind, many, names);
        };
        return Sentence.of(template, arguments);
    }

    private static String thing(Fact fact, String kind, boolean many, Names names) {
        if (many) {
            return names.say(fact.plural() + ".many");
        }
        // Why: an article or a gender belongs to the kind, so the kind's noun is put in before the arguments are.
        return names.say(fact.key()).replace(KIND, names.say("kind." + kind));
    }

    static String name(Subject subject, Names names) {
        return switch (subject) {
            case Subject.OfPerson(UserId user) -> names.person(user);
            case Subject.OfThing(String _, String name) -> name;
        };
    }

    private static String count(Subject subject, int count, Names names) {
        return switch (subject) {
            case Subject.OfPerson _ -> names.say("count.people", count);
            case Subject.OfThing(String kind, String _) -> names.say("count." + kind, count);
        };
    }
}
