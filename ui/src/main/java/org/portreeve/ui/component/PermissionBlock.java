package org.portreeve.ui.component;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.data.renderer.LitRenderer;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ObjIntConsumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * About twenty columns of a {@link PermissionGrid} in one column of the Vaadin grid: their cells travel as one string of
 * letters and become native checkboxes in the browser, because a component per cell costs a hundred times as much.
 */
record PermissionBlock(int number, int from, List<PermissionColumn> columns) {
    static final int SIZE = 20;

    // Why: cellNames, cellWords and cellEdges are properties of the grid element, so that names do not travel with
    // every row.
    private static final String TEMPLATE = """
            <div class="cells" data-block="%1$d"
                @click=${event => { const cell = event.target.closest('.cell'); if (cell) { event.preventDefault(); if (!item.fixed) toggle(%2$d + Number(cell.dataset.i)); } }}
                @cell-why=${event => why(%2$d + Number(event.target.dataset.i))}>${
            (grid => Array.from(item.states, (state, i) => html`<span class="cellbox ${grid.cellEdges?.[%2$d + i] === '1' ? 'first' : ''}"><input
                type="checkbox" tabindex="-1" class="cell ${state}" data-i=${i} aria-readonly=${item.fixed}
                aria-label="${grid.cellNames?.[%2$d + i]}, ${item.who}: ${grid.cellWords?.[state]}"
                .checked=${!'nr'.includes(state)}>${grid.cellNarrow ? html`<button type="button" class="cellword" tabindex="-1" aria-haspopup="dialog">${grid.cellWords?.[state]}</button>` : ''}</span>`))(root.closest('vaadin-grid') ?? {})}</div>""";

    PermissionBlock {
        columns = List.copyOf(columns);
    }

    /** Cuts columns into blocks, between two groups wherever a group is not too long for that. */
    static List<PermissionBlock> cut(List<PermissionColumn> columns) {
        var blocks = new ArrayList<PermissionBlock>();
        int from = 0;
        while (from < columns.size()) {
            int end = Math.min(from + SIZE, columns.size());
            int edge = end;
            while (edge > from && edge < columns.size() && !startsGroup(columns, edge)) {
                edge--;
            }
            end = edge > from ? edge : end;
            blocks.add(new PermissionBlock(blocks.size(), from, columns.subList(from, end)));
            from = end;
        }
        return blocks;
    }

    /** One digit a column: 1 where a group begins. */
    static String edges(List<PermissionColumn> columns) {
        return IntStream.range(0, columns.size())
                .mapToObj(i -> startsGroup(columns, i) ? "1" : "0")
                .collect(Collectors.joining());
    }

    int end() {
        return from + columns.size();
    }

    LitRenderer<PermissionRow> cells(
            boolean readOnly, ObjIntConsumer<PermissionRow> toggle, ObjIntConsumer<PermissionRow> why) {
        return LitRenderer.<PermissionRow>of(TEMPLATE.formatted(number, from))
                .withProperty("who", row -> row.apart().isEmpty() ? row.name() : row.name() + ", " + row.apart())
                .withProperty("states", row -> row.states().substring(from, end()))
                .withProperty("fixed", row -> readOnly || row.admin())
                .withFunction(
                        "toggle",
                        (row, arguments) -> toggle.accept(row, arguments.get(0).asInt()))
                .withFunction(
                        "why",
                        (row, arguments) -> why.accept(row, arguments.get(0).asInt()));
    }

    /** The names of the groups above the turned names of the columns. */
    Div head() {
        var head = new Div();
        head.addClassName("blockhead");
        head.getElement().setAttribute("data-block", String.valueOf(number));
        head.getStyle().set("--columns", String.valueOf(columns.size()));
        for (int i = 0; i < columns.size(); ) {
            int span = groupLength(i);
            var group = new Span(columns.get(i).group());
            group.addClassNames("gh", startsGroup(i) ? "first" : "goes-on");
            group.setTitle(columns.get(i).group());
            group.getStyle().set("--span", String.valueOf(span));
            head.add(group);
            i += span;
        }
        for (int i = 0; i < columns.size(); i++) {
            head.add(name(columns.get(i), startsGroup(i)));
        }
        return head;
    }

    private static Span name(PermissionColumn column, boolean first) {
        var turned = new Span(column.label());
        turned.addClassName("rolehead");
        var name = new Span(turned);
        name.addClassName("rh");
        name.setClassName("first", first);
        name.setClassName("cap", column.struckBecause() != null);
        name.setTitle(column.struckBecause() == null ? column.label() : column.label() + ": " + column.struckBecause());
        return name;
    }

    private boolean startsGroup(int i) {
        return startsGroup(columns, i);
    }

    private static boolean startsGroup(List<PermissionColumn> columns, int i) {
        return i == 0 || !columns.get(i).group().equals(columns.get(i - 1).group());
    }

    private int groupLength(int start) {
        int end = start + 1;
        while (end < columns.size() && !startsGroup(end)) {
            end++;
        }
        return end - start;
    }
}
