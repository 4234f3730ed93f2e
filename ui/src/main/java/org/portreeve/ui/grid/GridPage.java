package org.portreeve.ui.grid;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.BeforeLeaveEvent;
import com.vaadin.flow.router.BeforeLeaveObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.portreeve.application.history.UndoRevision;
import org.portreeve.application.identity.CurrentActor;
import org.portreeve.application.membership.ShowMember;
import org.portreeve.application.membership.Total;
import org.portreeve.application.role.ChangeAssignments;
import org.portreeve.application.role.DecisionGrid;
import org.portreeve.application.role.RoleGrid;
import org.portreeve.domain.role.Permission;
import org.portreeve.ui.component.ConsolePage;
import org.portreeve.ui.component.EmptyState;
import org.portreeve.ui.component.KeyHint;
import org.portreeve.ui.component.PageHead;
import org.portreeve.ui.component.PermissionGrid;
import org.portreeve.ui.component.SearchField;
import org.portreeve.ui.component.Segments;
import org.portreeve.ui.component.Symbol;
import org.portreeve.ui.shell.Console;
import org.portreeve.ui.shell.TenantRoute;

/** Everybody's roles at once, everybody's permissions, and everybody's resources of one permission. */
@Route(value = TenantRoute.PREFIX + "grid", layout = Console.class)
@PermitAll
public final class GridPage extends ConsolePage implements BeforeEnterObserver, BeforeLeaveObserver, HasDynamicTitle {
    private final Questions ask;
    private final Segments<GridAddress.Mode> modes;
    private final SearchField search;
    private final Span count = new Span();
    private final Div bar;
    private final Div full;
    private @Nullable GridAddress shown;
    private @Nullable PermissionGrid grid;
    private @Nullable RolesPart staging;

    /** Asks as whoever is signed in. */
    public GridPage(
            CurrentActor current,
            RoleGrid roles,
            DecisionGrid decisions,
            ShowMember member,
            ChangeAssignments assignments,
            UndoRevision undoing) {
        ask = new Questions(current, roles, decisions, member, assignments, undoing);
        modes = new Segments<>(
                getTranslation("grid.mode"),
                List.of(GridAddress.Mode.values()),
                mode -> getTranslation("grid.mode." + mode.key()));
        modes.addValueChangeListener(change -> {
            if (change.isFromClient() && shown != null) {
                go(shown.with(change.getValue()));
            }
        });
        search = new SearchField(getTranslation("grid.search"), this::search).withSlash();
        count.addClassName("num");
        var head = new PageHead(getTranslation("grid.title"), "");
        head.addBeside(modes);
        add(head);
        bar = addBar();
        full = addFull();
    }

    @Override
    public String getPageTitle() {
        return getTranslation("grid.title");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var address =
                GridAddress.of(event.getRouteParameters(), event.getLocation().getQueryParameters());
        if (!show(address)) {
            TenantRoute.notFound(event);
        }
    }

    @Override
    public void beforeLeave(BeforeLeaveEvent event) {
        if (staging != null && staging.isStaged()) {
            var go = event.postpone();
            var dialog = new ConfirmDialog();
            dialog.setHeader(getTranslation("grid.leave"));
            dialog.setText(getTranslation("grid.leave.why"));
            dialog.setCancelable(true);
            dialog.setCancelButtonTheme("primary");
            dialog.setConfirmButtonTheme("tertiary error");
            dialog.setCancelText(getTranslation("grid.leave.stay"));
            dialog.addCancelListener(_ -> stay(go));
            dialog.setConfirmText(getTranslation("grid.leave.discard"));
            dialog.addConfirmListener(_ -> {
                staging = null;
                go.proceed();
            });
            dialog.open();
        }
    }

    private void stay(BeforeLeaveEvent.ContinueNavigationAction go) {
        go.cancel();
        modes.setValue(address().mode());
    }

    /** False where there is no such tenant, or none for this reader. */
    private boolean show(GridAddress address) {
        return switch (address.mode()) {
            case ROLES -> roles(address);
            case PERMISSIONS -> permissions(address);
            case RESOURCES -> resources(address);
        };
    }

    private boolean roles(GridAddress address) {
        var columns = ask.roles().columns(ask.actor(), address.tenant());
        if (columns.isEmpty()) {
            return false;
        }
        place(address);
        var part = new RolesPart(ask, this::address, columns.get());
        fill(part, part.grid(), null);
        return true;
    }

    private boolean permissions(GridAddress address) {
        var columns = ask.decisions().permissions(ask.actor(), address.tenant());
        if (columns.isEmpty()) {
            return false;
        }
        place(address);
        var part = DecisionsPart.ofPermissions(ask, this::address, columns.get());
        fill(part, part.grid(), null);
        return true;
    }

    private boolean resources(GridAddress address) {
        var permissions = ask.decisions().limited(ask.actor(), address.tenant());
        if (permissions.isEmpty()) {
            return false;
        }
        List<Permission> choices = permissions.get();
        if (choices.isEmpty()) {
            place(address);
            fill(
                    new EmptyState(
                            Symbol.GRID, getTranslation("grid.no-resources"), getTranslation("grid.no-resources.why")),
                    null,
                    null);
            return true;
        }
        Permission permission = Optional.ofNullable(address.permission())
                .filter(choices::contains)
                .orElse(choices.getFirst());
        place(address.with(permission));
        var columns = ask.decisions().resources(ask.actor(), address.tenant(), permission);
        var part = DecisionsPart.ofResources(ask, this::address, permission, columns.orElse(List.of()));
        fill(part, part.grid(), chooser(choices, permission));
        return true;
    }

    private ComboBox<Permission> chooser(List<Permission> choices, Permission chosen) {
        var combo = new ComboBox<Permission>();
        combo.setItems(choices);
        combo.setItemLabelGenerator(Permission::value);
        combo.setValue(chosen);
        combo.setAriaLabel(getTranslation("grid.permission"));
        combo.addClassNames("permissions", "mono");
        combo.addValueChangeListener(change -> {
            if (change.isFromClient() && change.getValue() != null) {
                go(address().with(change.getValue()));
            }
        });
        return combo;
    }

    private void place(GridAddress address) {
        shown = address;
        modes.setValue(address.mode());
        search.setValue(address.text());
    }

    private void fill(Component part, @Nullable PermissionGrid cells, @Nullable Component chooser) {
        grid = cells;
        staging = part instanceof RolesPart roles ? roles : null;
        full.removeAll();
        full.add(part);
        bar.removeAll();
        if (cells != null) {
            bar.add(search);
            if (chooser != null) {
                bar.add(chooser);
            }
            bar.add(cells.columnTools(), end(staging != null));
            recount();
        }
    }

    private Div end(boolean stages) {
        var keys = new Div(new KeyHint("↑↓←→"), new Span(getTranslation("grid.key.move")));
        if (stages) {
            keys.add(new KeyHint(getTranslation("grid.key.space")), new Span(getTranslation("grid.key.stage")));
        }
        keys.add(new KeyHint("W"), new Span(getTranslation("grid.key.why")));
        keys.addClassNames("row", "only-wide", "keys");
        var end = new Div(count, keys);
        end.addClassNames("end", "row", "sm", "t2");
        return end;
    }

    private void search(String text) {
        if (shown != null && grid != null && !shown.text().equals(text)) {
            // Why: what is staged stays staged while somebody searches, so the page is not entered anew.
            shown = shown.withText(text);
            UI.getCurrent().getPage().getHistory().replaceState(null, shown.location());
            grid.refreshAll();
            recount();
        }
    }

    private void clear() {
        search.setValue("");
    }

    private void recount() {
        if (grid == null) {
            return;
        }
        Total people = grid.total();
        if (people.number() == 0) {
            String text = address().text();
            grid.setEmptyState(EmptyState.nothingMatches(text, text.isEmpty() ? 0 : 1, this::clear));
        }
        count.setText(getTranslation(people.isExact() ? "grid.people" : "grid.people.at-least", people.number()));
    }

    private GridAddress address() {
        return Objects.requireNonNull(shown);
    }

    private static void go(GridAddress address) {
        UI.getCurrent()
                .navigate(address.location().getPath(), address.location().getQueryParameters());
    }
}
