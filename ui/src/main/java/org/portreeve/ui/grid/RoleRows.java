package org.portreeve.ui.grid;

import com.vaadin.flow.i18n.I18NProvider;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.portreeve.application.change.Snapshot;
import org.portreeve.application.role.RoleGrid;
import org.portreeve.domain.access.DenialCode;
import org.portreeve.domain.membership.Membership;
import org.portreeve.domain.role.RoleId;
import org.portreeve.ui.component.CellState;
import org.portreeve.ui.component.PermissionColumn;
import org.portreeve.ui.users.GroupNames;

/** The rows and columns of people × roles, with what is staged drawn over what is. */
final class RoleRows extends GridRows {
    private final StagedRoles staged;
    private final Locale locale;
    private final Map<String, RoleGrid.Column> columns = new HashMap<>();

    RoleRows(Questions ask, Supplier<GridAddress> address, StagedRoles staged, Locale locale) {
        super(ask, address);
        this.staged = staged;
        this.locale = locale;
    }

    /** The roles as the component wants them. */
    List<PermissionColumn> columns(List<RoleGrid.Column> roles) {
        columns.clear();
        roles.forEach(column -> columns.put(column.role().id().value(), column));
        return roles.stream().map(this::column).toList();
    }

    private PermissionColumn column(RoleGrid.Column column) {
        var role = column.role();
        return new PermissionColumn(
                role.id().value(), role.name(), GroupNames.of(role.group(), locale), because(column.capped()));
    }

    private @Nullable String because(@Nullable DenialCode code) {
        return code == null ? null : I18NProvider.translate(locale, "grid.capped." + code.key());
    }

    RoleGrid.@Nullable Column column(String id) {
        return columns.get(id);
    }

    @Override
    String states(Snapshot snapshot, Membership member, List<PermissionColumn> shown) {
        var states = new StringBuilder(shown.size());
        for (PermissionColumn each : shown) {
            states.append(state(snapshot, member, each.id()).letter());
        }
        return states.toString();
    }

    private CellState state(Snapshot snapshot, Membership member, String id) {
        CellState change = staged.of(member.user(), new RoleId(id));
        return change == null ? held(snapshot, member, id) : change;
    }

    /** How it is held, whatever is staged. */
    CellState held(Snapshot snapshot, Membership member, String id) {
        RoleGrid.Column column = columns.get(id);
        return column == null ? CellState.NOT_HELD : CellState.of(RoleGrid.cell(snapshot, member, column));
    }

    @Override
    String total(Snapshot snapshot, Membership member) {
        if (member.isTenantAdmin()) {
            return I18NProvider.translate(locale, "grid.all-roles");
        }
        var profiles = Objects.requireNonNull(snapshot.tenant()).profiles();
        Set<RoleId> held = new HashSet<>();
        member.roles().forEach((id, assignment) -> {
            if (!assignment.window().hasEnded(snapshot.now())) {
                held.add(id);
            }
        });
        member.profiles().keySet().forEach(id -> {
            var profile = profiles.get(id);
            if (profile != null) {
                held.addAll(profile.roles());
            }
        });
        return String.valueOf(held.size());
    }
}
