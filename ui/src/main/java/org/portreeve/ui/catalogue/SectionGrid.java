package org.portreeve.ui.catalogue;

import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.net.URI;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import org.portreeve.domain.section.Section;
import org.portreeve.ui.component.NarrowWindow;
import org.portreeve.ui.matrix.GateWords;
import org.portreeve.ui.shell.SectionSymbol;
import org.portreeve.ui.subscription.FeatureWords;

/** Sections as rows: how each is called, its gate, the feature that it needs and where it leads. */
final class SectionGrid extends Grid<Section> {
    SectionGrid(Consumer<Section> onOpen) {
        setSizeFull();
        addClassName("roles");
        setSelectionMode(SelectionMode.SINGLE);
        getElement().setProperty("ariaLabel", getTranslation("catalogue.sections.title"));
        addComponentColumn(SectionGrid::name)
                .setKey("name")
                .setHeader(getTranslation("catalogue.section"))
                .setComparator(Comparator.comparing(Section::name))
                .setFlexGrow(3);
        addComponentColumn(section -> new GateWords(getLocale()).badge(section))
                .setKey("gate")
                .setHeader(getTranslation("catalogue.section.gate"))
                .setComparator(Comparator.comparing(section -> GateKind.of(section.gate())))
                .setFlexGrow(2);
        addComponentColumn(section -> quiet(section.feature() == null ? "" : FeatureWords.name(section.feature())))
                .setKey("feature")
                .setHeader(getTranslation("catalogue.feature"))
                .setFlexGrow(2);
        addComponentColumn(section -> quiet(host(section)))
                .setKey("launch")
                .setHeader(getTranslation("catalogue.section.launch"))
                .setFlexGrow(2);
        addSelectionListener(selection -> {
            if (selection.isFromClient()) {
                selection.getFirstSelectedItem().ifPresent(onOpen);
            }
        });
        addAttachListener(_ -> NarrowWindow.watch(
                this,
                narrow -> List.of("feature", "launch")
                        .forEach(key -> getColumnByKey(key).setVisible(!narrow))));
    }

    /** Marks the one that is open; an empty key marks none. */
    void mark(String key) {
        deselectAll();
        getListDataView()
                .getItems()
                .filter(section -> section.id().value().equals(key))
                .findFirst()
                .ifPresent(this::select);
    }

    private static Div name(Section section) {
        var words = new Span(section.name());
        words.addClassNames("med", "clip");
        words.setTitle(section.name());
        words.getElement().setAttribute("dir", "auto");
        var line = new Div(SectionSymbol.of(section.id()).icon(), words);
        line.addClassName("row");
        return line;
    }

    private static String host(Section section) {
        return section.launchUrl() == null
                ? ""
                : String.valueOf(URI.create(section.launchUrl().replace("{tenant}", "tenant"))
                        .getHost());
    }

    private static Span quiet(String text) {
        var span = new Span(text);
        span.addClassNames("t2", "clip");
        span.setTitle(text);
        return span;
    }
}
