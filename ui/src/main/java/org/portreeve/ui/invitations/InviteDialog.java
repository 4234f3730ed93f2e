package org.portreeve.ui.invitations;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.portreeve.application.change.Outcome;
import org.portreeve.application.change.Snapshot;
import org.portreeve.application.identity.CurrentActor;
import org.portreeve.application.invitation.AddPeople;
import org.portreeve.application.invitation.AddressVerdict;
import org.portreeve.domain.change.ChangePlan;
import org.portreeve.domain.change.Objection;
import org.portreeve.domain.tenancy.TenantId;
import org.portreeve.ui.component.CardList;
import org.portreeve.ui.component.ConsoleButton;
import org.portreeve.ui.component.EffectGroups;
import org.portreeve.ui.component.Note;
import org.portreeve.ui.component.ObjectionWords;
import org.portreeve.ui.component.ThingNames;

/** Adds people: whom and as what, what becomes of each address, what they would have, and the reason. */
public final class InviteDialog extends Dialog {
    private final CurrentActor current;
    private final AddPeople adding;
    private final TenantId tenant;
    private final Snapshot snapshot;
    private final ThingNames names;
    private final Runnable done;
    private final InviteForm form;
    private final Div preview = new Div();
    private final Checkbox goOn = new Checkbox();
    private final TextField reason = new TextField(getTranslation("save.reason"));
    private final ConsoleButton act = ConsoleButton.primary("", null);
    private Set<Integer> refused = Set.of();
    private @Nullable String confirmed;

    /** In the tenant of {@code snapshot}; runs {@code done} when people have been added. */
    public InviteDialog(CurrentActor current, AddPeople adding, Snapshot snapshot, Locale locale, Runnable done) {
        this.current = current;
        this.adding = adding;
        this.snapshot = snapshot;
        this.done = done;
        tenant = Objects.requireNonNull(snapshot.tenant()).tenant().id();
        names = new ThingNames(locale, snapshot);
        addClassName("diff");
        setHeaderTitle(getTranslation("invite.title", names.tenant()));
        form = new InviteForm(snapshot, locale, this::replan);
        preview.addClassNames("col", "preview");
        preview.getElement().setAttribute("aria-live", "polite");
        reason.setWidthFull();
        goOn.addValueChangeListener(_ -> enable());
        Div body = new Div(form, preview, goOn, reason);
        body.addClassNames("col", "diffbody");
        add(body);
        getFooter()
                .add(
                        ConsoleButton.quiet(getTranslation("users.bulk.cancel"), null)
                                .onClick(this::close),
                        act.onClick(this::commit));
        replan();
    }

    private void replan() {
        confirmed = null;
        refused = Set.of();
        goOn.setValue(false);
        goOn.setVisible(false);
        preview.removeAll();
        Optional<AddPeople.Wish> wish = form.wish(Set.of(), "", false);
        if (wish.isPresent()) {
            show(adding.plan(current.get(), tenant, wish.get()));
        } else {
            name(0);
        }
        enable();
    }

    private void name(int count) {
        act.setText(getTranslation(form.invites() ? "invite.do" : "invite.create", count));
    }

    private void enable() {
        act.setEnabled(refused.isEmpty() || goOn.getValue());
    }

    private void show(AddPeople.Answer answer) {
        preview.removeAll();
        name(answer.added());
        lines(answer.lines());
        switch (answer.outcome()) {
            case Outcome.Planned(ChangePlan plan) -> offer(plan, answer);
            case Outcome.Shifted(ChangePlan plan) -> {
                preview.add(Note.warning(getTranslation("users.shifted"), getTranslation("users.shifted.why")));
                offer(plan, answer);
            }
            case Outcome.Refused(List<Objection> objections) ->
                preview.add(new ObjectionWords(names).notes(objections));
            case Outcome.Unchanged _ -> preview.add(Note.hint(getTranslation("invite.nobody"), ""));
            case Outcome.Absent _ ->
                preview.add(Note.refusal(getTranslation("users.gone"), getTranslation("users.gone.why")));
            case Outcome.Committed _ -> {
                close();
                done.run();
                if (!answer.sent().isEmpty()) {
                    new LinksDialog(answer.sent()).open();
                }
            }
        }
    }

    private void offer(ChangePlan plan, AddPeople.Answer answer) {
        confirmed = plan.digest();
        refused = answer.refused();
        ChangePlan shown = answer.accepted() == null ? plan : answer.accepted();
        if (!shown.effects().isEmpty()) {
            preview.add(Note.hint(getTranslation(form.invites() ? "invite.if-accepted" : "invite.if-created"), ""));
            preview.add(new EffectGroups(shown.effects(), new ThingNames(names.locale(), after(shown)), after(shown)));
        }
        goOn.setLabel(getTranslation("invite.go-on", refused.size()));
        goOn.setVisible(!refused.isEmpty());
        enable();
    }

    /** Why: newcomers are to be called by the names and addresses under which they come. */
    private Snapshot after(ChangePlan plan) {
        return new Snapshot(
                snapshot.now(),
                snapshot.revision(),
                snapshot.platform(),
                plan.proposal().after());
    }

    private void lines(List<AddPeople.Line> lines) {
        List<AddPeople.Line> told = lines.stream()
                .filter(line -> line.verdict() instanceof AddressVerdict.Refused)
                .toList();
        if (told.isEmpty()) {
            return;
        }
        preview.add(Note.warning(getTranslation("invite.refused", told.size()), ""));
        preview.add(new CardList(told.stream().map(this::line).toArray(ListItem[]::new)));
    }

    private ListItem line(AddPeople.Line line) {
        Span text = new Span(line.entry().text());
        text.addClassNames("med", "clip");
        text.getElement().setAttribute("dir", "auto");
        Span why = new Span(why(line.verdict()));
        why.addClassNames("sm", "t2");
        ListItem item = new ListItem(text, why);
        item.addClassNames("row", "diffline");
        return item;
    }

    private String why(AddressVerdict verdict) {
        return switch (verdict) {
            case AddressVerdict.Adds _ -> "";
            case AddressVerdict.NoAddress _ -> getTranslation("invite.no-address");
            case AddressVerdict.Twice(int first) -> getTranslation("invite.twice", first);
            case AddressVerdict.AlreadyMember(var user) -> getTranslation("invite.member", names.person(user));
            case AddressVerdict.AlreadyInvited(var _, boolean expired) ->
                getTranslation(expired ? "invite.invited-expired" : "invite.invited");
            case AddressVerdict.Objected(var objections) -> new ObjectionWords(names).fact(objections.getFirst());
        };
    }

    private void commit() {
        form.wish(refused, reason.getValue().strip(), true)
                .ifPresent(wish -> show(adding.commit(current.get(), tenant, wish, confirmed)));
    }
}
