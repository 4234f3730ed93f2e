package org.portreeve.ui.component;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.kaributesting.v10.GridKt;
import com.github.mvysny.kaributesting.v10.LocatorJ;
import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.popover.Popover;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.portreeve.application.membership.Total;

class PermissionGridTest {
    private static final int PEOPLE = 325;
    private final List<List<PermissionColumn>> asked = new ArrayList<>();

    @BeforeEach
    void start() {
        MockVaadin.setup();
    }

    @AfterEach
    void stop() {
        MockVaadin.tearDown();
    }

    @Test
    void hundreds_of_columns_cost_few_components_and_few_cells() {
        var grid = shown(590, false);
        Grid<?> rows = LocatorJ._get(Grid.class);
        assertThat(GridKt._size(rows)).isEqualTo(PEOPLE);
        GridKt._fetch(rows, 0, 50);
        assertThat(asked).allSatisfy(columns -> assertThat(columns).hasSize(ColumnWindow.PAGE));
        assertThat(count(UI.getCurrent())).isLessThan(3_000);
        assertThat(grid.visibleColumns()).hasSize(ColumnWindow.PAGE);
    }

    @Test
    void paging_asks_for_the_next_columns() {
        var grid = shown(90, false);
        LocatorJ._click(LocatorJ._get(
                grid.columnTools(),
                ConsoleButton.class,
                spec -> spec.withPredicate(button ->
                        button.getAriaLabel().filter("Next columns"::equals).isPresent())));
        assertThat(grid.visibleColumns())
                .extracting(PermissionColumn::id)
                .first()
                .isEqualTo("role-40");
    }

    @Test
    void filtering_narrows_the_columns() {
        var grid = shown(90, false);
        LocatorJ._setValue(LocatorJ._get(grid.columnTools(), SearchField.class), "role 77");
        assertThat(grid.visibleColumns()).extracting(PermissionColumn::id).containsExactly("role-77");
    }

    @Test
    void a_toggle_names_row_and_column_as_they_are_shown() {
        var grid = shown(90, false);
        var toggled = new ArrayList<String>();
        grid.onToggle((row, column) -> {
            toggled.add(row.id() + " " + column.id());
            return row;
        });
        grid.toggle(row(3, false, 40), 7);
        assertThat(toggled).containsExactly("3 role-7");
    }

    @Test
    void rows_of_tenant_admins_and_read_only_grids_do_not_toggle() {
        var grid = shown(10, false);
        grid.onToggle((row, column) -> {
            throw new AssertionError("toggled " + row.id() + " " + column.id());
        });
        grid.toggle(row(3, true, 10), 7);
        grid.toggle(row(3, false, 10), 10);
        grid.toggle(row(3, false, 10), -1);
        UI.getCurrent().removeAll();
        var readOnly = shown(10, true);
        readOnly.onToggle((row, column) -> {
            throw new AssertionError("toggled " + row.id() + " " + column.id());
        });
        readOnly.toggle(row(3, false, 10), 7);
        assertThat(readOnly.visibleColumns()).hasSize(10);
    }

    @Test
    void why_opens_with_what_stands_behind_the_cell() {
        var grid = shown(10, true);
        grid.onWhy((row, column) -> row.admin() ? null : new Span(column.label() + " of " + row.name()));
        var popover = LocatorJ._get(Popover.class);
        grid.explain(row(3, true, 10), 2);
        assertThat(popover.isOpened()).isFalse();
        grid.explain(row(3, false, 10), 2);
        assertThat(popover.isOpened()).isTrue();
        assertThat(popover.getChildren().map(Component::getElement).map(element -> element.getText()))
                .containsExactly("Role 2 of Person 3");
    }

    private PermissionGrid shown(int columns, boolean readOnly) {
        var grid = new PermissionGrid(
                new PermissionGrid.Source() {
                    @Override
                    public List<PermissionRow> rows(int offset, int limit, List<PermissionColumn> visible) {
                        asked.add(List.copyOf(visible));
                        return IntStream.range(offset, Math.min(PEOPLE, offset + limit))
                                .mapToObj(i -> row(i, false, visible.size()))
                                .toList();
                    }

                    @Override
                    public Total total() {
                        return new Total(PEOPLE, true);
                    }
                },
                "Filter roles",
                readOnly);
        grid.setColumns(ColumnWindowTest.columns(columns));
        UI.getCurrent().add(grid, grid.columnTools());
        return grid;
    }

    private static PermissionRow row(int i, boolean admin, int columns) {
        return new PermissionRow(String.valueOf(i), "Person " + i, admin, "0", "n".repeat(columns));
    }

    private static long count(Component component) {
        return 1 + component.getChildren().mapToLong(PermissionGridTest::count).sum();
    }
}
