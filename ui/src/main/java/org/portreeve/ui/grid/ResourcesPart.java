package org.portreeve.ui.grid;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.portreeve.application.role.ResourceGrid;
import org.portreeve.domain.membership.UserId;
import org.portreeve.domain.role.Permission;
import org.portreeve.ui.component.PermissionColumn;
import org.portreeve.ui.component.PermissionGrid;
import org.portreeve.ui.component.PermissionRow;

/** People × the resources of one permission: read only, because what a role lists is changed in the role. */
final class ResourcesPart extends Div {
    private final Questions ask;
    private final Supplier<GridAddress> address;
    private final Permission permission;
    private final PermissionGrid grid;

    ResourcesPart(
            Questions ask, Supplier<GridAddress> address, Permission permission, List<ResourceGrid.Column> columns) {
        this.ask = ask;
        this.address = address;
        this.permission = permission;
        addClassName("master");
        grid = new PermissionGrid(
                new ResourceRows(ask, address, permission), getTranslation("grid.filter-resources"), true);
        grid.onWhy(this::why);
        grid.setColumns(ResourceRows.columns(columns, permission));
        add(grid);
    }

    PermissionGrid grid() {
        return grid;
    }

    @Nullable
    Component why(PermissionRow row, PermissionColumn column) {
        return ask.member()
                .of(ask.actor(), address.get().tenant(), new UserId(UUID.fromString(row.id())))
                .map(view -> WhyResource.card(view, permission, column.id(), column.label(), getLocale()))
                .orElse(null);
    }
}
