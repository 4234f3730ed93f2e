package org.portreeve.ui.grid;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.i18n.I18NProvider;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.portreeve.application.role.DecisionGrid;
import org.portreeve.domain.access.AccessRequest;
import org.portreeve.domain.access.DenialCode;
import org.portreeve.domain.membership.UserId;
import org.portreeve.domain.role.Permission;
import org.portreeve.ui.component.PermissionColumn;
import org.portreeve.ui.component.PermissionGrid;
import org.portreeve.ui.component.PermissionRow;
import org.portreeve.ui.users.GroupNames;

/** People × what the decision is asked about: read only, because what a role grants is changed in the role. */
final class DecisionsPart extends Div {
    private final Questions ask;
    private final Supplier<GridAddress> address;
    private final Function<PermissionColumn, AccessRequest.DoPermission> request;
    private final PermissionGrid grid;

    private DecisionsPart(
            Questions ask,
            Supplier<GridAddress> address,
            Function<PermissionColumn, AccessRequest.DoPermission> request,
            String filterWords) {
        this.ask = ask;
        this.address = address;
        this.request = request;
        addClassName("master");
        grid = new PermissionGrid(new DecisionRows(ask, address, request), getTranslation(filterWords), true);
        grid.onWhy(this::why);
        add(grid);
    }

    /** Everybody's permissions. */
    static DecisionsPart ofPermissions(
            Questions ask, Supplier<GridAddress> address, List<DecisionGrid.PermissionColumn> permissions) {
        var part = new DecisionsPart(
                ask,
                address,
                column -> new AccessRequest.DoPermission(new Permission(column.id())),
                "grid.filter-permissions");
        part.grid.setColumns(
                permissions.stream().map(each -> column(each, part.locale())).toList());
        return part;
    }

    /** Everybody's resources of one permission. */
    static DecisionsPart ofResources(
            Questions ask,
            Supplier<GridAddress> address,
            Permission permission,
            List<DecisionGrid.ResourceColumn> resources) {
        var part = new DecisionsPart(
                ask,
                address,
                column -> new AccessRequest.DoPermission(permission, column.id()),
                "grid.filter-resources");
        part.grid.setColumns(resources.stream()
                .map(each -> new PermissionColumn(each.resource(), each.name(), permission.resourceType()))
                .toList());
        return part;
    }

    PermissionGrid grid() {
        return grid;
    }

    @Nullable
    Component why(PermissionRow row, PermissionColumn column) {
        return ask.member()
                .of(ask.actor(), address.get().tenant(), new UserId(UUID.fromString(row.id())))
                .map(view -> WhyDecision.card(view, request.apply(column), column.label(), locale()))
                .orElse(null);
    }

    private Locale locale() {
        return getLocale();
    }

    private static PermissionColumn column(DecisionGrid.PermissionColumn column, Locale locale) {
        var key = column.definition().permission().value();
        return new PermissionColumn(
                key, key, GroupNames.of(column.definition().group(), locale), because(column.capped(), locale));
    }

    private static @Nullable String because(@Nullable DenialCode code, Locale locale) {
        return code == null ? null : I18NProvider.translate(locale, "grid.capped." + code.key());
    }
}
