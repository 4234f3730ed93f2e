package org.portreeve.ui.component;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import org.jspecify.annotations.Nullable;

/** A button in one of the console's few weights, with the icon and the key that belong to it. */
public final class ConsoleButton extends Button {
    private ConsoleButton(String text, @Nullable Symbol symbol) {
        super(text);
        if (symbol != null) {
            setIcon(symbol.small());
        }
    }

    /** The one filled button of a view. */
    public static ConsoleButton primary(String text, @Nullable Symbol symbol) {
        var button = new ConsoleButton(text, symbol);
        button.addThemeVariants(ButtonVariant.PRIMARY);
        return button;
    }

    /** An ordinary button. */
    public static ConsoleButton ordinary(String text, @Nullable Symbol symbol) {
        return new ConsoleButton(text, symbol);
    }

    /** Without edge, for what is seldom needed. */
    public static ConsoleButton quiet(String text, @Nullable Symbol symbol) {
        var button = new ConsoleButton(text, symbol);
        button.addThemeVariants(ButtonVariant.TERTIARY);
        return button;
    }

    /** Takes something away; the word is red, the button is not. */
    public static ConsoleButton danger(String text, @Nullable Symbol symbol) {
        var button = new ConsoleButton(text, symbol);
        button.addClassName("danger");
        return button;
    }

    /** An icon alone; the text becomes its name and its tooltip. */
    public static ConsoleButton icon(String text, Symbol symbol) {
        var button = quiet("", symbol);
        button.addClassName("icon");
        button.setAriaLabel(text);
        button.setTooltipText(text);
        return button;
    }

    /** 24 px high, for rows and bars. */
    public ConsoleButton small() {
        addClassName("small");
        return this;
    }

    /** Prints the key on the button and binds it, as {@link KeyHint#bind}. */
    public ConsoleButton withKey(String key, String shown) {
        KeyHint.bind(this, key);
        setSuffixComponent(new KeyHint(shown));
        return this;
    }

    /** Runs on every click. */
    public ConsoleButton onClick(Runnable action) {
        addClickListener(_ -> action.run());
        return this;
    }
}
