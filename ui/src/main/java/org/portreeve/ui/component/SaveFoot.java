package org.portreeve.ui.component;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Footer;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.function.Consumer;

/** The foot of a form: the reason for the history, Discard and Save; refusals of the whole change stand right above it. */
public final class SaveFoot extends Footer {
    private final Div refusals = new Div();
    private final TextField reason = new TextField();
    private final ConsoleButton discard = ConsoleButton.quiet("", null);
    private final ConsoleButton save = ConsoleButton.primary("", null);

    public SaveFoot() {
        addClassName("dfoot");
        refusals.addClassName("refusals");
        refusals.setVisible(false);
        reason.setPlaceholder(getTranslation("save.reason"));
        reason.setAriaLabel(getTranslation("save.reason"));
        reason.addClassName("grow");
        // Why: Ctrl S saves while the field still has the focus, so what was typed must be here already.
        reason.setValueChangeMode(ValueChangeMode.EAGER);
        discard.setText(getTranslation("save.discard"));
        save.setText(getTranslation("save.save"));
        save.withKey("mod+s", getTranslation("save.key"));
        var line = new Div(reason, discard, save);
        line.addClassName("row");
        add(refusals, line);
        setDirty(false);
    }

    /** Save and Discard act only while something is staged. */
    public void setDirty(boolean dirty) {
        save.setEnabled(dirty);
        discard.setEnabled(dirty);
    }

    /** Names the outcome, such as “Remove 3 people”. */
    public void setSaveText(String text) {
        save.setText(text);
    }

    /** Whether a reason must be given; Save then marks the field instead of saving. */
    public void setReasonRequired(boolean required) {
        reason.setRequiredIndicatorVisible(required);
    }

    /** Runs with the stripped reason, which may be empty unless it is required. */
    public void onSave(Consumer<String> action) {
        save.onClick(() -> {
            var text = reason.getValue().strip();
            if (reason.isRequiredIndicatorVisible() && text.isEmpty()) {
                reason.setErrorMessage(getTranslation("save.reason-needed"));
                reason.setInvalid(true);
                reason.focus();
            } else {
                action.accept(text);
            }
        });
    }

    /** Runs after the typed reason and the refusals have been cleared. */
    public void onDiscard(Runnable action) {
        discard.onClick(() -> {
            clear();
            action.run();
        });
    }

    /** Shows what refuses the change; what was typed stays. */
    public void refuse(Component... notes) {
        refusals.removeAll();
        refusals.add(notes);
        refusals.setVisible(notes.length > 0);
    }

    /** After a save: no reason, no refusals, nothing to save. */
    public void clear() {
        reason.clear();
        reason.setInvalid(false);
        refuse();
        setDirty(false);
    }
}
