package org.portreeve.ui.component;

import com.vaadin.flow.component.ItemLabelGenerator;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import java.util.List;

/** Two to four exclusive choices side by side. */
public final class Segments<T> extends RadioButtonGroup<T> {
    public Segments(String name, List<T> choices, ItemLabelGenerator<T> words) {
        addClassName("seg");
        getElement().setAttribute("aria-label", name);
        setItems(choices);
        setItemLabelGenerator(words);
        setValue(choices.getFirst());
    }
}
