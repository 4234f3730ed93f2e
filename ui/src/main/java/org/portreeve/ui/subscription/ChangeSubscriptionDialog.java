package org.portreeve.ui.subscription;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.select.Select;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;
import org.portreeve.application.identity.CurrentActor;
import org.portreeve.application.plan.ChangeSubscription;
import org.portreeve.application.plan.ReadSubscription;
import org.portreeve.application.plan.Shift;
import org.portreeve.domain.change.ChangePlan;
import org.portreeve.domain.plan.PlanId;
import org.portreeve.domain.plan.Subscription;
import org.portreeve.domain.plan.SubscriptionStatus;
import org.portreeve.domain.tenancy.TenantId;
import org.portreeve.ui.component.ConsoleButton;
import org.portreeve.ui.component.DayField;
import org.portreeve.ui.component.Note;
import org.portreeve.ui.component.ThingNames;
import org.portreeve.ui.roles.ChangeDialog;
import org.portreeve.ui.shell.PlanWords;

/** Another plan, or another standing, for whoever manages plans: what it locks and unlocks before it is saved. */
final class ChangeSubscriptionDialog {
    private final CurrentActor current;
    private final ChangeSubscription changing;
    private final TenantId tenant;
    private final ZoneId zone;
    private final Select<PlanId> plan = new Select<>();
    private final Select<SubscriptionStatus> status = new Select<>();
    private final DayField until = new DayField(FeatureWords.say("subscription.trial-until"));
    private final OverrideFields overrides;
    private final ChangeDialog dialog;

    private ChangeSubscriptionDialog(
            CurrentActor current,
            ChangeSubscription changing,
            ReadSubscription.View view,
            ThingNames names,
            LongConsumer onSaved) {
        this.current = current;
        this.changing = changing;
        var state = Objects.requireNonNull(view.snapshot().tenant());
        tenant = state.tenant().id();
        zone = state.tenant().timeZone();
        dialog = new ChangeDialog(
                FeatureWords.say("subscription.change.title", state.tenant().name()),
                ConsoleButton.primary(FeatureWords.say("subscription.change.save"), null),
                names,
                Note.refusal(FeatureWords.say("subscription.gone"), FeatureWords.say("subscription.gone.why")),
                onSaved);
        plan.setLabel(FeatureWords.say("subscription.plan"));
        plan.setItems(view.plans());
        plan.setItemLabelGenerator(PlanWords::name);
        plan.setValue(view.subscription().plan());
        status.setLabel(FeatureWords.say("subscription.status"));
        status.setItems(List.of(SubscriptionStatus.values()));
        status.setItemLabelGenerator(one -> FeatureWords.say("subscription.status." + one.key()));
        status.setValue(view.subscription().status());
        until.setMin(LocalDate.ofInstant(view.snapshot().now(), zone));
        until.setHelperText(FeatureWords.say("users.assign.zone", zone.getId()));
        Instant end = view.subscription().trialUntil();
        until.setValue(end == null ? null : LocalDate.ofInstant(end.minusNanos(1), zone));
        overrides = new OverrideFields(view.snapshot().catalogue(), view.subscription(), this::want);
        plan.addValueChangeListener(chosen -> {
            overrides.follow(chosen.getValue());
            want();
        });
        status.addValueChangeListener(_ -> want());
        until.addValueChangeListener(_ -> want());
        plan.setWidthFull();
        status.setWidthFull();
        dialog.about(plan, status, until, overrides);
        want();
    }

    static void open(
            CurrentActor current,
            ChangeSubscription changing,
            ReadSubscription.View view,
            ThingNames names,
            LongConsumer onSaved) {
        new ChangeSubscriptionDialog(current, changing, view, names, onSaved).dialog.open();
    }

    private void want() {
        boolean trial = status.getValue() == SubscriptionStatus.TRIAL;
        until.setVisible(trial);
        boolean whole = plan.getValue() != null
                && status.getValue() != null
                && overrides.isWhole()
                && (!trial || (until.getValue() != null && !until.isInvalid()));
        dialog.want(
                whole
                        ? wanted(new Subscription(
                                plan.getValue(), status.getValue(), trial ? end() : null, overrides.value()))
                        : null);
    }

    private Instant end() {
        return until.getValue().plusDays(1).atStartOfDay(zone).toInstant();
    }

    private ChangeDialog.Wanted wanted(Subscription subscription) {
        return new ChangeDialog.Wanted() {
            @Override
            public ChangeDialog.Result plan() {
                return ChangeDialog.Result.of(changing.plan(current.get(), tenant, subscription));
            }

            @Override
            public ChangeDialog.Result commit(String reason, @Nullable String confirmed) {
                return ChangeDialog.Result.of(changing.commit(current.get(), tenant, subscription, reason, confirmed));
            }

            @Override
            public Component facts(ChangePlan plan) {
                return OtherPlan.lines(Shift.of(plan));
            }
        };
    }
}
