package org.portreeve.ui.matrix;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.portreeve.application.matrix.ReadMatrix;
import org.portreeve.domain.access.DenialCode;
import org.portreeve.ui.component.StatusBadge;
import org.portreeve.ui.component.Symbol;
import org.portreeve.ui.shell.PlanWords;
import org.portreeve.ui.shell.SectionSymbol;
import org.portreeve.ui.shell.SectionWords;

/** All sections: gate, what it means, the default of the configurable ones, and how existing people stand to it. */
final class MatrixTable extends Div {
    private static final List<String> COLUMNS = List.of(
            "matrix.column.section",
            "matrix.column.gate",
            "matrix.column.configurable",
            "matrix.column.means",
            "matrix.column.default",
            "matrix.column.plan");

    private final ReadMatrix.View view;
    private final StagedDefaults staged;
    private final Locale locale;
    private final Runnable onStage;
    private final @Nullable Consumer<ReadMatrix.Row> onPeople;
    private final GateWords gates;
    private final List<DefaultToggle> toggles = new ArrayList<>();

    /** {@code onPeople} lists those who differ; null for a reader who may not see people. */
    MatrixTable(
            ReadMatrix.View view,
            StagedDefaults staged,
            Locale locale,
            Runnable onStage,
            @Nullable Consumer<ReadMatrix.Row> onPeople) {
        this.view = view;
        this.staged = staged;
        this.locale = locale;
        this.onStage = onStage;
        this.onPeople = onPeople;
        gates = new GateWords(locale);
        addClassName("mx");
        var body = new HtmlContainer("tbody");
        view.rows().forEach(row -> body.add(row(row)));
        var table = new HtmlContainer("table");
        table.getElement().setAttribute("aria-label", getTranslation("matrix.title"));
        table.add(head(), body);
        add(table);
    }

    /** Shows what is staged by now. */
    void refresh() {
        toggles.forEach(DefaultToggle::refresh);
    }

    private Component head() {
        var row = new HtmlContainer("tr");
        COLUMNS.forEach(key -> row.add(head(getTranslation(key))));
        row.add(head(getTranslation("matrix.column.people", view.people())));
        var head = new HtmlContainer("thead");
        head.add(row);
        return head;
    }

    private static Component head(String words) {
        var cell = new HtmlContainer("th");
        cell.setText(words);
        cell.getElement().setAttribute("scope", "col");
        return cell;
    }

    private Component row(ReadMatrix.Row row) {
        var section = row.section();
        boolean configurable = section.isConfigurable();
        var line = new HtmlContainer("tr");
        line.setClassName("ro", !configurable);
        line.add(
                name(row),
                cell("matrix.column.gate", gates.badge(section)),
                cell("matrix.column.configurable", quiet(configurable ? "matrix.yes" : "matrix.no")),
                cell("matrix.column.means", means(row)),
                cell("matrix.column.default", configurable ? toggle(row, line) : quiet(gates.opensTo(section), "t2")),
                cell("matrix.column.plan", plan(row)),
                people(row));
        return line;
    }

    private Component name(ReadMatrix.Row row) {
        var section = row.section();
        var name = new Span(section.name());
        name.addClassName("med");
        var description = new Span(SectionWords.description(section, locale));
        description.addClassNames("xs", "t2");
        var words = new Div(name, description);
        words.addClassName("col");
        var line = new Div(SectionSymbol.of(section.id()).icon(), words);
        line.addClassName("row");
        var cell = new HtmlContainer("th");
        cell.getElement().setAttribute("scope", "row");
        cell.add(line);
        return cell;
    }

    private Component means(ReadMatrix.Row row) {
        var words = quiet(gates.meaning(row.section()), "t2");
        words.addClassName("sm");
        return words;
    }

    private Component toggle(ReadMatrix.Row row, HtmlContainer line) {
        var toggle = new DefaultToggle(row, view.people(), staged, onStage, line);
        toggles.add(toggle);
        return toggle;
    }

    /** The plan that the section needs; ticked where it is open, locked where the plan in force shuts it. */
    private Component plan(ReadMatrix.Row row) {
        if (row.capped() == DenialCode.OUTSIDE_BOUNDARY) {
            return StatusBadge.capped(row.capped().key());
        }
        if (row.features().isEmpty()) {
            return quiet(getTranslation("matrix.plan.any"), "t3");
        }
        var name = row.opens() == null ? getTranslation("matrix.plan.none") : PlanWords.name(row.opens());
        var icon = (row.capped() == null ? Symbol.TICK : Symbol.LOCK).small();
        icon.addClassName(row.capped() == null ? "allow" : "t3");
        var line = new Div(icon, new Span(name));
        line.addClassNames("row", "t2");
        if (row.capped() != null) {
            line.add(StatusBadge.capped(row.capped().key()));
            line.addClassName("wrap");
        }
        return line;
    }

    private Component people(ReadMatrix.Row row) {
        if (!row.section().isConfigurable()) {
            var nothing = quiet(getTranslation("matrix.nothing-to-set"), "t3");
            nothing.addClassName("sm");
            return cell("matrix.column.people-short", nothing);
        }
        Runnable open = onPeople == null ? null : () -> onPeople.accept(row);
        return cell("matrix.column.people-short", new DifferenceBar(row, view.people(), open));
    }

    /** Why the label: on a phone each row is a card, and its cells say what they are. */
    private Component cell(String column, Component content) {
        var cell = new HtmlContainer("td");
        cell.getElement().setAttribute("data-label", getTranslation(column));
        cell.add(content);
        return cell;
    }

    private Span quiet(String key) {
        return quiet(getTranslation(key), "t2");
    }

    private static Span quiet(String words, String tone) {
        var span = new Span(words);
        span.addClassName(tone);
        return span;
    }
}
