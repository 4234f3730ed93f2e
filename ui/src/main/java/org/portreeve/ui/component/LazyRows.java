package org.portreeve.ui.component;

import com.vaadin.flow.component.grid.Grid;
import org.portreeve.application.membership.Total;

/** How far a lazy grid can be scrolled. */
public final class LazyRows {
    private LazyRows() {}

    /** As far as there are people; where they are not counted to the end, on and on until no more come. */
    public static void resize(Grid<?> grid, Total total) {
        var rows = grid.getLazyDataView();
        if (total.isExact()) {
            rows.setItemCountFromDataProvider();
        } else {
            rows.setItemCountEstimate(2 * total.number());
            rows.setItemCountEstimateIncrease(total.number());
        }
    }
}
