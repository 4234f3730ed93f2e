package org.portreeve.ui.subtenants;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import org.jspecify.annotations.Nullable;
import org.portreeve.application.change.Outcome;
import org.portreeve.application.subtenant.ChangeSubtenants;
import org.portreeve.application.subtenant.ListSubtenants;
import org.portreeve.application.subtenant.Upheaval;
import org.portreeve.domain.change.ChangePlan;
import org.portreeve.domain.tenancy.TenantId;
import org.portreeve.ui.component.ConsoleButton;
import org.portreeve.ui.component.Note;
import org.portreeve.ui.component.ObjectionWords;
import org.portreeve.ui.component.ThingNames;
import org.portreeve.ui.component.Toast;
import org.portreeve.ui.history.RevisionSentence;
import org.portreeve.ui.history.UndoDialog;
import org.portreeve.ui.roles.RightsPanel;

/** One change of the tree: what is wanted, who gains and loses what by it, and why; then it is saved. */
final class SubtenantDialog extends Dialog {
    private static final long serialVersionUID = 1L;

    private final transient SubtenantQuestions ask;
    private final transient TenantId tenant;
    private final transient ThingNames names;
    private final transient Runnable onSaved;
    private final Div fields = new Div();
    private final Div preview = new Div();
    private final TextField reason = new TextField(getTranslation("save.reason"));
    private final ConsoleButton act;
    private transient ChangeSubtenants.@Nullable Action wanted;
    private @Nullable String confirmed;

    SubtenantDialog(
            SubtenantQuestions ask,
            TenantId tenant,
            ListSubtenants.View view,
            String title,
            ConsoleButton act,
            Runnable onSaved) {
        this.ask = ask;
        this.tenant = tenant;
        this.act = act;
        this.onSaved = onSaved;
        names = new ThingNames(UI.getCurrent().getLocale(), view.snapshot());
        addClassName("diff");
        setHeaderTitle(title);
        fields.addClassName("stack");
        preview.addClassName("stack");
        preview.getElement().setAttribute("aria-live", "polite");
        reason.setWidthFull();
        var body = new Div(fields, preview, reason);
        body.addClassNames("col", "diffbody");
        add(body);
        getFooter()
                .add(
                        ConsoleButton.quiet(getTranslation("users.bulk.cancel"), null)
                                .onClick(this::close),
                        act.onClick(this::commit));
        want(null);
    }

    SubtenantDialog about(Component... components) {
        fields.add(components);
        return this;
    }

    /** Shows what {@code action} would do; null while it is not whole. */
    void want(ChangeSubtenants.@Nullable Action action) {
        wanted = action;
        confirmed = null;
        preview.removeAll();
        act.setEnabled(false);
        if (action != null) {
            show(ask.changing().plan(ask.actor(), tenant, action));
        }
    }

    private void commit() {
        ChangeSubtenants.Action action = wanted;
        if (action != null) {
            show(ask.changing()
                    .commit(ask.actor(), tenant, action, reason.getValue().strip(), confirmed));
        }
    }

    private void show(ChangeSubtenants.Answer answer) {
        preview.removeAll();
        act.setEnabled(false);
        switch (answer) {
            case ChangeSubtenants.Went(var _, Outcome outcome) -> show(outcome);
            case ChangeSubtenants.NameTaken(var other) -> refuse("subtenants.name-taken", other.name());
            case ChangeSubtenants.Stale(var now) -> refuse(now == null ? "subtenants.gone" : "subtenants.stale", "");
        }
    }

    private void show(Outcome outcome) {
        switch (outcome) {
            case Outcome.Planned(ChangePlan plan) -> offer(plan);
            case Outcome.Shifted(ChangePlan plan) -> {
                preview.add(Note.warning(getTranslation("users.shifted"), getTranslation("users.shifted.why")));
                offer(plan);
            }
            case Outcome.Refused(var objections) -> preview.add(new ObjectionWords(names).notes(objections));
            case Outcome.Absent _ -> refuse("subtenants.gone", "");
            case Outcome.Unchanged _ -> {
                var quiet = new Paragraph(getTranslation("subtenants.unchanged"));
                quiet.addClassName("t2");
                preview.add(quiet);
            }
            case Outcome.Committed(var revision, var _) -> {
                close();
                tell(revision.number());
                onSaved.run();
            }
        }
    }

    private void offer(ChangePlan plan) {
        confirmed = plan.digest();
        if (wanted instanceof ChangeSubtenants.Delete) {
            preview.add(new DeletionFacts(Upheaval.of(plan.changes()), names));
        }
        preview.add(new RightsPanel(plan.effects(), names));
        act.setEnabled(true);
    }

    private void refuse(String key, String name) {
        preview.add(Note.warning(getTranslation(key, name), getTranslation(key + ".why")));
    }

    private void tell(long revision) {
        Runnable undo = ask.undoing().around(ask.actor(), tenant).isEmpty()
                ? null
                : () -> UndoDialog.open(
                        ask.undoing(), ask.current(), tenant, revision, names.locale(), _ -> onSaved.run());
        Toast.show(getTranslation("grid.saved", RevisionSentence.number(revision, names.locale())), "", undo);
    }
}
