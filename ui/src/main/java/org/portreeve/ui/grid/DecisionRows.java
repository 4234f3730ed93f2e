package org.portreeve.ui.grid;

import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import org.portreeve.application.change.Snapshot;
import org.portreeve.application.role.DecisionGrid;
import org.portreeve.domain.access.AccessRequest;
import org.portreeve.domain.membership.Membership;
import org.portreeve.ui.component.CellState;
import org.portreeve.ui.component.PermissionColumn;

/** Rows whose every cell is what the decision says of a person and of what the column asks. */
final class DecisionRows extends GridRows {
    private final Function<PermissionColumn, AccessRequest.DoPermission> request;

    DecisionRows(
            Questions ask,
            Supplier<GridAddress> address,
            Function<PermissionColumn, AccessRequest.DoPermission> request) {
        super(ask, address);
        this.request = request;
    }

    @Override
    String states(Snapshot snapshot, Membership member, List<PermissionColumn> shown) {
        var states = new StringBuilder(shown.size());
        for (PermissionColumn each : shown) {
            states.append(CellState.of(DecisionGrid.cell(snapshot, member.user(), request.apply(each)))
                    .letter());
        }
        return states.toString();
    }

    @Override
    String total(Snapshot snapshot, Membership member) {
        return "";
    }
}
