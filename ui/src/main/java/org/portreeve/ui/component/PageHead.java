package org.portreeve.ui.component;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;

/** The head of a page: its title, one short sentence, and at the end its actions, the quiet ones first. */
public final class PageHead extends Header {
    private final Span before = new Span();
    private final H1 title = new H1();
    private final Span beside = new Span();
    private final Paragraph sentence = new Paragraph();
    private final Div actions = new Div();

    public PageHead(String title, String sentence, Component... actions) {
        addClassName("head");
        before.addClassName("row");
        beside.addClassNames("row", "beside");
        this.sentence.addClassNames("sub", "num");
        this.actions.addClassNames("row", "end", "actions");
        add(before, this.title, beside, this.sentence, this.actions);
        setTitle(title);
        setSentence(sentence);
        addActions(actions);
    }

    @Override
    public void setTitle(String text) {
        title.setText(text);
    }

    public void setSentence(String text) {
        sentence.setText(text);
        sentence.setVisible(!text.isEmpty());
    }

    /** Puts a link to the page above in front of the title. */
    public void setParent(String label, String href) {
        before.removeAll();
        before.add(new Anchor(href, label), Symbol.RIGHT.small());
    }

    /** Puts badges or segments right behind the title. */
    public void addBeside(Component... components) {
        beside.add(components);
    }

    public void addActions(Component... components) {
        actions.add(components);
    }
}
