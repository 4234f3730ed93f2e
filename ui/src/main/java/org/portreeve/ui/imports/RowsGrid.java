package org.portreeve.ui.imports;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.data.provider.CallbackDataProvider;
import com.vaadin.flow.data.renderer.LitRenderer;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.portreeve.application.membership.ImportPeople;
import org.portreeve.application.membership.PeopleFile;
import org.portreeve.ui.component.NarrowWindow;
import org.portreeve.ui.component.Symbol;

/** The rows of a file with their verdicts, fetched as they are scrolled to; the totals above them are filters. */
final class RowsGrid extends Div {
    private static final int PAGE = 50;
    private static final int ALL_AT_ONCE = 12;
    private static final String ALL = "all";
    private static final String REFUSED = "refused";
    private static final List<String> ORDER =
            List.of(ALL, "creates-placeholder", "adds-to-tenant", "adds-roles", "nothing-to-do", REFUSED);

    private static final String CLIPPED = "<span class=\"clip\" dir=\"auto\" title=${item.text}>${item.text}</span>";
    private static final String VERDICT = """
            <span class="row verdictcell">${item.refused ? html`<span class="badge deny"><svg class="i" aria-hidden="true"><use
            href="icons.svg#octx"></use></svg>${item.verdict}</span>` : html`<span>${item.verdict}</span>`}<span class="t2 clip"
            dir="auto" title=${item.detail}>${item.detail}</span></span>""";
    private static final String WHO = """
            <span class="col"><span class="clip" dir="auto" title=${item.email}>${item.email || '—'}</span><span
            class="xs t2 clip only-narrow" dir="auto">${item.under}</span></span>""";

    /** One row as it is shown. */
    private record Shown(PeopleFile.Row row, ImportPeople.Line line) {}

    private final List<PeopleFile.Row> rows;
    private final List<ImportPeople.Line> lines;
    private final VerdictWords words;
    private final Grid<Shown> grid = new Grid<>(PAGE);
    private final Map<String, NativeButton> chips = new HashMap<>();
    private int[] shown = new int[0];

    RowsGrid(List<PeopleFile.Row> rows, List<ImportPeople.Line> lines, VerdictWords words) {
        this.rows = rows;
        this.lines = lines;
        this.words = words;
        addClassNames("stack", "importrows");
        Map<String, Integer> totals = new LinkedHashMap<>();
        totals.put(ALL, lines.size());
        lines.forEach(line -> totals.merge(line.verdict().key(), 1, Integer::sum));
        Div bar = new Div();
        bar.addClassNames("row", "wrap");
        bar.getElement().setAttribute("role", "group");
        bar.getElement().setAttribute("aria-label", getTranslation("import.filter"));
        ORDER.stream().filter(totals::containsKey).forEach(key -> bar.add(chip(key, totals.getOrDefault(key, 0))));
        columns();
        add(bar, grid);
        filter(totals.containsKey(REFUSED) ? REFUSED : ALL);
    }

    private Span chip(String key, int count) {
        Span value = new Span(getTranslation("import.number", count));
        value.addClassNames("value", "num");
        NativeButton button = new NativeButton();
        if (key.equals(REFUSED)) {
            button.add(Symbol.OCTX.small());
        }
        button.add(new Span(key.equals(ALL) ? getTranslation("import.all") : words.title(key)), value);
        button.addClickListener(_ -> filter(key));
        chips.put(key, button);
        Span chip = new Span(button);
        chip.addClassNames("chip", "totals");
        return chip;
    }

    private void filter(String key) {
        shown = IntStream.range(0, lines.size())
                .filter(i -> key.equals(ALL) || lines.get(i).verdict().key().equals(key))
                .toArray();
        chips.forEach((name, button) -> {
            boolean on = name.equals(key);
            button.getElement().setAttribute("aria-pressed", String.valueOf(on));
            button.getParent()
                    .ifPresent(chip -> chip.getElement().getClassList().set("add", !on));
        });
        grid.setAllRowsVisible(shown.length <= ALL_AT_ONCE);
        grid.getDataProvider().refreshAll();
    }

    private void columns() {
        grid.setSelectionMode(Grid.SelectionMode.NONE);
        grid.getElement().setProperty("ariaLabel", getTranslation("import.rows-of"));
        grid.addColumn(LitRenderer.<Shown>of("<span class=\"t2 num\">${item.text}</span>")
                        .withProperty("text", one -> one.row().line()))
                .setHeader(getTranslation("import.column.line"))
                .setTextAlign(ColumnTextAlign.END)
                .setWidth("64px")
                .setFlexGrow(0);
        grid.addColumn(LitRenderer.<Shown>of(WHO)
                        .withProperty("email", one -> one.row().email())
                        .withProperty("under", one -> under(one.row())))
                .setHeader(getTranslation("import.column.email"))
                .setFlexGrow(3);
        grid.addColumn(LitRenderer.<Shown>of(CLIPPED)
                        .withProperty("text", one -> one.row().name()))
                .setHeader(getTranslation("import.column.name"))
                .setKey("name")
                .setFlexGrow(2);
        grid.addColumn(LitRenderer.<Shown>of(CLIPPED)
                        .withProperty("text", one -> String.join(", ", one.row().roles())))
                .setHeader(getTranslation("import.column.roles"))
                .setKey("roles")
                .setFlexGrow(3);
        grid.addColumn(LitRenderer.<Shown>of(VERDICT)
                        .withProperty(
                                "verdict",
                                one -> words.title(one.line().verdict().key()))
                        .withProperty("refused", one -> one.line().isRefused())
                        .withProperty(
                                "detail",
                                one -> words.detail(one.row(), one.line().verdict())))
                .setHeader(getTranslation("import.column.verdict"))
                .setFlexGrow(5);
        grid.setDataProvider(new CallbackDataProvider<Shown, Void>(
                query -> fetch(query.getOffset(), query.getLimit()),
                _ -> shown.length,
                one -> one.row().line()));
    }

    private static String under(PeopleFile.Row row) {
        return Stream.of(row.name(), String.join(", ", row.roles()))
                .filter(text -> !text.isBlank())
                .collect(java.util.stream.Collectors.joining(" · "));
    }

    private Stream<Shown> fetch(int offset, int limit) {
        return IntStream.range(offset, Math.min(shown.length, offset + limit))
                .mapToObj(i -> new Shown(rows.get(shown[i]), lines.get(shown[i])));
    }

    @Override
    protected void onAttach(AttachEvent event) {
        super.onAttach(event);
        NarrowWindow.watch(this, narrow -> {
            for (String key : List.of("name", "roles")) {
                grid.getColumnByKey(key).setVisible(!narrow);
            }
        });
    }
}
