package org.portreeve.ui.component;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.grid.ColumnRendering;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.popover.Popover;
import com.vaadin.flow.component.popover.PopoverPosition;
import com.vaadin.flow.component.popover.PopoverVariant;
import com.vaadin.flow.data.provider.CallbackDataProvider;
import com.vaadin.flow.data.provider.DataProvider;
import com.vaadin.flow.data.provider.Query;
import com.vaadin.flow.data.renderer.LitRenderer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.portreeve.application.membership.Total;

/**
 * People × roles or people × permissions: any number of rows, fetched as they are scrolled to, and hundreds of columns, forty
 * at a time. A cell is a native checkbox that draws its own glyph; arrows move, Space toggles, W asks why.
 */
public final class PermissionGrid extends Div {
    /** Where the rows come from; asked with the columns that are shown, and answers one letter for each of them. */
    public interface Source {
        List<PermissionRow> rows(int offset, int limit, List<PermissionColumn> columns);

        Total total();
    }

    private static final int PAGE = 50;
    private static final String PERSON = """
            <span class="row person"><span class="avatar ${item.tint}" aria-hidden="true">${item.initials}</span><span
            class="clip med" dir="auto" title=${item.apart ? item.name + ', ' + item.apart : item.name}>${item.name}${item.apart
            ? html` <span class="xs t2">${item.apart}</span>` : ''}</span>${item.admin
            ? html`<span class="badge accent end">${item.admin}</span>` : ''}</span>""";

    private final Grid<PermissionRow> grid = new Grid<>(PAGE);
    private final Popover popover = new Popover();
    private final ColumnWindow window = new ColumnWindow();
    private final List<Grid.Column<PermissionRow>> blockColumns = new ArrayList<>();
    private final Grid.Column<PermissionRow> personColumn;
    private final Grid.Column<PermissionRow> totalColumn;
    private final ColumnTools tools;
    private final Source source;
    private final boolean readOnly;
    private Total total = Total.NOBODY;
    private boolean hasTotal;
    private BiFunction<PermissionRow, PermissionColumn, PermissionRow> toggle = (row, _) -> row;
    private BiFunction<PermissionRow, PermissionColumn, @Nullable Component> why = (_, _) -> null;

    /** With toggles; {@code readOnly} leaves the cells focusable and answering why. */
    public PermissionGrid(Source source, String filterWords, boolean readOnly) {
        this.source = source;
        this.readOnly = readOnly;
        addClassName("pgrid");
        tools = new ColumnTools(this, window, filterWords);
        grid.setSelectionMode(Grid.SelectionMode.NONE);
        grid.setColumnRendering(ColumnRendering.LAZY);
        grid.setPartNameGenerator(row -> row.admin() ? "fixed" : null);
        grid.setDataProvider(provider());
        grid.getElement().setPropertyMap("cellWords", words());
        personColumn = grid.addColumn(person())
                .setHeader(new GlyphLegend(legend(readOnly)))
                .setFrozen(true)
                .setWidth("var(--prv-person)")
                .setFlexGrow(0);
        totalColumn = grid.addColumn(LitRenderer.<PermissionRow>of("<span class=\"total\">${item.total}</span>")
                        .withProperty("total", PermissionRow::total))
                .setFrozenToEnd(true)
                .setWidth("var(--prv-total)")
                .setFlexGrow(0);
        totalColumn.setVisible(false);
        popover.addThemeVariants(PopoverVariant.NO_PADDING);
        popover.setPosition(PopoverPosition.BOTTOM_END);
        popover.setOpenOnClick(false);
        popover.addClassName("why");
        popover.setAriaLabel(getTranslation("grid.why"));
        add(grid, popover);
    }

    /** The columns in their order; those of one group stand together. */
    public void setColumns(List<PermissionColumn> columns) {
        window.setAll(columns);
        tools.refresh();
        rebuildColumns();
    }

    /** Shows the last column under this name. */
    public void setTotal(String name) {
        var turned = new Span(name);
        turned.addClassNames("rolehead", "totalhead");
        hasTotal = true;
        totalColumn.setHeader(turned).setVisible(!window.isNarrow());
    }

    /** What a click or Space does; the answer is the row as it looks from now on. */
    public void onToggle(BiFunction<PermissionRow, PermissionColumn, PermissionRow> action) {
        toggle = action;
    }

    /** What stands behind a cell, shown after a moment's hover and at once by {@code W}; null where there is nothing to say. */
    public void onWhy(BiFunction<PermissionRow, PermissionColumn, @Nullable Component> explanation) {
        why = explanation;
    }

    /** On a phone, one column at a time, chosen by its name. */
    public void setNarrow(boolean narrow) {
        if (window.isNarrow() != narrow) {
            window.setNarrow(narrow);
            setClassName("narrow", narrow);
            grid.getElement().setProperty("cellNarrow", narrow);
            totalColumn.setVisible(hasTotal && !narrow);
            tools.setNarrow(narrow);
            rebuildColumns();
        }
    }

    /** What stands where rows would be, if there are none. */
    public void setEmptyState(Component empty) {
        grid.setEmptyStateComponent(empty);
    }

    /** Puts the focus, if nothing has it, back to the cell that had it last. */
    public void goBack() {
        getElement().executeJs("requestAnimationFrame(() => this.goBack?.())");
    }

    /** The columns that are shown now. */
    public List<PermissionColumn> visibleColumns() {
        return window.visible();
    }

    /** Filter and pager of the columns, for the bar of the page. */
    public ColumnTools columnTools() {
        return tools;
    }

    /** Shows a row that has changed. */
    public void refresh(PermissionRow row) {
        grid.getDataProvider().refreshItem(row);
    }

    /** How many rows there were when they were last asked for. */
    public Total total() {
        return total;
    }

    /** Asks for all rows again. */
    public void refreshAll() {
        total = source.total();
        LazyRows.resize(grid, total);
        grid.getDataProvider().refreshAll();
    }

    @Override
    protected void onAttach(AttachEvent event) {
        getElement().executeJs("window.Portreeve.cells(this)");
        NarrowWindow.watch(this, this::setNarrow);
    }

    void rebuildColumns() {
        var visible = window.visible();
        blockColumns.forEach(grid::removeColumn);
        blockColumns.clear();
        grid.getElement()
                .setPropertyList(
                        "cellNames",
                        visible.stream().map(PermissionColumn::label).toList());
        grid.getElement().setProperty("cellEdges", PermissionBlock.edges(visible));
        PermissionBlock.cut(visible).forEach(this::addBlock);
        grid.getElement().setProperty("cellBlocks", blockColumns.size());
        var order = new ArrayList<>(blockColumns);
        order.addFirst(personColumn);
        order.add(totalColumn);
        grid.setColumnOrder(order);
        refreshAll();
    }

    void toggle(PermissionRow row, int column) {
        if (!readOnly
                && !row.admin()
                && column >= 0
                && column < window.visible().size()) {
            refresh(toggle.apply(row, window.visible().get(column)));
        }
    }

    void explain(PermissionRow row, int column) {
        if (column < 0 || column >= window.visible().size()) {
            return;
        }
        var explanation = why.apply(row, window.visible().get(column));
        popover.removeAll();
        if (explanation != null) {
            popover.add(explanation);
            popover.open();
        }
    }

    private void addBlock(PermissionBlock block) {
        int columns = block.columns().size();
        blockColumns.add(grid.addColumn(block.cells(readOnly, this::toggle, this::explain))
                .setHeader(block.head())
                .setWidth("calc(var(--prv-cell) * " + columns + ")")
                .setFlexGrow(columns));
    }

    private DataProvider<PermissionRow, ?> provider() {
        return new CallbackDataProvider<PermissionRow, Void>(
                query -> fetch(query), _ -> total.number(), PermissionRow::id);
    }

    private Stream<PermissionRow> fetch(Query<PermissionRow, Void> query) {
        return source.rows(query.getOffset(), query.getLimit(), window.visible()).stream();
    }

    private LitRenderer<PermissionRow> person() {
        var admin = getTranslation("base-role.admin-short");
        return LitRenderer.<PermissionRow>of(PERSON)
                .withProperty("name", PermissionRow::name)
                .withProperty("apart", PermissionRow::apart)
                .withProperty("initials", row -> Initials.ofPerson(row.name()).text())
                .withProperty("tint", row -> Initials.ofPerson(row.name()).tint())
                .withProperty("admin", row -> row.admin() ? admin : "");
    }

    private static List<CellState> legend(boolean readOnly) {
        return Arrays.stream(CellState.values())
                .filter(state -> state != CellState.NOT_HELD)
                .filter(state -> readOnly
                        ? state != CellState.ADDED && state != CellState.REMOVED
                        : state != CellState.SECTION && state != CellState.LISTED)
                .toList();
    }

    private Map<String, String> words() {
        return Arrays.stream(CellState.values())
                .collect(Collectors.toMap(
                        state -> String.valueOf(state.letter()), state -> getTranslation(state.words())));
    }
}
