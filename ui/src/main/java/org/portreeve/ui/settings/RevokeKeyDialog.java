package org.portreeve.ui.settings;

import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.function.Function;
import org.portreeve.application.apikey.RevokeApiKey;
import org.portreeve.domain.apikey.ApiKey;
import org.portreeve.domain.change.Objection;
import org.portreeve.ui.component.ConsoleButton;
import org.portreeve.ui.component.Note;

/** States what revoking a key means, and asks for the reason; a refusal stands in it, and what was typed stays. */
final class RevokeKeyDialog extends Dialog {
    private final Function<String, RevokeApiKey.Result> revoking;
    private final Function<List<Objection>, Note[]> words;
    private final Runnable revoked;
    private final TextField reason = new TextField();
    private final Div refusals = new Div();

    RevokeKeyDialog(
            ApiKey key,
            String used,
            Function<String, RevokeApiKey.Result> revoking,
            Function<List<Objection>, Note[]> words,
            Runnable revoked) {
        this.revoking = revoking;
        this.words = words;
        this.revoked = revoked;
        setHeaderTitle(getTranslation("settings.revoke-title", key.name()));
        setCloseOnOutsideClick(false);
        reason.setLabel(getTranslation("settings.reason"));
        refusals.addClassName("stack");
        Paragraph last = new Paragraph(key.prefix() + "… · " + used);
        last.addClassNames("t2", "sm");
        Div content = new Div(new Paragraph(getTranslation("settings.revoke-sentence")), last, reason, refusals);
        content.addClassNames("stack", "dialogform");
        add(content);
        getFooter()
                .add(
                        ConsoleButton.quiet(getTranslation("settings.cancel"), null)
                                .onClick(this::close),
                        ConsoleButton.danger(getTranslation("settings.revoke-confirm"), null)
                                .onClick(this::revoke));
    }

    private void revoke() {
        refusals.removeAll();
        switch (revoking.apply(reason.getValue().strip())) {
            case RevokeApiKey.Revoked _ -> {
                close();
                revoked.run();
            }
            case RevokeApiKey.Refused(var objections) -> refusals.add(words.apply(objections));
            case RevokeApiKey.Absent _ -> refusals.add(Note.refusal(getTranslation("settings.key-gone"), ""));
        }
    }
}
