package org.portreeve.ui.grid;

import java.util.List;
import java.util.function.Supplier;
import org.portreeve.application.change.Snapshot;
import org.portreeve.application.membership.FindPeople;
import org.portreeve.application.role.ResourceGrid;
import org.portreeve.domain.role.Permission;
import org.portreeve.ui.component.PermissionColumn;
import org.portreeve.ui.component.PermissionGrid;
import org.portreeve.ui.component.PermissionRow;

/** The rows of people × the resources of one permission: each cell is what the decision says. */
final class ResourceRows implements PermissionGrid.Source {
    private final Questions ask;
    private final Supplier<GridAddress> address;
    private final Permission permission;

    ResourceRows(Questions ask, Supplier<GridAddress> address, Permission permission) {
        this.ask = ask;
        this.address = address;
        this.permission = permission;
    }

    /** The resources as the component wants them. */
    static List<PermissionColumn> columns(List<ResourceGrid.Column> resources, Permission permission) {
        return resources.stream()
                .map(each -> new PermissionColumn(each.resource(), each.name(), permission.resourceType()))
                .toList();
    }

    @Override
    public List<PermissionRow> rows(int offset, int limit, List<PermissionColumn> shown) {
        GridAddress at = address.get();
        return ask.resources()
                .rows(ask.actor(), at.tenant(), at.people(), offset, limit)
                .map(page -> {
                    var namesakes = Namesakes.of(page.people());
                    return page.people().stream()
                            .map(found -> row(page.snapshot(), found, shown, namesakes))
                            .toList();
                })
                .orElse(List.of());
    }

    @Override
    public int count() {
        GridAddress at = address.get();
        return ask.resources().count(ask.actor(), at.tenant(), at.people());
    }

    private PermissionRow row(
            Snapshot snapshot, FindPeople.Found found, List<PermissionColumn> shown, Namesakes namesakes) {
        var user = found.member().user();
        var states = new StringBuilder(shown.size());
        for (PermissionColumn each : shown) {
            var decision = ResourceGrid.decide(snapshot, user, permission, each.id());
            states.append(Cells.of(ResourceGrid.cell(decision)).letter());
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
