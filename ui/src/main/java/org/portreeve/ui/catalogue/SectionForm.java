package org.portreeve.ui.catalogue;

import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.portreeve.application.catalogue.CatalogueAction;
import org.portreeve.application.catalogue.CatalogueField;
import org.portreeve.application.catalogue.CatalogueFlaws;
import org.portreeve.application.catalogue.Start;
import org.portreeve.application.catalogue.ViewCatalogue;
import org.portreeve.domain.catalogue.PermissionDefinition;
import org.portreeve.domain.plan.Feature;
import org.portreeve.domain.role.Permission;
import org.portreeve.domain.section.Section;
import org.portreeve.domain.section.SectionGate;
import org.portreeve.ui.component.Segments;
import org.portreeve.ui.subscription.FeatureWords;

/** Name, description, gate with what goes with it, feature and launch URL of a section. */
final class SectionForm extends Div implements CatalogueForm {
    private final Section seen;
    private final TextField name = new TextField(getTranslation("catalogue.section.name"));
    private final TextArea description = new TextArea(getTranslation("catalogue.description"));
    private final Select<GateKind> gate = new Select<>();
    private final MultiSelectComboBox<Permission> carries =
            new MultiSelectComboBox<>(getTranslation("catalogue.section.carries"));
    private final ComboBox<Permission> permission = new ComboBox<>(getTranslation("catalogue.section.permission"));
    private final Segments<Start> start;
    private final ComboBox<Feature> feature = new ComboBox<>(getTranslation("catalogue.feature"));
    private final TextField launch = new TextField(getTranslation("catalogue.section.launch"));

    SectionForm(ViewCatalogue.View view, Section seen) {
        this.seen = seen;
        addClassNames("stack", "catform");
        start = new Segments<>(
                getTranslation("catalogue.section.start"),
                List.of(Start.values()),
                one -> getTranslation("catalogue.section.start." + one.name().toLowerCase(Locale.ROOT)));
        words();
        choices(view);
        fill();
        boolean fixed = seen.id().equals(Section.ACCESS_MANAGEMENT);
        List.<HasValue<?, ?>>of(name, description, carries, permission, launch)
                .forEach(field -> field.setReadOnly(!view.changes()));
        gate.setReadOnly(!view.changes() || fixed);
        feature.setReadOnly(!view.changes() || fixed);
        if (fixed) {
            gate.setHelperText(getTranslation("catalogue.section.fixed"));
        }
        add(name, description, gate, carries, permission, start, feature, launch);
        gate.addValueChangeListener(_ -> arrange());
        arrange();
    }

    private void words() {
        name.setRequiredIndicatorVisible(true);
        name.setMaxLength(CatalogueFlaws.NAME_LENGTH);
        description.setMaxLength(CatalogueFlaws.DESCRIPTION_LENGTH);
        description.setHelperText(getTranslation("catalogue.section.description.help"));
        launch.setMaxLength(CatalogueFlaws.URL_LENGTH);
        launch.setPlaceholder("https://");
        launch.setHelperText(getTranslation("catalogue.section.launch.help", "{tenant}"));
        start.setLabel(getTranslation("catalogue.section.start"));
        start.setHelperText(getTranslation("catalogue.section.start.help"));
        carries.setHelperText(getTranslation("catalogue.section.carries.help"));
        permission.setRequiredIndicatorVisible(true);
        name.setValueChangeMode(ValueChangeMode.LAZY);
        description.setValueChangeMode(ValueChangeMode.LAZY);
        launch.setValueChangeMode(ValueChangeMode.LAZY);
    }

    private void choices(ViewCatalogue.View view) {
        List<Permission> permissions = view.catalogue().permissions().values().stream()
                .filter(definition -> !definition.isPlatform())
                .map(PermissionDefinition::permission)
                .toList();
        carries.setItems(permissions);
        permission.setItems(permissions);
        gate.setLabel(getTranslation("catalogue.section.gate"));
        gate.setItems(GateKind.values());
        gate.setItemLabelGenerator(kind -> getTranslation("matrix.gate." + kind.key()));
        feature.setItems(view.features());
        feature.setItemLabelGenerator(FeatureWords::name);
        feature.setClearButtonVisible(true);
        feature.setPlaceholder(getTranslation("catalogue.feature.none"));
        feature.setHelperText(getTranslation("catalogue.feature.help"));
    }

    private void fill() {
        name.setValue(seen.name());
        description.setValue(seen.description());
        gate.setValue(GateKind.of(seen.gate()));
        carries.setValue(seen.carries());
        if (seen.gate() instanceof SectionGate.ByPermission(Permission needed)) {
            permission.setValue(needed);
        }
        if (seen.feature() != null) {
            feature.setValue(seen.feature());
        }
        launch.setValue(seen.launchUrl() == null ? "" : seen.launchUrl());
    }

    private void arrange() {
        carries.setVisible(gate.getValue() == GateKind.CONFIGURABLE);
        permission.setVisible(gate.getValue() == GateKind.BY_PERMISSION);
        start.setVisible(gate.getValue() == GateKind.CONFIGURABLE && !seen.isConfigurable());
        gate.setHelperText(
                seen.id().equals(Section.ACCESS_MANAGEMENT)
                        ? getTranslation("catalogue.section.fixed")
                        : getTranslation(
                                "catalogue.section.gate." + gate.getValue().key()));
    }

    /** Runs whenever something of it changes. */
    void onChange(Runnable listener) {
        name.addValueChangeListener(_ -> listener.run());
        description.addValueChangeListener(_ -> listener.run());
        gate.addValueChangeListener(_ -> listener.run());
        carries.addValueChangeListener(_ -> listener.run());
        permission.addValueChangeListener(_ -> listener.run());
        feature.addValueChangeListener(_ -> listener.run());
        launch.addValueChangeListener(_ -> listener.run());
    }

    @Override
    public boolean isDirty() {
        SectionGate wanted = gate();
        return wanted == null || !seen.equals(section(wanted));
    }

    @Override
    public Optional<CatalogueAction> action() {
        SectionGate wanted = gate();
        if (wanted == null) {
            mark(Set.of(CatalogueField.PERMISSION));
            return Optional.empty();
        }
        return Optional.of(new CatalogueAction.WriteSection(seen, section(wanted), start.getValue()));
    }

    private Section section(SectionGate wanted) {
        String url = launch.getValue().strip();
        return new Section(
                seen.id(),
                name.getValue().strip(),
                description.getValue().strip(),
                wanted,
                feature.getValue(),
                url.isEmpty() ? null : url);
    }

    /** Null where the permission is missing. */
    private @Nullable SectionGate gate() {
        return switch (gate.getValue()) {
            case ADMIN_ONLY -> new SectionGate.AdminOnly();
            case CONFIGURABLE -> new SectionGate.Configurable(carries.getValue());
            case ALWAYS_ACCESSIBLE -> new SectionGate.AlwaysAccessible();
            case BY_PERMISSION ->
                permission.getValue() == null ? null : new SectionGate.ByPermission(permission.getValue());
        };
    }

    @Override
    public void mark(Set<CatalogueField> flaws) {
        name.setErrorMessage(getTranslation("catalogue.section.name.wrong", CatalogueFlaws.NAME_LENGTH));
        name.setInvalid(flaws.contains(CatalogueField.NAME));
        description.setErrorMessage(getTranslation("catalogue.description.wrong"));
        description.setInvalid(flaws.contains(CatalogueField.DESCRIPTION));
        gate.setErrorMessage(getTranslation("catalogue.section.fixed"));
        gate.setInvalid(flaws.contains(CatalogueField.GATE));
        carries.setErrorMessage(getTranslation("catalogue.section.permission.wrong"));
        carries.setInvalid(flaws.contains(CatalogueField.PERMISSION));
        permission.setErrorMessage(getTranslation("catalogue.section.permission.wrong"));
        permission.setInvalid(flaws.contains(CatalogueField.PERMISSION));
        feature.setErrorMessage(getTranslation("catalogue.feature.wrong"));
        feature.setInvalid(flaws.contains(CatalogueField.FEATURE));
        launch.setErrorMessage(getTranslation("catalogue.section.launch.wrong"));
        launch.setInvalid(flaws.contains(CatalogueField.LAUNCH_URL));
    }
}
