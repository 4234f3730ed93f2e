package org.portreeve.ui.catalogue;

import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.checkbox.CheckboxGroupVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.portreeve.application.catalogue.CatalogueAction;
import org.portreeve.application.catalogue.CatalogueField;
import org.portreeve.application.catalogue.ViewCatalogue;
import org.portreeve.domain.Key;
import org.portreeve.domain.plan.Feature;
import org.portreeve.domain.plan.Limit;
import org.portreeve.domain.plan.Plan;
import org.portreeve.domain.plan.PlanId;
import org.portreeve.ui.subscription.FeatureWords;

/** The features and limits of a plan; of a new one also its key, which stays. */
final class PlanForm extends Div implements CatalogueForm {
    private static final int DIGITS = 18;

    private final @Nullable Plan seen;
    private final TextField key = new TextField(getTranslation("catalogue.key"));
    private final Map<Limit, TextField> limits = new EnumMap<>(Limit.class);
    private final CheckboxGroup<Feature> features = new CheckboxGroup<>(getTranslation("subscription.features"));
    private final TextField further = new TextField(getTranslation("catalogue.plan.further"));

    /** Of {@code seen}, or of a new one where that is null. */
    PlanForm(ViewCatalogue.View view, @Nullable Plan seen) {
        this.seen = seen;
        addClassNames("stack", "catform");
        key.setHelperText(getTranslation("catalogue.key.help"));
        key.setRequiredIndicatorVisible(true);
        key.setMaxLength(Key.MAX_LENGTH);
        key.setValueChangeMode(ValueChangeMode.LAZY);
        key.setVisible(seen == null);
        add(key);
        for (Limit limit : Limit.values()) {
            limits.put(limit, field(limit, view.changes()));
        }
        features.addThemeVariants(CheckboxGroupVariant.LUMO_VERTICAL);
        features.setItems(view.features());
        features.setItemLabelGenerator(FeatureWords::name);
        features.setValue(seen == null ? Set.of() : seen.features());
        features.setReadOnly(!view.changes());
        further.setHelperText(getTranslation("catalogue.plan.further.help"));
        further.setMaxLength(Key.MAX_LENGTH);
        further.setValueChangeMode(ValueChangeMode.LAZY);
        further.setVisible(view.changes());
        add(features, further);
    }

    private TextField field(Limit limit, boolean changes) {
        var field = new TextField(getTranslation("subscription.limit." + limit.key()));
        field.setHelperText(getTranslation("subscription.limit." + limit.key() + ".counts"));
        field.setPlaceholder(getTranslation("subscription.unlimited"));
        field.setAllowedCharPattern("[0-9]");
        field.setMaxLength(DIGITS);
        field.setClearButtonVisible(changes);
        field.setValueChangeMode(ValueChangeMode.LAZY);
        field.setReadOnly(!changes);
        OptionalLong value = seen == null ? OptionalLong.empty() : seen.limit(limit);
        field.setValue(value.isPresent() ? Long.toString(value.getAsLong()) : "");
        add(field);
        return field;
    }

    /** Runs whenever something of it changes. */
    void onChange(Runnable listener) {
        key.addValueChangeListener(_ -> listener.run());
        limits.values().forEach(field -> field.addValueChangeListener(_ -> listener.run()));
        features.addValueChangeListener(_ -> listener.run());
        further.addValueChangeListener(_ -> listener.run());
    }

    /** The key of the plan. */
    String key() {
        return seen == null ? key.getValue().strip() : seen.id().value();
    }

    @Override
    public boolean isDirty() {
        return wanted().map(plan -> seen == null ? isBegun(plan) : !plan.equals(seen))
                .orElse(true);
    }

    private static boolean isBegun(Plan plan) {
        return !plan.id().value().isEmpty()
                || !plan.features().isEmpty()
                || !plan.limits().isEmpty();
    }

    @Override
    public Optional<CatalogueAction> action() {
        Optional<Plan> wanted = wanted();
        if (wanted.isEmpty()) {
            mark(Set.of(CatalogueField.LIMIT));
        }
        return wanted.map(plan -> new CatalogueAction.WritePlan(seen, plan));
    }

    /** Empty where a limit is no number. */
    private Optional<Plan> wanted() {
        Set<Feature> included = new HashSet<>(features.getValue());
        String more = further.getValue().strip();
        if (!more.isEmpty()) {
            included.add(new Feature(more));
        }
        Map<Limit, Long> numbers = new EnumMap<>(Limit.class);
        for (Map.Entry<Limit, TextField> entry : limits.entrySet()) {
            String text = entry.getValue().getValue().strip();
            if (isNoNumber(text)) {
                return Optional.empty();
            }
            if (!text.isEmpty()) {
                numbers.put(entry.getKey(), Long.parseLong(text));
            }
        }
        return Optional.of(new Plan(new PlanId(key()), included, numbers));
    }

    private static boolean isNoNumber(String text) {
        return !text.matches("[0-9]{0," + DIGITS + "}");
    }

    @Override
    public void mark(Set<CatalogueField> flaws) {
        key.setErrorMessage(getTranslation("platform.create.slug.wrong"));
        key.setInvalid(flaws.contains(CatalogueField.KEY));
        further.setErrorMessage(getTranslation("platform.create.slug.wrong"));
        further.setInvalid(flaws.contains(CatalogueField.FEATURE));
        limits.values().forEach(field -> {
            field.setErrorMessage(getTranslation("catalogue.plan.limit.wrong"));
            field.setInvalid(flaws.contains(CatalogueField.LIMIT)
                    && isNoNumber(field.getValue().strip()));
        });
    }
}
