package org.portreeve.ui.history;

import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.dom.Element;

/** Shows a {@link Sentence}: text and {@code strong} elements, each in its own direction, never markup from data. */
public final class SentenceLine extends Div {
    public SentenceLine(Sentence sentence) {
        addClassName("line");
        for (Sentence.Part part : sentence.parts()) {
            getElement().appendChild(part.strong() ? strong(part.text()) : Element.createText(part.text()));
        }
    }

    private static Element strong(String text) {
        return new Element(Tag.STRONG).setAttribute("dir", "auto").setText(text);
    }
}
