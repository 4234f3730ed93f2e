package org.portreeve.ui.settings;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.portreeve.application.apikey.HandOverApiKey;
import org.portreeve.domain.apikey.ApiKey;
import org.portreeve.domain.change.Objection;
import org.portreeve.domain.membership.Person;
import org.portreeve.domain.membership.UserId;
import org.portreeve.ui.component.ConsoleButton;
import org.portreeve.ui.component.Note;

/** Asks who is to answer for a key from now on, among those who may manage keys. */
final class HandOverKeyDialog extends Dialog {
    private final BiFunction<UserId, String, HandOverApiKey.Result> handing;
    private final Function<List<Objection>, Note[]> words;
    private final Runnable done;
    private final ComboBox<Person> keeper = new ComboBox<>();
    private final TextField reason = new TextField();
    private final Div refusals = new Div();

    HandOverKeyDialog(
            ApiKey key,
            List<Person> candidates,
            BiFunction<UserId, String, HandOverApiKey.Result> handing,
            Function<List<Objection>, Note[]> words,
            Runnable done) {
        this.handing = handing;
        this.words = words;
        this.done = done;
        setHeaderTitle(getTranslation("settings.hand-over-title", key.name()));
        setCloseOnOutsideClick(false);
        keeper.setLabel(getTranslation("settings.keeper"));
        keeper.setHelperText(getTranslation("settings.keeper-help"));
        keeper.setItems(candidates);
        keeper.setItemLabelGenerator(Person::label);
        keeper.setWidthFull();
        keeper.addValueChangeListener(_ -> keeper.setInvalid(false));
        reason.setLabel(getTranslation("settings.reason"));
        refusals.addClassName("stack");
        Div content = new Div(new Paragraph(getTranslation("settings.hand-over-sentence")), keeper, reason, refusals);
        content.addClassNames("stack", "dialogform");
        add(content);
        getFooter()
                .add(
                        ConsoleButton.quiet(getTranslation("settings.cancel"), null)
                                .onClick(this::close),
                        ConsoleButton.primary(getTranslation("settings.hand-over-confirm"), null)
                                .onClick(this::handOver));
    }

    private void handOver() {
        refusals.removeAll();
        if (keeper.isEmpty()) {
            keeper.setErrorMessage(getTranslation("settings.keeper-needed"));
            keeper.setInvalid(true);
            return;
        }
        switch (handing.apply(keeper.getValue().id(), reason.getValue().strip())) {
            case HandOverApiKey.HandedOver _ -> {
                close();
                done.run();
            }
            case HandOverApiKey.Refused(var objections) -> refusals.add(words.apply(objections));
            case HandOverApiKey.Absent _ -> refusals.add(Note.refusal(getTranslation("settings.hand-over-gone"), ""));
        }
    }
}
