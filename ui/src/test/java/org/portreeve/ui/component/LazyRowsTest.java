package org.portreeve.ui.component;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.data.provider.CallbackDataProvider;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.portreeve.application.membership.Total;

class LazyRowsTest {
    private static final int MANY = 100_000;

    private final Grid<Integer> grid = new Grid<>();

    @BeforeEach
    void open() {
        MockVaadin.setup();
        grid.setDataProvider(new CallbackDataProvider<Integer, Void>(
                query -> IntStream.range(query.getOffset(), Math.min(MANY, query.getOffset() + query.getLimit()))
                        .boxed(),
                _ -> MANY));
        UI.getCurrent().add(grid);
    }

    @AfterEach
    void close() {
        MockVaadin.tearDown();
    }

    @Test
    void who_are_counted_exactly_can_be_scrolled_to_the_last() {
        LazyRows.resize(grid, new Total(MANY, true));
        assertThat(grid.getDataCommunicator().isDefinedSize()).isTrue();
        assertThat(grid.getDataCommunicator().getItemCount()).isEqualTo(MANY);
    }

    @Test
    void where_the_end_is_not_known_one_can_scroll_past_what_was_counted() {
        LazyRows.resize(grid, new Total(Total.COUNTED, false));
        assertThat(grid.getDataCommunicator().isDefinedSize()).isFalse();
        assertThat(grid.getDataCommunicator().getItemCountEstimate()).isGreaterThan(Total.COUNTED);
    }
}
