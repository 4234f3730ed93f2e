package org.portreeve.ui.users;

import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AnchorTarget;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.function.Supplier;
import org.portreeve.application.membership.PasswordRecovery;
import org.portreeve.application.membership.RecoverPassword;
import org.portreeve.ui.component.ConsoleButton;
import org.portreeve.ui.component.Note;
import org.portreeve.ui.component.ObjectionWords;

/** Says what starting a recovery means, starts it, and says which of the possible things happened. */
final class RecoverPasswordDialog extends Dialog {
    private final Supplier<RecoverPassword.Result> starting;
    private final ObjectionWords words;
    private final Div outcome = new Div();
    private final ConsoleButton act;

    RecoverPasswordDialog(String label, Supplier<RecoverPassword.Result> starting, ObjectionWords words) {
        this.starting = starting;
        this.words = words;
        setHeaderTitle(getTranslation("users.recover.title", label));
        outcome.addClassName("stack");
        outcome.getElement().setAttribute("role", "status");
        var body = new Div(new Paragraph(getTranslation("users.recover.sentence")), outcome);
        body.addClassNames("stack", "dialogform");
        add(body);
        act = ConsoleButton.primary(getTranslation("users.recover.do"), null).onClick(this::start);
        getFooter()
                .add(
                        ConsoleButton.quiet(getTranslation("users.recover.close"), null)
                                .onClick(this::close),
                        act);
    }

    private void start() {
        outcome.removeAll();
        switch (starting.get()) {
            case RecoverPassword.Asked(var answer) -> outcome.add(note(answer));
            case RecoverPassword.NotBound _ ->
                outcome.add(Note.refusal(
                        getTranslation("users.recover.not-bound"), getTranslation("users.recover.not-bound.why")));
            case RecoverPassword.Refused(var objections) -> outcome.add(words.notes(objections));
            case RecoverPassword.Absent _ ->
                outcome.add(Note.refusal(getTranslation("users.gone"), getTranslation("users.gone.why")));
        }
    }

    private Note note(PasswordRecovery.Answer answer) {
        return switch (answer) {
            case PasswordRecovery.Mailed(String provider) -> {
                act.setEnabled(false);
                yield Note.hint(
                        getTranslation("users.recover.mailed", provider), getTranslation("users.recover.mailed.why"));
            }
            case PasswordRecovery.Page(String provider, var address) ->
                Note.hint(getTranslation("users.recover.page"), getTranslation("users.recover.page.why", provider))
                        .withAction(new Anchor(
                                address.toString(), getTranslation("users.recover.open"), AnchorTarget.BLANK));
            case PasswordRecovery.Nowhere(String provider) ->
                Note.hint(
                        getTranslation("users.recover.nowhere"), getTranslation("users.recover.nowhere.why", provider));
            case PasswordRecovery.Failed(String provider) ->
                Note.refusal(
                        getTranslation("users.recover.failed", provider), getTranslation("users.recover.failed.why"));
        };
    }
}
