package org.portreeve.ui.roles;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;
import org.portreeve.application.change.Outcome;
import org.portreeve.domain.change.ChangePlan;
import org.portreeve.ui.component.ConsoleButton;
import org.portreeve.ui.component.Note;
import org.portreeve.ui.component.ObjectionWords;
import org.portreeve.ui.component.ThingNames;

/** One change: what is wanted, who gains and loses what by it, and why; then it is saved. */
public final class ChangeDialog extends Dialog {
    /** What is wanted, in its two halves, as whoever is signed in. */
    public interface Wanted {
        /** What would happen. */
        Result plan();

        /** Does it, if the effects are still those that were confirmed. */
        Result commit(String reason, @Nullable String confirmed);

        /** What is said above the effects; null for nothing. */
        default @Nullable Component facts(@SuppressWarnings("unused") ChangePlan plan) {
            return null;
        }

        /** Who gains and loses what. */
        default Component effects(ChangePlan plan, ThingNames names) {
            return new RightsPanel(plan.effects(), names);
        }
    }

    /** How it went or, where it did not come to that, what to say instead; one of the two is null. */
    public record Result(
            @Nullable Outcome outcome, @Nullable Note instead) {
        public static Result of(Outcome outcome) {
            return new Result(outcome, null);
        }

        public static Result instead(Note note) {
            return new Result(null, note);
        }
    }

    private final ThingNames names;
    private final LongConsumer onSaved;
    private final Note gone;
    private final Div fields = new Div();
    private final Div preview = new Div();
    private final TextField reason = new TextField(getTranslation("save.reason"));
    private final ConsoleButton act;
    private @Nullable Wanted wanted;
    private @Nullable String confirmed;

    /** Tells {@code onSaved} the number of the revision; shows {@code gone} where the thing is not there for the reader. */
    public ChangeDialog(String title, ConsoleButton act, ThingNames names, Note gone, LongConsumer onSaved) {
        this.act = act;
        this.names = names;
        this.gone = gone;
        this.onSaved = onSaved;
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

    /** Puts fields and words above the effects. */
    public ChangeDialog about(Component... components) {
        fields.add(components);
        return this;
    }

    /** Shows what {@code next} would do; null while it is not whole. */
    public void want(@Nullable Wanted next) {
        wanted = next;
        confirmed = null;
        preview.removeAll();
        act.setEnabled(false);
        if (next != null) {
            show(next, next.plan());
        }
    }

    private void commit() {
        Wanted now = wanted;
        if (now != null) {
            show(now, now.commit(reason.getValue().strip(), confirmed));
        }
    }

    private void show(Wanted now, Result result) {
        preview.removeAll();
        act.setEnabled(false);
        if (result.instead() != null) {
            preview.add(result.instead());
        } else if (result.outcome() != null) {
            show(now, result.outcome());
        }
    }

    private void show(Wanted now, Outcome outcome) {
        switch (outcome) {
            case Outcome.Planned(ChangePlan plan) -> offer(now, plan);
            case Outcome.Shifted(ChangePlan plan) -> {
                preview.add(Note.warning(getTranslation("users.shifted"), getTranslation("users.shifted.why")));
                offer(now, plan);
            }
            case Outcome.Refused(var objections) -> preview.add(new ObjectionWords(names).notes(objections));
            case Outcome.Absent _ -> preview.add(gone);
            case Outcome.Unchanged _ -> {
                var quiet = new Paragraph(getTranslation("subtenants.unchanged"));
                quiet.addClassName("t2");
                preview.add(quiet);
            }
            case Outcome.Committed(var revision, var _) -> {
                close();
                onSaved.accept(revision.number());
            }
        }
    }

    private void offer(Wanted now, ChangePlan plan) {
        confirmed = plan.digest();
        Component facts = now.facts(plan);
        if (facts != null) {
            preview.add(facts);
        }
        preview.add(now.effects(plan, names));
        act.setEnabled(true);
    }
}
