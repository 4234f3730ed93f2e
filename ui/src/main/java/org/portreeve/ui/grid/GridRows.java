package org.portreeve.ui.grid;

import java.util.List;
import java.util.function.Supplier;
import org.portreeve.application.change.Snapshot;
import org.portreeve.application.membership.Total;
import org.portreeve.domain.membership.Membership;
import org.portreeve.ui.component.PermissionColumn;
import org.portreeve.ui.component.PermissionGrid;
import org.portreeve.ui.component.PermissionRow;

/** The people whom the address of the page names, a page at a time; what their cells show is for those who extend it. */
abstract class GridRows implements PermissionGrid.Source {
    private final Questions ask;
    private final Supplier<GridAddress> address;

    GridRows(Questions ask, Supplier<GridAddress> address) {
        this.ask = ask;
        this.address = address;
    }

    @Override
    public final List<PermissionRow> rows(int offset, int limit, List<PermissionColumn> shown) {
        GridAddress at = address.get();
        return ask.roles()
                .rows(ask.actor(), at.tenant(), at.people(), offset, limit)
                .map(page -> {
                    var namesakes = Namesakes.of(page.people());
                    return page.people().stream()
                            .map(found -> new PermissionRow(
                                    found.member().user().toString(),
                                    found.person().label(),
                                    found.member().isTenantAdmin(),
                                    total(page.snapshot(), found.member()),
                                    states(page.snapshot(), found.member(), shown),
                                    namesakes.apart(found.person())))
                            .toList();
                })
                .orElse(List.of());
    }

    @Override
    public final Total total() {
        GridAddress at = address.get();
        return ask.roles().total(ask.actor(), at.tenant(), at.people());
    }

    /** One letter for each column. */
    abstract String states(Snapshot snapshot, Membership member, List<PermissionColumn> shown);

    /** What stands in the last column. */
    abstract String total(Snapshot snapshot, Membership member);
}
