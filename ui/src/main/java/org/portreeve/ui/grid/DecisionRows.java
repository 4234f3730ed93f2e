package org.portreeve.ui.grid;

import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import org.portreeve.application.change.Snapshot;
import org.portreeve.application.membership.FindPeople;
import org.portreeve.application.membership.Total;
import org.portreeve.application.role.DecisionGrid;
import org.portreeve.domain.access.AccessRequest;
import org.portreeve.ui.component.CellState;
import org.portreeve.ui.component.PermissionColumn;
import org.portreeve.ui.component.PermissionGrid;
import org.portreeve.ui.component.PermissionRow;

/** Rows whose every cell is what the decision says of a person and of what the column asks. */
final class DecisionRows implements PermissionGrid.Source {
    private final Questions ask;
    private final Supplier<GridAddress> address;
    private final Function<PermissionColumn, AccessRequest.DoPermission> request;

    DecisionRows(
            Questions ask,
            Supplier<GridAddress> address,
            Function<PermissionColumn, AccessRequest.DoPermission> request) {
        this.ask = ask;
        this.address = address;
        this.request = request;
    }

    @Override
    public List<PermissionRow> rows(int offset, int limit, List<PermissionColumn> shown) {
        GridAddress at = address.get();
        List<AccessRequest.DoPermission> requests = shown.stream().map(request).toList();
        return ask.roles()
                .rows(ask.actor(), at.tenant(), at.people(), offset, limit)
                .map(page -> {
                    var namesakes = Namesakes.of(page.people());
                    return page.people().stream()
                            .map(found -> row(page.snapshot(), found, requests, namesakes))
                            .toList();
                })
                .orElse(List.of());
    }

    @Override
    public Total total() {
        GridAddress at = address.get();
        return ask.roles().total(ask.actor(), at.tenant(), at.people());
    }

    private static PermissionRow row(
            Snapshot snapshot, FindPeople.Found found, List<AccessRequest.DoPermission> requests, Namesakes namesakes) {
        var user = found.member().user();
        var states = new StringBuilder(requests.size());
        for (AccessRequest.DoPermission each : requests) {
            states.append(CellState.of(DecisionGrid.cell(snapshot, user, each)).letter());
        }
        return new PermissionRow(
                user.toString(),
                found.person().label(),
                found.member().isTenantAdmin(),
                "",
                states.toString(),
                namesakes.apart(found.person()));
    }
}
