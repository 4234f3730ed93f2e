package org.portreeve.ui.users;

import com.vaadin.flow.component.AbstractField;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.checkbox.CheckboxGroupVariant;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.radiobutton.RadioGroupVariant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** Chooses the values of one facet; lives in the popover of its chip. */
final class FacetEditor extends Div {
    private final Facet facet;
    private final Consumer<Set<String>> onChoose;
    private List<Facet.Choice> choices = List.of();
    private Set<String> chosen = Set.of();

    FacetEditor(Facet facet, Consumer<Set<String>> onChoose) {
        this.facet = facet;
        this.onChoose = onChoose;
        addClassName("facet");
    }

    /** Builds the field anew only where its choices are others. */
    void show(List<Facet.Choice> of, Set<String> values) {
        boolean same = choices.equals(of) && chosen.equals(values);
        choices = List.copyOf(of);
        chosen = Set.copyOf(values);
        if (!same || getElement().getChildCount() == 0) {
            removeAll();
            add(
                    switch (facet.choosing()) {
                        case ONE -> one();
                        case SEVERAL -> several();
                        case FROM_MANY -> fromMany();
                    });
        }
    }

    /** Puts the focus into the field, as soon as the popover shows it. */
    void focus() {
        getElement().executeJs("setTimeout(() => this.firstElementChild?.focus(), 120)");
    }

    private RadioButtonGroup<Facet.Choice> one() {
        var field = new RadioButtonGroup<Facet.Choice>();
        field.addThemeVariants(RadioGroupVariant.LUMO_VERTICAL);
        field.setItems(choices);
        field.setItemLabelGenerator(Facet.Choice::label);
        choices.stream()
                .filter(choice -> chosen.contains(choice.value()))
                .findFirst()
                .ifPresent(field::setValue);
        field.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                tell(change.getValue() == null ? Set.of() : Set.of(change.getValue()));
            }
        });
        return named(field);
    }

    private CheckboxGroup<Facet.Choice> several() {
        var field = new CheckboxGroup<Facet.Choice>();
        field.addThemeVariants(CheckboxGroupVariant.LUMO_VERTICAL);
        field.setItems(choices);
        field.setItemLabelGenerator(Facet.Choice::label);
        field.setValue(selected());
        field.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                tell(change.getValue());
            }
        });
        return named(field);
    }

    private MultiSelectComboBox<Facet.Choice> fromMany() {
        var field = new MultiSelectComboBox<Facet.Choice>();
        field.setItems(choices);
        field.setItemLabelGenerator(Facet.Choice::label);
        field.setPlaceholder(getTranslation("users.choose"));
        field.setValue(selected());
        field.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                tell(change.getValue());
            }
        });
        return named(field);
    }

    private <F extends AbstractField<F, ?>> F named(F field) {
        field.getElement().setAttribute("aria-label", getTranslation("users.facet." + facet.key()));
        return field;
    }

    private Set<Facet.Choice> selected() {
        return choices.stream()
                .filter(choice -> chosen.contains(choice.value()))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private void tell(Set<Facet.Choice> values) {
        // Why: kept at once, so that the address that follows finds the field as it is and leaves it open.
        chosen = values.stream().map(Facet.Choice::value).collect(Collectors.toUnmodifiableSet());
        onChoose.accept(chosen);
    }
}
