package org.portreeve.ui.component;

import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.function.Consumer;

/** Searches as one types; {@code /} puts the focus into it. */
public final class SearchField extends TextField {
    private static final int PAUSE_MILLISECONDS = 200;

    public SearchField(String placeholder, Consumer<String> onSearch) {
        addClassName("search");
        setPlaceholder(placeholder);
        setAriaLabel(placeholder);
        setPrefixComponent(Symbol.SEARCH.small());
        setClearButtonVisible(true);
        setValueChangeMode(ValueChangeMode.LAZY);
        setValueChangeTimeout(PAUSE_MILLISECONDS);
        addValueChangeListener(change -> onSearch.accept(change.getValue().strip()));
    }

    /** Prints and binds {@code /}; at most one search field of a page has it. */
    public SearchField withSlash() {
        KeyHint.bind(this, "/");
        setSuffixComponent(new KeyHint("/"));
        return this;
    }
}
