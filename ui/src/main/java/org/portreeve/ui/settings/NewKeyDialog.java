package org.portreeve.ui.settings;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.portreeve.application.apikey.CreateApiKey;
import org.portreeve.domain.Malformed;
import org.portreeve.domain.apikey.ApiKey;
import org.portreeve.domain.change.Objection;
import org.portreeve.ui.component.ConsoleButton;
import org.portreeve.ui.component.Dates;
import org.portreeve.ui.component.DayField;
import org.portreeve.ui.component.Note;

/** Asks for what a new key is for; then its secret is shown, once. */
final class NewKeyDialog extends Dialog {
    private final TextField name = new TextField();
    private final CheckboxGroup<ApiKey.Scope> scopes = new CheckboxGroup<>();
    private final DayField end = new DayField("");
    private final TextField reason = new TextField();
    private final Div refusals = new Div();
    private final ConsoleButton make = ConsoleButton.primary(getTranslation("settings.make-key"), null);
    private final BiFunction<CreateApiKey.Wish, String, CreateApiKey.Result> creating;
    private final Function<List<Objection>, Note[]> words;
    private final ZoneId zone;
    private final Runnable made;

    /** What a scope opens is said in the texts that begin with {@code own}. */
    NewKeyDialog(
            String own,
            BiFunction<CreateApiKey.Wish, String, CreateApiKey.Result> creating,
            Function<List<Objection>, Note[]> words,
            ZoneId zone,
            Instant now,
            Runnable made) {
        this.creating = creating;
        this.words = words;
        this.zone = zone;
        this.made = made;
        setHeaderTitle(getTranslation("settings.new-key"));
        name.setLabel(getTranslation("settings.key-name"));
        name.setRequired(true);
        name.setMaxLength(120);
        name.setAutofocus(true);
        // Why: Enter must send what has been typed, also before the field is left.
        name.setValueChangeMode(ValueChangeMode.EAGER);
        // Why: a click beside it must not throw away what was typed.
        setCloseOnOutsideClick(false);
        scopes.setLabel(getTranslation("settings.key-scopes"));
        scopes.setItems(ApiKey.Scope.values());
        scopes.setItemLabelGenerator(scope -> getTranslation(own + "scope." + scope.key()));
        scopes.addClassName("column");
        scopes.setValue(Set.of(ApiKey.Scope.DECIDE));
        end.setLabel(getTranslation("settings.key-end", Dates.name(zone)));
        end.setHelperText(getTranslation("settings.key-end-help"));
        end.setMin(LocalDate.ofInstant(now, zone));
        reason.setLabel(getTranslation("settings.reason"));
        refusals.addClassName("stack");
        Div form = new Div(name, scopes, end, reason, refusals);
        form.addClassNames("stack", "dialogform");
        add(form);
        getFooter()
                .add(
                        ConsoleButton.quiet(getTranslation("settings.cancel"), null)
                                .onClick(this::close),
                        make);
        make.onClick(this::make);
        make.addClickShortcut(Key.ENTER).listenOn(form);
    }

    private void make() {
        name.setInvalid(name.getValue().isBlank());
        name.setErrorMessage(getTranslation("settings.name-needed"));
        scopes.setInvalid(scopes.getValue().isEmpty());
        scopes.setErrorMessage(getTranslation("settings.scope-needed"));
        if (name.isInvalid()) {
            name.focus();
        }
        if (name.isInvalid() || scopes.isInvalid() || end.isInvalid()) {
            return;
        }
        refusals.removeAll();
        try {
            tell(creating.apply(
                    new CreateApiKey.Wish(name.getValue().strip(), scopes.getValue(), endOf(end.getValue())),
                    reason.getValue().strip()));
        } catch (Malformed _) {
            end.setInvalid(true);
            end.setErrorMessage(getTranslation("settings.end-past"));
        }
    }

    private void tell(CreateApiKey.Result result) {
        switch (result) {
            case CreateApiKey.Created(ApiKey key, String secret) -> {
                close();
                made.run();
                new SecretDialog(key.name(), secret).open();
            }
            case CreateApiKey.Refused(var objections) -> refusals.add(words.apply(objections));
            case CreateApiKey.Absent _ -> refusals.add(Note.refusal(getTranslation("settings.key-gone"), ""));
        }
    }

    /** The last instant of a day that was picked lies inside. */
    private @Nullable Instant endOf(@Nullable LocalDate day) {
        return day == null ? null : day.plusDays(1).atStartOfDay(zone).toInstant();
    }
}
