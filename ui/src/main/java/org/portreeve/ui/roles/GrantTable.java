package org.portreeve.ui.roles;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
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
import org.portreeve.ui.users.GroupNames;

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
        Map<String, List<PermissionDefinition>> groups = new LinkedHashMap<>();
        definitions()
                .forEach(one -> groups.computeIfAbsent(one.group(), _ -> new ArrayList<>())
                        .add(one));
        var table = new HtmlContainer("table");
        table.add(head());
        groups.forEach((group, all) -> {
            List<PermissionDefinition> shown =
                    all.stream().filter(this::matches).toList();
            if (!shown.isEmpty()) {
                table.add(body(group, all, shown));
            }
        });
        if (cells.isEmpty()) {
            add(new EmptyState(
                    Symbol.SEARCH,
                    getTranslation("empty.nothing-matches"),
                    getTranslation(onlyGranted ? "role.none-granted" : "role.none-match")));
        } else {
            add(table);
        }
        count();
    }

    private Component head() {
        var row = new HtmlContainer("tr");
        row.add(head(getTranslation("role.type")));
        for (Verb verb : Verb.values()) {
            row.add(head(getTranslation(verb.key())));
        }
        var head = new HtmlContainer("thead");
        head.add(row);
        return head;
    }

    private static Component head(String words) {
        var cell = new HtmlContainer("th");
        cell.setText(words);
        cell.getElement().setAttribute("scope", "col");
        return cell;
    }

    private Component body(String group, List<PermissionDefinition> all, List<PermissionDefinition> shown) {
        var body = new HtmlContainer("tbody");
        var count = new Span();
        count.addClassNames("t3", "num");
        counts.put(count, all);
        var fold = new NativeButton();
        fold.addClassName("fold");
        fold.add(Symbol.DOWN.small(), new Span(GroupNames.of(group, locale)), count);
        fold.getElement().setAttribute("aria-expanded", "true");
        fold.addClickListener(_ -> {
            boolean folded = body.getClassNames().contains("folded");
            body.setClassName("folded", !folded);
            fold.getElement().setAttribute("aria-expanded", String.valueOf(folded));
        });
        var wide = new HtmlContainer("td");
        wide.getElement().setAttribute("colspan", String.valueOf(Verb.values().length + 1));
        wide.add(fold);
        var line = new HtmlContainer("tr");
        line.addClassName("group");
        line.add(wide);
        body.add(line);
        Map<String, List<PermissionDefinition>> types = new LinkedHashMap<>();
        shown.forEach(one -> types.computeIfAbsent(one.permission().resourceType(), _ -> new ArrayList<>())
                .add(one));
        types.forEach((type, actions) -> body.add(row(type, actions)));
        return body;
    }

    private Component row(String type, List<PermissionDefinition> actions) {
        var row = new HtmlContainer("tr");
        var name = new HtmlContainer("th");
        name.getElement().setAttribute("scope", "row");
        name.addClassName("mono");
        name.setText(type);
        row.add(name);
        for (Verb verb : Verb.values()) {
            var cell = new HtmlContainer("td");
            List<PermissionDefinition> here = actions.stream()
                    .filter(one -> Verb.of(one.permission().action()) == verb)
                    .toList();
            here.forEach(one -> cell.add(cell(one)));
            boolean inert =
                    !here.isEmpty() && here.stream().allMatch(one -> Capped.codeOf(one.permission(), snapshot) != null);
            cell.setClassName("capd", inert);
            row.add(cell);
        }
        return row;
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
