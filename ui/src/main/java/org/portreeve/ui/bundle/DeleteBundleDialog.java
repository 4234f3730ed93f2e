package org.portreeve.ui.bundle;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.portreeve.application.change.Outcome;
import org.portreeve.domain.change.ChangePlan;
import org.portreeve.domain.history.Revision;
import org.portreeve.ui.component.ConsoleButton;
import org.portreeve.ui.component.Note;
import org.portreeve.ui.component.ObjectionWords;
import org.portreeve.ui.component.ThingNames;

/** Deletes a bundle, after saying who is affected. */
public final class DeleteBundleDialog extends Dialog {
    private final Bundle bundle;
    private final ThingNames names;
    private final Consumer<Revision> onDeleted;
    private final Div preview = new Div();
    private final TextField reason = new TextField(getTranslation("save.reason"));
    private final ConsoleButton act;
    private @Nullable String confirmed;

    /** Asks before it deletes {@code bundle}, and tells the revision when it has. */
    public DeleteBundleDialog(Bundle bundle, ThingNames names, Consumer<Revision> onDeleted) {
        this.bundle = bundle;
        this.names = names;
        this.onDeleted = onDeleted;
        addClassName("diff");
        setHeaderTitle(say("delete-title", bundle.name()));
        preview.addClassName("stack");
        preview.getElement().setAttribute("aria-live", "polite");
        reason.setWidthFull();
        act = ConsoleButton.danger(say("delete-confirm"), null);
        var body = new Div(new Paragraph(say("delete-sentence")), preview, reason);
        body.addClassNames("col", "diffbody");
        add(body);
        getFooter()
                .add(
                        ConsoleButton.quiet(getTranslation("users.bulk.cancel"), null)
                                .onClick(this::close),
                        act.onClick(() ->
                                show(bundle.commitDeletion(reason.getValue().strip(), confirmed))));
        show(bundle.planDeletion());
    }

    private String say(String key, Object... values) {
        return getTranslation(bundle.words() + key, values);
    }

    private void show(Bundle.Answer answer) {
        preview.removeAll();
        switch (answer) {
            case Bundle.Went(var _, Outcome outcome, List<Component> says) -> show(outcome, says);
            case Bundle.Stale(boolean gone) ->
                refuse(gone ? gone() : Note.warning(say("stale"), getTranslation("bundle.changed.why")));
            case Bundle.NameTaken _ -> refuse(gone());
        }
    }

    private void show(Outcome outcome, List<Component> says) {
        switch (outcome) {
            case Outcome.Planned(ChangePlan plan) -> offer(plan, says);
            case Outcome.Shifted(ChangePlan plan) -> {
                preview.add(Note.warning(getTranslation("users.shifted"), getTranslation("users.shifted.why")));
                offer(plan, says);
            }
            case Outcome.Refused(var objections) -> refuse(new ObjectionWords(names).notes(objections));
            case Outcome.Absent _, Outcome.Unchanged _ -> refuse(gone());
            case Outcome.Committed(Revision revision, var _) -> {
                close();
                onDeleted.accept(revision);
            }
        }
    }

    private Note gone() {
        return Note.refusal(say("gone"), "");
    }

    private void offer(ChangePlan plan, List<Component> says) {
        confirmed = plan.digest();
        preview.add(says);
    }

    private void refuse(Note... notes) {
        preview.add(notes);
        act.setEnabled(false);
    }
}
