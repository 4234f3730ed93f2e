package org.portreeve.ui.roles;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.portreeve.application.change.Snapshot;
import org.portreeve.application.role.Capped;
import org.portreeve.domain.catalogue.PermissionDefinition;
import org.portreeve.domain.role.Permission;
import org.portreeve.ui.component.EmptyState;
import org.portreeve.ui.component.Symbol;

/** What a role grants: a row for each type of thing, in its group, and a column for what the actions roughly do. */
final class GrantTable extends Div {
    private final Snapshot snapshot;
    private final StagedRole role;
    private final boolean editable;
    private final Locale locale;
    private final Runnable onToggle;
    private final Consumer<PermissionDefinition> onWhere;
    private final Map<Permission, GrantCell> cells = new LinkedHashMap<>();
    private final Map<Span, List<PermissionDefinition>> counts = new LinkedHashMap<>();
    private String text = "";
    private boolean onlyGranted;

    GrantTable(
            Snapshot snapshot,
            StagedRole role,
            boolean editable,
            Locale locale,
            Runnable onToggle,
            Consumer<PermissionDefinition> onWhere) {
        this.snapshot = snapshot;
        this.role = role;
        this.editable = editable;
        this.locale = locale;
        this.onToggle = onToggle;
        this.onWhere = onWhere;
        addClassName("grants");
        fill();
    }

    /** Shows only what contains {@code words}, and what is granted or staged if that alone is wanted. */
    void filter(String words, boolean granted) {
        text = words.toLowerCase(Locale.ROOT);
        onlyGranted = granted;
        fill();
    }

    /** Shows the role anew. */
    void refresh() {
        cells.values().forEach(GrantCell::refresh);
        count();
    }

    /** How many permissions there are to grant in this tenant. */
    int grantable() {
        return (int) definitions().count();
    }

    private Stream<PermissionDefinition> definitions() {
        boolean management = Objects.requireNonNull(snapshot.tenant()).tenant().isManagement();
        return snapshot.catalogue().permissions().values().stream()
                .filter(one -> management || !one.isPlatform() || isShown(one.permission()));
    }

    private boolean isShown(Permission permission) {
        return role.mark(permission) != StagedRole.Mark.NONE;
    }

    private boolean matches(PermissionDefinition one) {
        return (!onlyGranted || isShown(one.permission()))
                && (one.permission().value().contains(text)
                        || one.description().toLowerCase(Locale.ROOT).contains(text));
    }

    private void fill() {
        removeAll();
        cells.clear();
        counts.clear();
        List<PermissionDefinition> shown = definitions().filter(this::matches).toList();
        if (shown.isEmpty()) {
            add(new EmptyState(
                    Symbol.SEARCH,
                    getTranslation("empty.nothing-matches"),
                    getTranslation(onlyGranted ? "role.none-granted" : "role.none-match")));
        } else {
            add(new ActionTable(shown, new Grants(), locale));
        }
        count();
    }

    /** What stands in the table. */
    private final class Grants implements ActionTable.Cells {
        @Override
        public Component cell(PermissionDefinition permission) {
            return GrantTable.this.cell(permission);
        }

        @Override
        public boolean isInert(PermissionDefinition permission) {
            return Capped.codeOf(permission.permission(), snapshot) != null;
        }

        @Override
        public Component count(String group) {
            var count = new Span();
            count.addClassNames("t3", "num");
            counts.put(
                    count,
                    definitions().filter(one -> one.group().equals(group)).toList());
            return count;
        }
    }

    private GrantCell cell(PermissionDefinition one) {
        var cell = new GrantCell(
                one,
                role,
                Capped.codeOf(one.permission(), snapshot),
                editable,
                () -> {
                    count();
                    onToggle.run();
                },
                () -> onWhere.accept(one));
        cells.put(one.permission(), cell);
        return cell;
    }

    private void count() {
        counts.forEach((span, all) -> {
            long granted = all.stream()
                    .filter(one -> role.extent(one.permission()) != null)
                    .count();
            long staged = all.stream()
                    .map(one -> role.mark(one.permission()))
                    .filter(mark -> mark != StagedRole.Mark.NONE && mark != StagedRole.Mark.GRANTED)
                    .count();
            span.setText(
                    staged == 0
                            ? getTranslation("role.count", granted, all.size())
                            : getTranslation("role.count-staged", granted, all.size(), staged));
        });
    }
}
