package org.portreeve.ui.roles;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import org.jspecify.annotations.Nullable;
import org.portreeve.application.change.Outcome;
import org.portreeve.application.role.ChangeRoles;
import org.portreeve.domain.change.ChangePlan;
import org.portreeve.domain.role.Role;
import org.portreeve.domain.tenancy.TenantId;
import org.portreeve.ui.component.ConsoleButton;
import org.portreeve.ui.component.Note;
import org.portreeve.ui.component.ObjectionWords;
import org.portreeve.ui.component.ThingNames;
import org.portreeve.ui.shell.TenantRoute;

/** Deletes a role, after saying who loses what with it; profiles, exclusions and what newcomers get no longer name it. */
final class DeleteRoleDialog extends Dialog {
    private final RoleQuestions ask;
    private final TenantId tenant;
    private final Role role;
    private final ThingNames names;
    private final Div preview = new Div();
    private final TextField reason = new TextField(getTranslation("save.reason"));
    private final ConsoleButton act;
    private @Nullable String confirmed;

    DeleteRoleDialog(RoleQuestions ask, TenantId tenant, Role role, ThingNames names) {
        this.ask = ask;
        this.tenant = tenant;
        this.role = role;
        this.names = names;
        addClassName("diff");
        setHeaderTitle(getTranslation("role.delete-title", role.name()));
        preview.addClassName("stack");
        preview.getElement().setAttribute("aria-live", "polite");
        reason.setWidthFull();
        act = ConsoleButton.danger(getTranslation("role.delete-confirm"), null);
        var body = new Div(new Paragraph(getTranslation("role.delete-sentence")), preview, reason);
        body.addClassNames("col", "diffbody");
        add(body);
        getFooter()
                .add(
                        ConsoleButton.quiet(getTranslation("users.bulk.cancel"), null)
                                .onClick(this::close),
                        act.onClick(() -> show(ask.changing()
                                .commit(
                                        ask.actor(),
                                        tenant,
                                        new ChangeRoles.Delete(role),
                                        reason.getValue().strip(),
                                        confirmed))));
        show(ask.changing().plan(ask.actor(), tenant, new ChangeRoles.Delete(role)));
    }

    private void show(ChangeRoles.Answer answer) {
        preview.removeAll();
        if (!(answer instanceof ChangeRoles.Went(var _, Outcome outcome))) {
            refuse(Note.warning(getTranslation("role.stale"), getTranslation("role.stale.why")));
            return;
        }
        switch (outcome) {
            case Outcome.Planned(ChangePlan plan) -> offer(plan);
            case Outcome.Shifted(ChangePlan plan) -> {
                preview.add(Note.warning(getTranslation("users.shifted"), getTranslation("users.shifted.why")));
                offer(plan);
            }
            case Outcome.Refused(var objections) -> refuse(new ObjectionWords(names).notes(objections));
            case Outcome.Absent _, Outcome.Unchanged _ ->
                refuse(Note.refusal(getTranslation("role.gone"), getTranslation("role.gone.why")));
            case Outcome.Committed(var revision, var _) -> {
                close();
                RoleSaved.tell(ask.undoing(), ask.current(), tenant, revision.number(), role.name(), names.locale());
                UI.getCurrent().navigate(TenantRoute.to(tenant, "roles"));
            }
        }
    }

    private void offer(ChangePlan plan) {
        confirmed = plan.digest();
        preview.add(new RightsPanel(plan.effects(), names));
    }

    private void refuse(Note... notes) {
        preview.add(notes);
        act.setEnabled(false);
    }
}
