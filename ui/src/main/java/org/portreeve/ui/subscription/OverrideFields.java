package org.portreeve.ui.subscription;

import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.NumberField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.EnumMap;
import java.util.Map;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.portreeve.application.plan.FeatureUse;
import org.portreeve.domain.catalogue.Catalogue;
import org.portreeve.domain.plan.Feature;
import org.portreeve.domain.plan.Limit;
import org.portreeve.domain.plan.Overrides;
import org.portreeve.domain.plan.Plan;
import org.portreeve.domain.plan.PlanId;
import org.portreeve.domain.plan.Subscription;

/** What was agreed with one tenant beside its plan: more features, and other limits; an empty limit is the plan's. */
final class OverrideFields extends Details {
    private final Catalogue catalogue;
    private final MultiSelectComboBox<Feature> features =
            new MultiSelectComboBox<>(FeatureWords.say("subscription.more-features"));
    private final Map<Limit, NumberField> limits = new EnumMap<>(Limit.class);

    OverrideFields(Catalogue catalogue, Subscription now, Runnable onChange) {
        this.catalogue = catalogue;
        setSummaryText(FeatureWords.say("subscription.overrides"));
        features.setItems(FeatureUse.all(catalogue));
        features.setItemLabelGenerator(FeatureWords::name);
        features.setHelperText(FeatureWords.say("subscription.more-features.help"));
        features.setValue(now.overrides().features());
        features.setWidthFull();
        features.setClearButtonVisible(true);
        features.addValueChangeListener(_ -> onChange.run());
        var grid = new Div();
        grid.addClassName("overrides");
        for (Limit limit : Limit.values()) {
            NumberField field = field(limit, now.overrides().limits().get(limit));
            field.addValueChangeListener(_ -> onChange.run());
            limits.put(limit, field);
            grid.add(field);
        }
        add(features, grid);
        setOpened(!now.overrides().equals(Overrides.NONE));
        follow(now.plan());
    }

    private static NumberField field(Limit limit, @Nullable Long value) {
        var field = new NumberField(FeatureWords.say("subscription.limit." + limit.key()));
        field.setMin(0);
        field.setMax(Overrides.MOST);
        field.setStep(1);
        field.setClearButtonVisible(true);
        field.setValueChangeMode(ValueChangeMode.LAZY);
        String bounds = FeatureWords.say("subscription.override.bounds", Overrides.MOST);
        field.setI18n(new NumberField.NumberFieldI18n()
                .setMinErrorMessage(bounds)
                .setMaxErrorMessage(bounds)
                .setStepErrorMessage(bounds)
                .setBadInputErrorMessage(bounds));
        if (value != null) {
            field.setValue(value.doubleValue());
        }
        return field;
    }

    /** Says in each limit what the plan has there. */
    void follow(@Nullable PlanId id) {
        Plan plan = id == null ? null : catalogue.plan(id);
        limits.forEach((limit, field) -> {
            OptionalLong planned = plan == null ? OptionalLong.empty() : plan.limit(limit);
            field.setPlaceholder(
                    planned.isPresent()
                            ? FeatureWords.say("subscription.plan-says", planned.getAsLong())
                            : FeatureWords.say("subscription.plan-says-nothing"));
        });
    }

    /** Whether every limit is empty, or a whole number within the bounds. */
    boolean isWhole() {
        return limits.values().stream()
                .allMatch(field -> !field.isInvalid()
                        && (field.getValue() == null
                                || (field.getValue() >= 0
                                        && field.getValue() <= Overrides.MOST
                                        && field.getValue() == Math.rint(field.getValue()))));
    }

    /** What is agreed. */
    Overrides value() {
        Map<Limit, Long> agreed = new EnumMap<>(Limit.class);
        limits.forEach((limit, field) -> {
            if (field.getValue() != null) {
                agreed.put(limit, Math.round(field.getValue()));
            }
        });
        return new Overrides(features.getValue(), agreed);
    }
}
