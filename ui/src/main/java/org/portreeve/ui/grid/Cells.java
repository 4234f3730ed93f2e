package org.portreeve.ui.grid;

import org.portreeve.application.role.RoleGrid;
import org.portreeve.ui.component.CellState;

/** The shapes of the use cases' cells. */
final class Cells {
    private Cells() {}

    static CellState of(RoleGrid.Cell cell) {
        return switch (cell) {
            case NONE -> CellState.NOT_HELD;
            case DIRECT -> CellState.DIRECT;
            case PROFILE -> CellState.PROFILE;
            case BOTH -> CellState.BOTH;
            case BASE_ROLE -> CellState.BASE;
            case SECTION -> CellState.SECTION;
            case WINDOW -> CellState.WINDOW;
            case LATER -> CellState.LATER;
            case CAPPED -> CellState.CAPPED;
        };
    }
}
