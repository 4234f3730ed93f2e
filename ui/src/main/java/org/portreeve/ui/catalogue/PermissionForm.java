package org.portreeve.ui.catalogue;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.portreeve.application.catalogue.CatalogueAction;
import org.portreeve.application.catalogue.CatalogueField;
import org.portreeve.application.catalogue.CatalogueFlaws;
import org.portreeve.application.catalogue.ViewCatalogue;
import org.portreeve.domain.catalogue.PermissionDefinition;
import org.portreeve.domain.plan.Feature;
import org.portreeve.domain.role.Permission;
import org.portreeve.ui.subscription.FeatureWords;
import org.portreeve.ui.users.GroupNames;

/** Description and feature of a permission; of a new one also its resource type, its action and its group, which stay. */
final class PermissionForm extends Div implements CatalogueForm {
    private final @Nullable PermissionDefinition seen;
    private final TextField type = new TextField(getTranslation("catalogue.permission.type"));
    private final TextField action = new TextField(getTranslation("catalogue.permission.action"));
    private final ComboBox<String> group = new ComboBox<>(getTranslation("catalogue.permission.group"));
    private final TextField description = new TextField(getTranslation("catalogue.description"));
    private final ComboBox<Feature> feature = new ComboBox<>(getTranslation("catalogue.feature"));

    /** Of {@code seen}, or of a new one where that is null. */
    PermissionForm(ViewCatalogue.View view, @Nullable PermissionDefinition seen) {
        this.seen = seen;
        addClassNames("stack", "catform");
        List<String> groups = view.catalogue().permissions().values().stream()
                .map(PermissionDefinition::group)
                .filter(key -> !key.equals(PermissionDefinition.PLATFORM_GROUP) || seen != null)
                .distinct()
                .toList();
        group.setItems(groups);
        group.setItemLabelGenerator(key -> GroupNames.of(key, getLocale()));
        group.setAllowCustomValue(true);
        group.addCustomValueSetListener(
                event -> group.setValue(event.getDetail().strip()));
        group.setHelperText(getTranslation("catalogue.permission.group.help"));
        type.setHelperText(getTranslation("catalogue.permission.type.help"));
        action.setHelperText(getTranslation("catalogue.permission.action.help"));
        description.setMaxLength(CatalogueFlaws.DESCRIPTION_LENGTH);
        feature.setItems(view.features());
        feature.setItemLabelGenerator(FeatureWords::name);
        feature.setClearButtonVisible(true);
        feature.setPlaceholder(getTranslation("catalogue.feature.none"));
        feature.setHelperText(getTranslation("catalogue.feature.help"));
        List.of(type, action, description).forEach(field -> {
            field.setRequiredIndicatorVisible(true);
            field.setValueChangeMode(ValueChangeMode.LAZY);
        });
        group.setRequiredIndicatorVisible(true);
        if (seen != null) {
            fill(seen);
        }
        description.setReadOnly(!view.changes());
        feature.setReadOnly(!view.changes() || (seen != null && seen.isPlatform()));
        add(type, action, group, description, feature);
    }

    private void fill(PermissionDefinition definition) {
        type.setVisible(false);
        action.setVisible(false);
        group.setValue(definition.group());
        group.setReadOnly(true);
        group.setHelperText("");
        description.setValue(definition.description());
        if (definition.feature() != null) {
            feature.setValue(definition.feature());
        }
    }

    /** Runs whenever something of it changes. */
    void onChange(Runnable listener) {
        List.of(type, action, description).forEach(field -> field.addValueChangeListener(_ -> listener.run()));
        group.addValueChangeListener(_ -> listener.run());
        feature.addValueChangeListener(_ -> listener.run());
    }

    /** The key of the permission. */
    String key() {
        return permission().value();
    }

    private Permission permission() {
        return seen == null
                ? Permission.of(type.getValue().strip(), action.getValue().strip())
                : seen.permission();
    }

    @Override
    public boolean isDirty() {
        return seen == null ? !type.isEmpty() || !action.isEmpty() || !description.isEmpty() : !wanted().equals(seen);
    }

    @Override
    public Optional<CatalogueAction> action() {
        return Optional.of(new CatalogueAction.WritePermission(seen, wanted()));
    }

    private PermissionDefinition wanted() {
        return new PermissionDefinition(
                permission(),
                Objects.requireNonNullElse(group.getValue(), ""),
                description.getValue().strip(),
                feature.getValue());
    }

    @Override
    public void mark(Set<CatalogueField> flaws) {
        type.setErrorMessage(getTranslation(
                CatalogueFlaws.isReserved(type.getValue().strip())
                        ? "catalogue.permission.type.reserved"
                        : "catalogue.permission.key.wrong"));
        type.setInvalid(flaws.contains(CatalogueField.KEY));
        action.setInvalid(flaws.contains(CatalogueField.KEY)
                && !CatalogueFlaws.isReserved(type.getValue().strip()));
        group.setErrorMessage(getTranslation("catalogue.permission.group.wrong"));
        group.setInvalid(flaws.contains(CatalogueField.GROUP));
        description.setErrorMessage(getTranslation("catalogue.description.wrong"));
        description.setInvalid(flaws.contains(CatalogueField.DESCRIPTION));
        feature.setErrorMessage(getTranslation("catalogue.feature.wrong"));
        feature.setInvalid(flaws.contains(CatalogueField.FEATURE));
    }
}
