package org.portreeve.ui.history;

import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.Locale;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;
import org.portreeve.application.change.Outcome;
import org.portreeve.application.change.Snapshot;
import org.portreeve.application.history.UndoRevision;
import org.portreeve.application.identity.CurrentActor;
import org.portreeve.domain.change.ChangePlan;
import org.portreeve.domain.change.Undo;
import org.portreeve.domain.tenancy.TenantId;
import org.portreeve.ui.component.ConsoleButton;
import org.portreeve.ui.component.EffectGroups;
import org.portreeve.ui.component.Note;
import org.portreeve.ui.component.ObjectionWords;
import org.portreeve.ui.component.ThingNames;
import org.portreeve.ui.component.Toast;

/** What undoing a revision would do, what it would leave, and the reason for the history. */
public final class UndoDialog extends Dialog {
    private static final int LEFT = 40;

    /** The two halves of undoing one revision, as whoever is signed in. */
    private interface Undoing {
        UndoRevision.Answer plan();

        UndoRevision.Answer commit(String reason, @Nullable String confirmed);
    }

    private final Undoing undoing;
    private final Snapshot snapshot;
    private final ThingNames names;
    private final LongConsumer done;
    private final String undone;
    private final Div body = new Div();
    private final TextField reason = new TextField(getTranslation("save.reason"));
    private final ConsoleButton undo;
    private @Nullable String confirmed;

    /** Opens for revision {@code number}, as whoever is signed in; says what came of it and hands the number of what it made to {@code done}. */
    public static void open(
            UndoRevision undo, CurrentActor current, TenantId tenant, long number, Locale locale, LongConsumer done) {
        var halves = new Undoing() {
            @Override
            public UndoRevision.Answer plan() {
                return undo.plan(current.get(), tenant, number);
            }

            @Override
            public UndoRevision.Answer commit(String reason, @Nullable String confirmed) {
                return undo.commit(current.get(), tenant, number, reason, confirmed);
            }
        };
        undo.around(current.get(), tenant)
                .ifPresent(snapshot -> new UndoDialog(number, halves, snapshot, locale, done).open());
    }

    private UndoDialog(long number, Undoing undoing, Snapshot snapshot, Locale locale, LongConsumer done) {
        this.undoing = undoing;
        this.snapshot = snapshot;
        this.names = new ThingNames(locale, snapshot);
        this.done = done;
        undone = RevisionSentence.number(number, locale);
        setHeaderTitle(getTranslation("history.undo.title", undone));
        addClassName("diff");
        body.addClassNames("col", "diffbody");
        reason.setWidthFull();
        reason.setValue(getTranslation("history.undo.reason", undone));
        add(body);
        undo = ConsoleButton.primary(getTranslation("history.undo.confirm", undone), null)
                .onClick(this::commit);
        getFooter()
                .add(
                        ConsoleButton.quiet(getTranslation("history.undo.cancel"), null)
                                .onClick(this::close),
                        undo);
        show(undoing.plan());
    }

    private void show(UndoRevision.Answer answer) {
        body.removeAll();
        undo.setEnabled(false);
        switch (answer.outcome()) {
            case Outcome.Planned(ChangePlan plan) -> offer(plan);
            case Outcome.Shifted(ChangePlan plan) -> {
                body.add(Note.warning(
                        getTranslation("history.undo.shifted"), getTranslation("history.undo.shifted.why")));
                offer(plan);
            }
            case Outcome.Refused(var objections) -> body.add(new ObjectionWords(names).notes(objections));
            case Outcome.Unchanged _ ->
                body.add(Note.hint(getTranslation("history.undo.nothing"), getTranslation("history.undo.nothing.why")));
            case Outcome.Absent _ ->
                body.add(Note.refusal(getTranslation("history.undo.gone"), getTranslation("history.undo.gone.why")));
            case Outcome.Committed(var revision, ChangePlan _) -> {
                close();
                Toast.show(
                        getTranslation("history.undo.done", RevisionSentence.number(revision.number(), names.locale())),
                        getTranslation("history.undo.done.details", undone),
                        null);
                done.accept(revision.number());
            }
        }
        leftovers(answer.leftovers());
    }

    private void offer(ChangePlan plan) {
        confirmed = plan.digest();
        undo.setEnabled(true);
        if (plan.effects().isEmpty()) {
            body.add(Note.hint(getTranslation("history.undo.no-effect"), getTranslation("history.undo.no-effect.why")));
        } else {
            body.add(new EffectGroups(plan.effects(), names, snapshot));
        }
        body.add(reason);
    }

    private void leftovers(List<Undo.Leftover> leftovers) {
        if (leftovers.isEmpty()) {
            return;
        }
        var words = new LeftoverWords(names);
        var list = new UnorderedList();
        leftovers.stream().map(words::sentence).distinct().limit(LEFT).forEach(line -> list.add(new ListItem(line)));
        if (leftovers.size() > LEFT) {
            list.add(new ListItem(getTranslation("history.more", leftovers.size() - LEFT)));
        }
        var note = Note.warning(
                getTranslation("history.undo.left", leftovers.size()), getTranslation("history.undo.left.why"));
        body.add(note, list);
    }

    private void commit() {
        show(undoing.commit(reason.getValue().strip(), confirmed));
    }
}
