package org.portreeve.ui.platform;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.portreeve.application.tenancy.ChangeTenant;
import org.portreeve.application.tenancy.TenantName;
import org.portreeve.domain.change.ChangePlan;
import org.portreeve.domain.tenancy.TenantStatus;
import org.portreeve.ui.component.ConsoleButton;
import org.portreeve.ui.component.Note;
import org.portreeve.ui.component.StatusBadge;
import org.portreeve.ui.component.ThingNames;
import org.portreeve.ui.component.TimeZoneField;
import org.portreeve.ui.roles.ChangeDialog;

/** What can be done with a tenant as a whole, each in its dialog. */
record TenantForms(OpenTenant open) {
    /** Its name and its time zone. */
    void describe() {
        var dialog = dialog("platform.rename.title", ConsoleButton.primary(say("save.save"), null));
        var name = new TextField(say("platform.create.name"));
        name.setValue(open.tenant().name());
        name.setWidthFull();
        name.setRequiredIndicatorVisible(true);
        name.setValueChangeMode(ValueChangeMode.LAZY);
        name.setErrorMessage(say("platform.create.name.wrong", TenantName.LENGTH));
        var zone = new TimeZoneField().showing(open.tenant().timeZone());
        Runnable show = () -> {
            boolean named = TenantName.isValid(name.getValue());
            name.setInvalid(!named);
            ZoneId where = zone.getValue();
            dialog.want(
                    named && where != null
                            ? wanted(new ChangeTenant.Describe(open.tenant(), name.getValue(), where))
                            : null);
        };
        name.addValueChangeListener(_ -> show.run());
        zone.addValueChangeListener(_ -> show.run());
        dialog.about(name, zone, quiet(say("platform.rename.why")));
        name.focus();
    }

    /** Suspends, resumes, archives it or brings it back; {@code key} names which. */
    void become(TenantStatus status, String key) {
        ConsoleButton act = status == TenantStatus.ACTIVE
                ? ConsoleButton.primary(say("platform." + key), null)
                : ConsoleButton.danger(say("platform." + key), null);
        var dialog = dialog("platform." + key + ".title", act);
        dialog.about(quiet(say("platform." + key + ".why")));
        dialog.want(wanted(new ChangeTenant.Become(open.tenant(), status)));
    }

    /** Asks nothing of a sign-in any more. */
    void lift() {
        var dialog = dialog("platform.lift.title", ConsoleButton.danger(say("platform.lift"), null));
        dialog.about(quiet(say("platform.lift.why")));
        dialog.want(wanted(new ChangeTenant.LiftSignInPolicy(open.tenant())));
    }

    private ChangeDialog dialog(String title, ConsoleButton act) {
        var dialog = new ChangeDialog(
                say(title, open.tenant().name()),
                act,
                open.names(),
                Note.warning(say("platform.gone"), say("platform.gone.why")),
                open::saved);
        dialog.open();
        return dialog;
    }

    private ChangeDialog.Wanted wanted(ChangeTenant.Action action) {
        return new ChangeDialog.Wanted() {
            @Override
            public ChangeDialog.Result plan() {
                return result(open.ask().changing().plan(open.ask().actor(), action));
            }

            @Override
            public ChangeDialog.Result commit(String reason, @Nullable String confirmed) {
                return result(open.ask().changing().commit(open.ask().actor(), action, reason, confirmed));
            }

            @Override
            public Component effects(ChangePlan plan, ThingNames names) {
                return new WhoIsConcerned(plan.effects(), names);
            }
        };
    }

    private static ChangeDialog.Result result(ChangeTenant.Answer answer) {
        return switch (answer) {
            case ChangeTenant.Went(var outcome) -> ChangeDialog.Result.of(outcome);
            case ChangeTenant.Stale(var now) ->
                ChangeDialog.Result.instead(Note.warning(say("platform.stale", now.name()), say("platform.stale.why"))
                        .withAction(StatusBadge.of(now.status())));
        };
    }

    private static Paragraph quiet(String text) {
        var paragraph = new Paragraph(text);
        paragraph.addClassName("t2");
        return paragraph;
    }

    private static String say(String key, Object... values) {
        return UI.getCurrent().getTranslation(key, values);
    }
}
