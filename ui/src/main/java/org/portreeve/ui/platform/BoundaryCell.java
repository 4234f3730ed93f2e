package org.portreeve.ui.platform;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Span;
import org.portreeve.application.tenancy.BoundaryStanding;
import org.portreeve.application.tenancy.ReadBoundary;
import org.portreeve.domain.role.Permission;
import org.portreeve.ui.component.CellState;
import org.portreeve.ui.component.Glyph;
import org.portreeve.ui.component.Symbol;

/** One permission: whether it is inside, what is staged, and that it cannot be moved where no boundary moves it. */
final class BoundaryCell extends Span {
    private final Permission permission;
    private final BoundaryStanding standing;
    private final StagedPart<Permission> part;
    private final boolean editable;
    private final Checkbox box = new Checkbox();
    private final Span mark = new Span();

    BoundaryCell(ReadBoundary.PermissionLine line, StagedPart<Permission> part, boolean editable, Runnable onToggle) {
        permission = line.definition().permission();
        standing = line.standing();
        this.part = part;
        this.editable = editable && standing.isChosen();
        addClassName("act");
        mark.addClassName("mark");
        box.setLabel(permission.action());
        setTitle(permission.value() + ": " + line.definition().description() + "." + why());
        box.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                part.set(permission, change.getValue());
                onToggle.run();
            }
        });
        add(mark, box);
        if (!standing.isChosen()) {
            addComponentAsFirst(Symbol.LOCK.small());
        }
        refresh();
    }

    private String why() {
        return switch (standing) {
            case ALWAYS_INSIDE -> " " + getTranslation("boundary.always-inside.why");
            case ALWAYS_OUTSIDE -> " " + getTranslation("boundary.always-outside.why");
            case INSIDE, OUTSIDE -> "";
        };
    }

    /** Whether it can be moved now. */
    boolean isMovable() {
        return editable && !part.isAll();
    }

    Permission permission() {
        return permission;
    }

    void refresh() {
        boolean inside = standing.isChosen() ? part.contains(permission) : standing.isInside();
        boolean staged = standing.isChosen() && part.isStaged(permission);
        box.setValue(inside);
        box.setReadOnly(!isMovable());
        box.setAriaLabel(permission.value() + why());
        setClassName("on", inside);
        setClassName("cap", standing == BoundaryStanding.ALWAYS_OUTSIDE);
        setClassName("add", staged && inside);
        setClassName("del", staged && !inside);
        mark.removeAll();
        if (staged) {
            mark.add(new Glyph(inside ? CellState.ADDED : CellState.REMOVED));
        }
    }
}
