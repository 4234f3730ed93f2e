package org.portreeve.ui.settings;

import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.time.Duration;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.portreeve.application.apikey.RotateApiKey;
import org.portreeve.domain.apikey.ApiKey;
import org.portreeve.domain.change.Objection;
import org.portreeve.ui.component.ConsoleButton;
import org.portreeve.ui.component.Note;
import org.portreeve.ui.component.Spans;

/** Asks for how long the old secret of a key is still good, and shows the new one once. */
final class RotateKeyDialog extends Dialog {
    private static final List<Duration> OVERLAPS = List.of(
            Duration.ZERO,
            Duration.ofHours(1),
            Duration.ofDays(1),
            Duration.ofDays(7),
            Duration.ofDays(30),
            RotateApiKey.LONGEST_OVERLAP);
    private static final Duration USUAL = Duration.ofDays(1);

    private final ApiKey key;
    private final BiFunction<RotateApiKey.Wish, String, RotateApiKey.Result> rotating;
    private final Function<List<Objection>, Note[]> words;
    private final Runnable done;
    private final Select<Duration> overlap = new Select<>();
    private final TextField reason = new TextField();
    private final Div refusals = new Div();

    RotateKeyDialog(
            ApiKey key,
            BiFunction<RotateApiKey.Wish, String, RotateApiKey.Result> rotating,
            Function<List<Objection>, Note[]> words,
            Runnable done) {
        this.key = key;
        this.rotating = rotating;
        this.words = words;
        this.done = done;
        setHeaderTitle(getTranslation("settings.rotate-title", key.name()));
        setCloseOnOutsideClick(false);
        overlap.setLabel(getTranslation("settings.overlap"));
        overlap.setHelperText(getTranslation("settings.overlap-help"));
        overlap.setItems(OVERLAPS);
        overlap.setItemLabelGenerator(
                time -> time.isZero() ? getTranslation("settings.overlap.none") : Spans.say(time, getLocale()));
        overlap.setValue(USUAL);
        overlap.setWidthFull();
        reason.setLabel(getTranslation("settings.reason"));
        refusals.addClassName("stack");
        refusals.getElement().setAttribute("aria-live", "polite");
        var content = new Div(new Paragraph(getTranslation("settings.rotate-sentence")), overlap, reason, refusals);
        content.addClassNames("stack", "dialogform");
        add(content);
        getFooter()
                .add(
                        ConsoleButton.quiet(getTranslation("settings.cancel"), null)
                                .onClick(this::close),
                        ConsoleButton.primary(getTranslation("settings.rotate-confirm"), null)
                                .onClick(this::rotate));
    }

    private void rotate() {
        refusals.removeAll();
        var wish = new RotateApiKey.Wish(key.id(), overlap.getValue());
        switch (rotating.apply(wish, reason.getValue().strip())) {
            case RotateApiKey.Rotated(ApiKey next, String secret) -> {
                close();
                done.run();
                new SecretDialog(next.name(), secret).open();
            }
            case RotateApiKey.Refused(var objections) -> refusals.add(words.apply(objections));
            case RotateApiKey.Absent _ -> refusals.add(Note.refusal(getTranslation("settings.key-gone"), ""));
        }
    }
}
