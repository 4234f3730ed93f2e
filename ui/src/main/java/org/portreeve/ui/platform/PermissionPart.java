package org.portreeve.ui.platform;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.portreeve.application.tenancy.BoundaryStanding;
import org.portreeve.application.tenancy.ReadBoundary;
import org.portreeve.domain.catalogue.PermissionDefinition;
import org.portreeve.domain.role.Permission;
import org.portreeve.ui.component.ConsoleButton;
import org.portreeve.ui.roles.ActionTable;
import org.portreeve.ui.users.GroupNames;

/** The permissions of the boundary: a row for each type of thing, in its group, each action inside or outside. */
final class PermissionPart extends Div implements BoundaryPart {
    private final Map<Permission, ReadBoundary.PermissionLine> lines = new LinkedHashMap<>();
    private final StagedPart<Permission> part;
    private final boolean editable;
    private final Locale locale;
    private final Runnable onStage;
    private final PartHead head;
    private final Div body = new Div();
    private final Map<String, List<BoundaryCell>> cells = new LinkedHashMap<>();
    private final Map<String, Span> counts = new LinkedHashMap<>();
    private final Map<String, ConsoleButton> acts = new LinkedHashMap<>();

    PermissionPart(
            List<ReadBoundary.Group> groups,
            StagedPart<Permission> part,
            boolean editable,
            Locale locale,
            Runnable onStage) {
        this.part = part;
        this.editable = editable;
        this.locale = locale;
        this.onStage = onStage;
        groups.forEach(group ->
                group.permissions().forEach(line -> lines.put(line.definition().permission(), line)));
        head = new PartHead("permissions", part, editable, onStage);
        body.addClassName("grants");
        add(head, body);
        filter(BoundaryFilter.NONE);
    }

    @Override
    public boolean filter(BoundaryFilter filter) {
        body.removeAll();
        cells.clear();
        counts.clear();
        acts.clear();
        List<PermissionDefinition> shown = lines.values().stream()
                .filter(line -> filter.shows(
                        isInside(line) && !isStaged(line),
                        line.definition().permission().value(),
                        line.definition().description()))
                .map(ReadBoundary.PermissionLine::definition)
                .toList();
        if (!shown.isEmpty()) {
            body.add(new ActionTable(shown, new Cells(), locale));
        }
        setVisible(!shown.isEmpty());
        refresh();
        return !shown.isEmpty();
    }

    private boolean isInside(ReadBoundary.PermissionLine line) {
        return line.standing().isChosen()
                ? part.contains(line.definition().permission())
                : line.standing().isInside();
    }

    private boolean isStaged(ReadBoundary.PermissionLine line) {
        return line.standing().isChosen() && part.isStaged(line.definition().permission());
    }

    @Override
    public void refresh() {
        cells.values().forEach(group -> group.forEach(BoundaryCell::refresh));
        head.refresh(
                lines.values().stream().filter(this::isInside).count(),
                lines.values().stream()
                        .filter(line -> line.standing() != BoundaryStanding.ALWAYS_OUTSIDE)
                        .count());
        counts.forEach((group, span) -> span.setText(count(group)));
        acts.forEach((group, act) -> {
            act.setVisible(movable(group).findAny().isPresent());
            act.setText(getTranslation(isWhole(group) ? "boundary.group.out" : "boundary.group.in"));
            act.setAriaLabel(act.getText() + ": " + GroupNames.of(group, locale));
        });
    }

    private String count(String group) {
        List<ReadBoundary.PermissionLine> all = lines.values().stream()
                .filter(line -> line.definition().group().equals(group))
                .toList();
        long inside = all.stream().filter(this::isInside).count();
        long staged = all.stream().filter(this::isStaged).count();
        return staged == 0
                ? getTranslation("boundary.inside", inside, all.size())
                : getTranslation("boundary.inside-staged", inside, all.size(), staged);
    }

    private Stream<BoundaryCell> movable(String group) {
        return cells.getOrDefault(group, List.of()).stream().filter(BoundaryCell::isMovable);
    }

    private boolean isWhole(String group) {
        return movable(group).allMatch(cell -> part.contains(cell.permission()));
    }

    private void move(String group) {
        boolean inside = !isWhole(group);
        movable(group).map(BoundaryCell::permission).forEach(permission -> part.set(permission, inside));
        onStage.run();
    }

    /** What stands in the table. */
    private final class Cells implements ActionTable.Cells {
        @Override
        public Component cell(PermissionDefinition permission) {
            ReadBoundary.PermissionLine line = Objects.requireNonNull(lines.get(permission.permission()));
            var cell = new BoundaryCell(line, part, editable, onStage);
            cells.computeIfAbsent(permission.group(), _ -> new ArrayList<>()).add(cell);
            return cell;
        }

        @Override
        public boolean isInert(PermissionDefinition permission) {
            ReadBoundary.PermissionLine line = lines.get(permission.permission());
            return line != null && line.standing() == BoundaryStanding.ALWAYS_OUTSIDE;
        }

        @Override
        public Component count(String group) {
            var count = new Span();
            count.addClassNames("t3", "num");
            counts.put(group, count);
            return count;
        }

        @Override
        public @Nullable Component act(String group) {
            if (!editable) {
                return null;
            }
            var act = ConsoleButton.quiet("", null).small().onClick(() -> move(group));
            acts.put(group, act);
            return act;
        }

        @Override
        public boolean isFolded(String group) {
            return lines.values().stream()
                    .filter(line -> line.definition().group().equals(group))
                    .allMatch(line -> line.standing() == BoundaryStanding.ALWAYS_OUTSIDE);
        }
    }
}
