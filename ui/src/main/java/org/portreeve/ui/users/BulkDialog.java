package org.portreeve.ui.users;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.portreeve.application.change.Outcome;
import org.portreeve.application.change.Snapshot;
import org.portreeve.application.membership.ChangeMembers;
import org.portreeve.application.membership.MemberAction;
import org.portreeve.application.membership.Selection;
import org.portreeve.domain.change.ChangePlan;
import org.portreeve.domain.change.Objection;
import org.portreeve.domain.membership.UserId;
import org.portreeve.domain.state.Unsettled;
import org.portreeve.ui.component.ConsoleButton;
import org.portreeve.ui.component.EffectGroups;
import org.portreeve.ui.component.Note;
import org.portreeve.ui.component.ObjectionWords;
import org.portreeve.ui.component.ThingNames;

/** One action on a selection: what exactly, who gains and loses what, who is refused and why, and the reason. */
final class BulkDialog extends Dialog {
    private static final int REFUSALS = 20;

    /** The two halves of an action, as whoever is signed in. */
    interface Acting {
        ChangeMembers.Answer plan(ChangeMembers.Wish wish);

        ChangeMembers.Answer commit(ChangeMembers.Wish wish, @Nullable String confirmed);
    }

    /** What is told once it is done: the revision, and what it leaves for somebody to decide. */
    interface Done {
        void done(long revision, Unsettled leaves);
    }

    private final BulkKind kind;
    private final Selection selection;
    private final Acting acting;
    private final Snapshot snapshot;
    private final ThingNames names;
    private final Done done;
    private final @Nullable BulkChoice choice;
    private final Div preview = new Div();
    private final Checkbox goOn = new Checkbox();
    private final TextField reason = new TextField(getTranslation("save.reason"));
    private final ConsoleButton act;
    private Set<UserId> refused = Set.of();
    private @Nullable String confirmed;

    BulkDialog(BulkKind kind, Selection selection, Acting acting, Snapshot snapshot, Locale locale, Done done) {
        this.kind = kind;
        this.selection = selection;
        this.acting = acting;
        this.snapshot = snapshot;
        this.names = new ThingNames(locale, snapshot);
        this.done = done;
        addClassName("diff");
        choice = kind.fixed().isPresent() ? null : new BulkChoice(kind, snapshot, locale, this::replan);
        preview.addClassNames("col", "preview");
        reason.setWidthFull();
        goOn.addValueChangeListener(_ -> enable());
        var body = new Div();
        body.addClassNames("col", "diffbody");
        if (choice != null) {
            body.add(choice);
        }
        body.add(preview, goOn, reason);
        add(body);
        act = (kind == BulkKind.REMOVE ? ConsoleButton.danger("", null) : ConsoleButton.primary("", null))
                .onClick(this::commit);
        getFooter()
                .add(
                        ConsoleButton.quiet(getTranslation("users.bulk.cancel"), null)
                                .onClick(this::close),
                        act);
        replan();
    }

    private void replan() {
        confirmed = null;
        refused = Set.of();
        goOn.setValue(false);
        Optional<MemberAction> action = action();
        if (action.isEmpty()) {
            preview.removeAll();
            head(selection instanceof Selection.Picked(var users) ? users.size() : -1, 0);
            preview.add(Note.hint(getTranslation("users.bulk.choose"), ""));
            goOn.setVisible(false);
            act.setEnabled(false);
            return;
        }
        show(acting.plan(ChangeMembers.Wish.of(selection, action.get(), "")));
    }

    private Optional<MemberAction> action() {
        return choice == null ? kind.fixed() : choice.action();
    }

    private void head(int selected, int without) {
        setHeaderTitle(getTranslation("users.bulk." + kind.key() + ".title", selected));
        act.setText(getTranslation("users.bulk." + kind.key() + ".do", Math.max(0, selected - without)));
    }

    private void show(ChangeMembers.Answer answer) {
        preview.removeAll();
        head(answer.selected(), answer.refused().size());
        switch (answer.outcome()) {
            case Outcome.Planned(ChangePlan plan) -> offer(plan, answer.refused());
            case Outcome.Shifted(ChangePlan plan) -> {
                preview.add(Note.warning(getTranslation("users.shifted"), getTranslation("users.shifted.why")));
                offer(plan, answer.refused());
            }
            case Outcome.Refused(List<Objection> objections) -> {
                preview.add(new ObjectionWords(names).notes(objections));
                nothing();
            }
            case Outcome.Unchanged _ -> {
                preview.add(
                        Note.hint(getTranslation("users.bulk.unchanged"), getTranslation("users.bulk.unchanged.why")));
                refusals(answer.refused());
                nothing();
            }
            case Outcome.Absent _ -> {
                preview.add(Note.refusal(getTranslation("users.gone"), getTranslation("users.gone.why")));
                nothing();
            }
            case Outcome.Committed(var revision, ChangePlan plan) -> {
                close();
                done.done(revision.number(), leavesOf(plan));
            }
        }
    }

    private void nothing() {
        goOn.setVisible(false);
        act.setEnabled(false);
    }

    private void offer(ChangePlan plan, Map<UserId, List<Objection>> refusals) {
        confirmed = plan.digest();
        refused = refusals.keySet();
        refusals(refusals);
        if (plan.effects().isEmpty()) {
            preview.add(Note.hint(getTranslation("users.bulk.no-effect"), getTranslation("users.bulk.no-effect.why")));
        } else {
            preview.add(new EffectGroups(plan.effects(), names, snapshot));
        }
        Unsettled leaves = leavesOf(plan);
        if (!leaves.isEmpty()) {
            preview.add(LeavesNote.of(leaves, plan.proposal().after().tenant().id()));
        }
        goOn.setLabel(getTranslation("users.bulk.go-on", refused.size()));
        goOn.setVisible(!refused.isEmpty());
        enable();
    }

    private static Unsettled leavesOf(ChangePlan plan) {
        var proposal = plan.proposal();
        return proposal.before() == null
                ? new Unsettled(List.of())
                : Unsettled.leftBy(proposal.before(), proposal.after(), proposal.at());
    }

    private void enable() {
        act.setEnabled(confirmed != null && (refused.isEmpty() || goOn.getValue()));
    }

    private void refusals(Map<UserId, List<Objection>> refusals) {
        if (refusals.isEmpty()) {
            return;
        }
        var words = new ObjectionWords(names);
        preview.add(Note.warning(getTranslation("users.bulk.refused", refusals.size()), ""));
        var list = new UnorderedList();
        list.addClassNames("card", "rows");
        refusals.entrySet().stream().limit(REFUSALS).forEach(entry -> {
            var name = new Span(names.person(entry.getKey()));
            name.addClassName("med");
            name.getElement().setAttribute("dir", "auto");
            var why = new Span(words.fact(entry.getValue().getFirst()));
            why.addClassNames("sm", "t2");
            var item = new ListItem(name, why);
            item.addClassNames("row", "diffline");
            list.add(item);
        });
        if (refusals.size() > REFUSALS) {
            list.add(new ListItem(getTranslation("users.bulk.more", refusals.size() - REFUSALS)));
        }
        preview.add(list);
    }

    private void commit() {
        action().ifPresent(action -> show(acting.commit(
                new ChangeMembers.Wish(
                        selection, action, refused, reason.getValue().strip()),
                confirmed)));
    }
}
