package org.portreeve.ui.platform;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;
import org.portreeve.application.Actor;
import org.portreeve.application.change.Outcome;
import org.portreeve.application.membership.ChangeMembers;
import org.portreeve.application.membership.MemberAction;
import org.portreeve.application.membership.Selection;
import org.portreeve.application.tenancy.ListPeopleOfTenant;
import org.portreeve.domain.change.ChangePlan;
import org.portreeve.domain.change.Objection;
import org.portreeve.domain.membership.Person;
import org.portreeve.domain.state.Unsettled;
import org.portreeve.domain.tenancy.Tenant;
import org.portreeve.domain.tenancy.TenantId;
import org.portreeve.ui.component.ConsoleButton;
import org.portreeve.ui.component.Note;
import org.portreeve.ui.component.ThingNames;
import org.portreeve.ui.roles.ChangeDialog;
import org.portreeve.ui.users.LeavesNote;

/** Removes one person from one tenant, after saying what they lose and what they leave behind. */
record RemoveForm(
        ChangeMembers members,
        java.util.function.Supplier<Actor> actor,
        Tenant tenant,
        ThingNames names,
        LongConsumer onSaved) {
    RemoveForm(OpenTenant open) {
        this(open.ask().members(), open.ask()::actor, open.tenant(), open.names(), open::saved);
    }

    void open(ListPeopleOfTenant.Someone one) {
        open(one.person());
    }

    void open(Person person) {
        var dialog = new ChangeDialog(
                say("platform.remove.title", person.label(), tenant.name()),
                ConsoleButton.danger(say("platform.remove.do"), null),
                names,
                Note.refusal(say("users.gone"), say("users.gone.why")),
                onSaved);
        var quiet = new Paragraph(say("platform.remove.why"));
        quiet.addClassName("t2");
        dialog.about(quiet);
        dialog.open();
        dialog.want(new Removing(person));
    }

    private final class Removing implements ChangeDialog.Wanted {
        private final Person person;

        Removing(Person person) {
            this.person = person;
        }

        @Override
        public ChangeDialog.Result plan() {
            return result(members.plan(actor.get(), id(), wish("")));
        }

        @Override
        public ChangeDialog.Result commit(String reason, @Nullable String confirmed) {
            return result(members.commit(actor.get(), id(), wish(reason), confirmed));
        }

        @Override
        public @Nullable Component facts(ChangePlan plan) {
            var proposal = plan.proposal();
            Unsettled leaves =
                    Unsettled.leftBy(Objects.requireNonNull(proposal.before()), proposal.after(), proposal.at());
            return leaves.isEmpty() ? null : LeavesNote.of(leaves, id());
        }

        private ChangeMembers.Wish wish(String reason) {
            return ChangeMembers.Wish.of(new Selection.Picked(Set.of(person.id())), new MemberAction.Remove(), reason);
        }

        private ChangeDialog.Result result(ChangeMembers.Answer answer) {
            List<Objection> refused =
                    answer.refused().values().stream().flatMap(List::stream).toList();
            return ChangeDialog.Result.of(refused.isEmpty() ? answer.outcome() : new Outcome.Refused(refused));
        }

        private TenantId id() {
            return tenant.id();
        }
    }

    private static String say(String key, Object... values) {
        return UI.getCurrent().getTranslation(key, values);
    }
}
