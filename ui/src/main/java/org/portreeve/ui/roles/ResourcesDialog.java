package org.portreeve.ui.roles;

import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.portreeve.domain.Extent;
import org.portreeve.domain.role.Permission;
import org.portreeve.domain.state.TenantState;
import org.portreeve.ui.component.ConsoleButton;
import org.portreeve.ui.component.Segments;
import org.portreeve.ui.component.ThingNames;

/** On what a grant counts: every resource of its type, or just those that are listed; also such as nobody has registered. */
final class ResourcesDialog extends Dialog {
    private static final int LONGEST = 200;

    private final MultiSelectComboBox<String> listed;
    private final Segments<Boolean> every;
    private final Set<String> known;

    ResourcesDialog(
            Permission permission,
            Extent<String> extent,
            TenantState state,
            ThingNames names,
            Consumer<Extent<String>> chosen) {
        setHeaderTitle(getTranslation("role.where.title", permission.value()));
        every = new Segments<>(
                getTranslation("role.where"),
                List.of(true, false),
                all -> getTranslation(Boolean.TRUE.equals(all) ? "role.where.every" : "role.where.listed"));
        listed = new MultiSelectComboBox<>(getTranslation("role.where.resources"));
        known = registered(permission, state);
        Set<String> now = extent instanceof Extent.Listed<String>(var ids) ? ids : Set.of();
        known.addAll(now);
        listed.setItems(known);
        listed.setItemLabelGenerator(id -> names.resource(permission, id));
        listed.setHelperText(getTranslation("role.where.help"));
        listed.setWidthFull();
        listed.setAllowCustomValue(true);
        listed.addCustomValueSetListener(typed -> list(typed.getDetail()));
        listed.setValue(now);
        every.setValue(extent instanceof Extent.All<String>);
        every.addValueChangeListener(_ -> arrange());
        var sentence = new Paragraph(getTranslation("role.where.sentence"));
        sentence.addClassNames("t2", "sm");
        var content = new Div(every, listed, sentence);
        content.addClassNames("stack", "dialogform");
        add(content);
        getFooter()
                .add(
                        ConsoleButton.quiet(getTranslation("users.bulk.cancel"), null)
                                .onClick(this::close),
                        ConsoleButton.primary(getTranslation("role.where.take"), null)
                                .onClick(() -> take(chosen)));
        arrange();
    }

    private static Set<String> registered(Permission permission, TenantState state) {
        Set<String> ids = new TreeSet<>();
        if (permission.resourceType().equals("agent")) {
            state.agents().forEach((id, _) -> ids.add(id.value()));
        }
        state.resources().forEach((id, _) -> {
            if (id.type().equals(permission.resourceType())) {
                ids.add(id.id());
            }
        });
        return ids;
    }

    private void arrange() {
        listed.setVisible(!Boolean.TRUE.equals(every.getValue()));
    }

    private void list(String typed) {
        if (typed.isBlank() || typed.length() > LONGEST || typed.codePoints().anyMatch(Character::isISOControl)) {
            listed.setErrorMessage(getTranslation("role.where.bad"));
            listed.setInvalid(true);
            return;
        }
        Set<String> chosen = new HashSet<>(listed.getValue());
        chosen.add(typed);
        known.add(typed);
        listed.setItems(known);
        listed.setValue(chosen);
    }

    private void take(Consumer<Extent<String>> chosen) {
        if (Boolean.TRUE.equals(every.getValue())) {
            chosen.accept(Extent.all());
        } else if (listed.getValue().isEmpty()) {
            listed.setErrorMessage(getTranslation("role.where.none"));
            listed.setInvalid(true);
            return;
        } else {
            chosen.accept(Extent.of(listed.getValue()));
        }
        close();
    }
}
