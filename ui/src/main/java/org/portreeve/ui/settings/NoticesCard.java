package org.portreeve.ui.settings;

import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.portreeve.application.tenancy.ReadSettings;
import org.portreeve.application.tenancy.SettingPart;
import org.portreeve.domain.Malformed;
import org.portreeve.domain.membership.Email;
import org.portreeve.domain.tenancy.Notices;
import org.portreeve.domain.tenancy.Tenant;
import org.portreeve.ui.component.Symbol;
import org.portreeve.ui.roles.ChangeDialog;

/** What the tenant tells by mail before it ends, and as whom it writes. */
final class NoticesCard extends SettingCard {
    NoticesCard(SettingsQuestions ask, ReadSettings.View view) {
        super(ask, view, SettingPart.NOTICES, "notices", Symbol.MAIL);
    }

    @Override
    void show(Tenant tenant, DescriptionList facts) {
        Notices notices = tenant.settings().notices();
        fact(facts, "ends", notices.isOn() ? say("on", notices.daysBefore()) : say("off"));
        fact(facts, "sender", notices.sender().isEmpty() ? say("sender.own") : notices.sender());
        Email replyTo = notices.replyTo();
        fact(facts, "reply", replyTo == null ? say("reply.none") : replyTo.value());
    }

    @Override
    void edit(ChangeDialog dialog, Tenant seen, Consumer<@Nullable Tenant> stage) {
        Notices was = seen.settings().notices();
        IntegerField days = days(was);
        var sender = new TextField(say("sender"));
        sender.setHelperText(say("sender.help"));
        sender.setMaxLength(Notices.LONGEST_SENDER);
        sender.setValue(was.sender());
        sender.setValueChangeMode(ValueChangeMode.LAZY);
        sender.setWidthFull();
        var reply = new EmailField(say("reply"));
        reply.setHelperText(say("reply.help"));
        reply.setValue(was.replyTo() == null ? "" : was.replyTo().value());
        reply.setErrorMessage(say("reply.wrong"));
        reply.setValueChangeMode(ValueChangeMode.LAZY);
        reply.setWidthFull();
        Runnable changed = () -> {
            Optional<Email> answers = address(reply);
            boolean known = reply.isEmpty() || answers.isPresent();
            reply.setInvalid(!known);
            Integer number = days.getValue();
            boolean counted = number != null && number >= 0 && number <= Notices.MOST_DAYS;
            stage.accept(
                    known && counted
                            ? seen.withSettings(seen.settings()
                                    .withNotices(new Notices(number, sender.getValue(), answers.orElse(null))))
                            : null);
        };
        days.addValueChangeListener(_ -> changed.run());
        sender.addValueChangeListener(_ -> changed.run());
        reply.addValueChangeListener(_ -> changed.run());
        dialog.about(days, sender, reply);
    }

    private IntegerField days(Notices was) {
        var days = new IntegerField(say("days"));
        days.setHelperText(say("days.help"));
        days.setMin(0);
        days.setMax(Notices.MOST_DAYS);
        days.setStepButtonsVisible(true);
        days.setValueChangeMode(ValueChangeMode.LAZY);
        String bounds = say("days.bounds", Notices.MOST_DAYS);
        days.setI18n(new IntegerField.IntegerFieldI18n()
                .setMinErrorMessage(bounds)
                .setMaxErrorMessage(bounds)
                .setBadInputErrorMessage(bounds));
        days.setValue(was.daysBefore());
        return days;
    }

    private static Optional<Email> address(EmailField field) {
        try {
            return field.isEmpty() ? Optional.empty() : Optional.of(new Email(field.getValue()));
        } catch (Malformed _) {
            return Optional.empty();
        }
    }
}
