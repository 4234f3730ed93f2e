package org.portreeve.ui.component;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a change would do, in the same view and before Save: who gains and who loses what, and what the guards say. */
public final class GainsAndLosses extends Section {
    /** One thing gained or lost: what, in monospace if it is a key, and when. */
    public record Line(String what, boolean isKey, @Nullable String when) {
        /** A permission, section or agent by its key. */
        public static Line key(String key, @Nullable String when) {
            return new Line(key, true, when);
        }

        /** In plain words. */
        public static Line words(String words, @Nullable String when) {
            return new Line(words, false, when);
        }
    }

    private final H3 title = new H3(getTranslation("effects.title"));
    private final Span summary = new Span();
    private final Div gains = new Div();
    private final Div losses = new Div();
    private final Div verdict = new Div();
    private final Div sides;

    public GainsAndLosses() {
        addClassNames("card", "effects");
        getElement().setAttribute("aria-live", "polite");
        summary.addClassNames("sm", "t2", "num");
        var head = new Div(title, summary);
        head.addClassName("ch");
        sides = new Div(gains, losses);
        sides.addClassName("sides");
        verdict.addClassNames("verdict-line", "xs");
        verdict.setVisible(false);
        add(head, sides, verdict);
        show(List.of(), 0, List.of(), 0);
    }

    /** The part of a change that is about some people, whose names stand above it. */
    public static GainsAndLosses of(String people) {
        var part = new GainsAndLosses();
        part.title.setText(people);
        part.title.getElement().setAttribute("dir", "auto");
        return part;
    }

    /** Such as “2 changes, 1 person”. */
    public void setSummary(String text) {
        summary.setText(text);
    }

    public void show(List<Line> gained, List<Line> lost) {
        show(gained, gained.size(), lost, lost.size());
    }

    /** Where nothing will be gained or lost because a guard objects, or nothing differs. */
    public void hideSides() {
        sides.setVisible(false);
    }

    /** With the full counts, where the lists show only their beginnings. */
    public void show(List<Line> gained, int gainCount, List<Line> lost, int lossCount) {
        sides.setVisible(true);
        fill(gains, Symbol.PLUS, "allow", count("effects.gains", gainCount), gained, gainCount);
        fill(losses, Symbol.MINUS, "deny", count("effects.losses", lossCount), lost, lossCount);
    }

    /** Nothing stands in the way. */
    public void setCleared(String sentence) {
        conclude(Symbol.OKC, "allow", new Span(sentence));
    }

    /** A guard objects; Save will be refused. */
    public void setObjection(String sentence) {
        conclude(Symbol.OCTX, "deny", new Span(sentence));
    }

    private void conclude(Symbol symbol, String meaning, Span sentence) {
        var icon = symbol.small();
        icon.addClassName(meaning);
        sentence.addClassName("t2");
        verdict.removeAll();
        verdict.add(icon, sentence);
        verdict.setVisible(true);
    }

    private String count(String key, int count) {
        return count == 0 ? getTranslation(key + ".none") : getTranslation(key, count);
    }

    private void fill(Div side, Symbol symbol, String meaning, String title, List<Line> lines, int total) {
        var heading = new Div(symbol.small(), new Span(title));
        heading.addClassNames("row", "sm", "strong", total == 0 ? "t3" : meaning);
        var list = new UnorderedList();
        for (Line line : lines) {
            list.add(item(line));
        }
        if (lines.size() < total) {
            var rest = new ListItem(getTranslation("effects.more", total - lines.size()));
            rest.addClassNames("xs", "t3");
            list.add(rest);
        }
        side.removeAll();
        side.add(heading, list);
    }

    private static ListItem item(Line line) {
        var what = new Span(line.what());
        what.addClassName(line.isKey() ? "mono" : "sm");
        var item = new ListItem(what);
        if (line.when() != null) {
            var when = new Span(line.when());
            when.addClassNames("xs", "t2");
            item.add(when);
        }
        return item;
    }
}
