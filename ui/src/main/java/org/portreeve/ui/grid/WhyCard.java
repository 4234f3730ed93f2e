package org.portreeve.ui.grid;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import org.portreeve.ui.component.CellState;
import org.portreeve.ui.component.Glyph;
import org.portreeve.ui.component.KeyHint;
import org.portreeve.ui.component.Symbol;

/** What stands behind a cell: the glyph, what and who, then facts in their fixed order, then permissions. */
final class WhyCard extends Div {
    private final DescriptionList facts = new DescriptionList();
    private final UnorderedList permissions = new UnorderedList();

    WhyCard(CellState state, String what, String heldWords, String person) {
        addClassName("why-body");
        var name = new Span(what);
        name.addClassName("strong");
        var held = new Span(" " + heldWords + " ");
        held.addClassName("t2");
        var who = new Span(person);
        who.getElement().setAttribute("dir", "auto");
        var words = new Div(name, held, who);
        words.addClassName("words");
        var head = new Div(Glyph.silent(state), words, new KeyHint("W"));
        head.addClassName("why-head");
        permissions.setVisible(false);
        add(head, facts, permissions);
    }

    WhyCard fact(String label, String value) {
        return fact(label, new Span(value));
    }

    WhyCard fact(String label, Component value) {
        value.getElement().setAttribute("dir", "auto");
        facts.add(new DescriptionList.Term(label), new DescriptionList.Description(value));
        return this;
    }

    /** What it lets somebody do. */
    WhyCard granting(String keys) {
        return line(Symbol.TICK.small(), keys, "", "");
    }

    /** What it would let somebody do, if it were not for the cap. */
    WhyCard capped(String keys, String because) {
        return line(Glyph.silent(CellState.CAPPED), keys, because, "capped");
    }

    private WhyCard line(Component icon, String keys, String because, String cssClass) {
        var key = new Span(keys);
        key.addClassName("mono");
        var item = new ListItem(icon, key);
        item.addClassName("row");
        if (!cssClass.isEmpty()) {
            item.addClassName(cssClass);
            item.add(new Span(because));
        }
        permissions.add(item);
        permissions.setVisible(true);
        return this;
    }
}
