package org.portreeve.ui.matrix;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.portreeve.domain.catalogue.Catalogue;
import org.portreeve.domain.catalogue.MatrixPreset;
import org.portreeve.domain.section.Section;
import org.portreeve.domain.section.SectionId;
import org.portreeve.ui.component.Segments;

/** The presets of the catalogue, the one that is staged or in force marked; and what the bars in the table stand for. */
final class PresetBar extends Div {
    private static final String OWN = "";
    private static final Set<String> SHIPPED = Set.of("full-access", "minimal", "developer-focused");

    private final Catalogue catalogue;
    private final StagedDefaults staged;
    private final Segments<String> presets;
    private final Span sections = new Span();

    PresetBar(Catalogue catalogue, StagedDefaults staged, Runnable onStage) {
        this.catalogue = catalogue;
        this.staged = staged;
        addClassName("bar");
        List<String> choices = new ArrayList<>(
                catalogue.matrixPresets().stream().map(MatrixPreset::name).toList());
        choices.add(OWN);
        presets = new Segments<>(getTranslation("matrix.presets"), choices, this::words);
        presets.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                catalogue.matrixPresets().stream()
                        .filter(preset -> preset.name().equals(change.getValue()))
                        .findFirst()
                        .ifPresent(preset -> staged.allowOnly(preset.sections()));
                onStage.run();
            }
        });
        var label = new Span(getTranslation("matrix.presets"));
        label.addClassNames("sm", "med", "t2");
        sections.addClassNames("sm", "t2");
        var legend = new Div(key("default"), key("older"), key("override"));
        legend.addClassNames("row", "end", "sm", "t2", "keys");
        add(label, presets, sections, legend);
        refresh();
    }

    /** Marks the preset that what is staged amounts to. */
    void refresh() {
        Set<SectionId> allowed = staged.allowed();
        presets.setValue(catalogue.matrixPresets().stream()
                .filter(preset -> configurable(preset).equals(allowed))
                .map(MatrixPreset::name)
                .findFirst()
                .orElse(OWN));
        sections.setText(
                allowed.isEmpty()
                        ? getTranslation("matrix.no-section")
                        : catalogue.sections().values().stream()
                                .filter(section -> allowed.contains(section.id()))
                                .map(Section::name)
                                .collect(Collectors.joining(", ")));
    }

    private Set<SectionId> configurable(MatrixPreset preset) {
        return preset.sections().stream().filter(staged.sections()::contains).collect(Collectors.toSet());
    }

    /** Why: the presets that the product ships are called so in every language; others as their catalogue calls them. */
    private String words(String preset) {
        var slug = preset.toLowerCase(Locale.ROOT).replace(' ', '-');
        if (preset.equals(OWN)) {
            return getTranslation("matrix.preset.own");
        }
        return SHIPPED.contains(slug) ? getTranslation("matrix.preset." + slug) : preset;
    }

    private Div key(String kind) {
        var patch = new Span();
        patch.addClassNames("patch", "as-" + kind);
        var key = new Div(patch, new Span(getTranslation("matrix.key." + kind)));
        key.addClassName("row");
        return key;
    }
}
