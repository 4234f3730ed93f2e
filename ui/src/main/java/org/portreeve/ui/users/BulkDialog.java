package org.portreeve.ui.users;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.portreeve.application.change.Outcome;
import org.portreeve.application.change.Snapshot;
import org.portreeve.application.identity.CurrentActor;
import org.portreeve.application.membership.ChangeMembers;
import org.portreeve.application.membership.MemberAction;
import org.portreeve.application.membership.Selection;
import org.portreeve.domain.change.ChangePlan;
import org.portreeve.domain.change.Objection;
import org.portreeve.domain.membership.UserId;
import org.portreeve.domain.state.Unsettled;
import org.portreeve.domain.tenancy.TenantId;
import org.portreeve.ui.component.ConsoleButton;
import org.portreeve.ui.component.EffectGroups;
import org.portreeve.ui.component.Note;
import org.portreeve.ui.component.ObjectionWords;
import org.portreeve.ui.component.ThingNames;

/** One action on a selection: what exactly, who gains and loses what, who is refused and why, and the reason. */
public final class BulkDialog extends Dialog {
    /** What is to be done to whom. */
    public record Act(Selection selection, MemberAction action) {}

    /** What the dialog is for: its words stand in the translations behind {@code users.bulk.} and its key. */
    public interface Purpose {
        String key();

        /** Whether something is taken away for good. */
        boolean isDanger();

        /** How many are picked while nothing is chosen yet; negative where nobody knows. */
        int picked();

        /** What there is to choose; null for nothing. */
        @Nullable
        Component choice(Runnable onChange);

        /** What is chosen; empty while that is nothing. */
        Optional<Act> act();
    }

    /** The two halves of an action, as whoever is signed in. */
    public interface Acting {
        ChangeMembers.Answer plan(ChangeMembers.Wish wish);

        ChangeMembers.Answer commit(ChangeMembers.Wish wish, @Nullable String confirmed);

        /** Through the use case, each time as whoever is signed in then. */
        static Acting through(ChangeMembers members, CurrentActor current, TenantId tenant) {
            return new Acting() {
                @Override
                public ChangeMembers.Answer plan(ChangeMembers.Wish wish) {
                    return members.plan(current.get(), tenant, wish);
                }

                @Override
                public ChangeMembers.Answer commit(ChangeMembers.Wish wish, @Nullable String confirmed) {
                    return members.commit(current.get(), tenant, wish, confirmed);
                }
            };
        }
    }

    /** What is told once it is done: the revision, and what it leaves for somebody to decide. */
    public interface Done {
        void done(long revision, Unsettled leaves);
    }

    private final Purpose purpose;
    private final Acting acting;
    private final Snapshot snapshot;
    private final ThingNames names;
    private final Done done;
    private final Div preview = new Div();
    private final Checkbox goOn = new Checkbox();
    private final TextField reason = new TextField(getTranslation("save.reason"));
    private final ConsoleButton act;
    private Set<UserId> refused = Set.of();
    private @Nullable String confirmed;

    public BulkDialog(Purpose purpose, Acting acting, Snapshot snapshot, Locale locale, Done done) {
        this.purpose = purpose;
        this.acting = acting;
        this.snapshot = snapshot;
        this.names = new ThingNames(locale, snapshot);
        this.done = done;
        addClassName("diff");
        var choice = purpose.choice(this::replan);
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
        act = (purpose.isDanger() ? ConsoleButton.danger("", null) : ConsoleButton.primary("", null))
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
        Optional<Act> chosen = purpose.act();
        if (chosen.isEmpty()) {
            preview.removeAll();
            head(purpose.picked(), 0);
            preview.add(Note.hint(getTranslation("users.bulk.choose"), ""));
            goOn.setVisible(false);
            act.setEnabled(false);
            return;
        }
        show(acting.plan(
                ChangeMembers.Wish.of(chosen.get().selection(), chosen.get().action(), "")));
    }

    private void head(int selected, int without) {
        setHeaderTitle(getTranslation("users.bulk." + purpose.key() + ".title", selected));
        act.setText(getTranslation("users.bulk." + purpose.key() + ".do", Math.max(0, selected - without)));
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
        if (!refusals.isEmpty()) {
            preview.add(
                    Note.warning(getTranslation("users.bulk.refused", refusals.size()), ""),
                    new RefusedPeople(refusals, names));
        }
    }

    private void commit() {
        purpose.act().ifPresent(chosen -> {
            var wish = new ChangeMembers.Wish(
                    chosen.selection(),
                    chosen.action(),
                    refused,
                    reason.getValue().strip());
            show(acting.commit(wish, confirmed));
        });
    }
}
