package org.portreeve.ui.roles;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Span;
import org.jspecify.annotations.Nullable;
import org.portreeve.domain.Extent;
import org.portreeve.domain.access.DenialCode;
import org.portreeve.domain.catalogue.PermissionDefinition;
import org.portreeve.ui.component.CellState;
import org.portreeve.ui.component.ConsoleButton;
import org.portreeve.ui.component.Glyph;
import org.portreeve.ui.component.Symbol;

/** One action on one type of thing: whether the role grants it, on what, and what is staged. */
final class GrantCell extends Span {
    private final PermissionDefinition permission;
    private final StagedRole role;
    private final Checkbox box = new Checkbox();
    private final Span staged = new Span();
    private final ConsoleButton where = ConsoleButton.quiet("", null).small();

    GrantCell(
            PermissionDefinition permission,
            StagedRole role,
            @Nullable DenialCode capped,
            boolean editable,
            Runnable onToggle,
            Runnable onWhere) {
        this.permission = permission;
        this.role = role;
        var key = permission.permission();
        addClassName("act");
        box.setLabel(key.action());
        box.setAriaLabel(key.value());
        box.setReadOnly(!editable);
        String why = capped == null
                ? ""
                : " " + getTranslation("role.capped", getTranslation("grid.capped." + capped.key()));
        setTitle(key.value() + ": " + permission.description() + "." + why);
        staged.addClassName("mark");
        box.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                role.toggle(key);
                refresh();
                onToggle.run();
            }
        });
        where.onClick(onWhere);
        where.setEnabled(editable);
        add(staged, box, where);
        if (capped != null) {
            addClassName("cap");
            addComponentAsFirst(Symbol.LOCK.small());
        }
        refresh();
    }

    void refresh() {
        var key = permission.permission();
        var mark = role.mark(key);
        Extent<String> extent = role.extent(key);
        box.setValue(extent != null);
        staged.removeAll();
        setClassName("on", extent != null);
        setClassName("add", mark == StagedRole.Mark.ADDED || mark == StagedRole.Mark.MOVED);
        setClassName("del", mark == StagedRole.Mark.REMOVED);
        if (mark == StagedRole.Mark.ADDED) {
            staged.add(new Glyph(CellState.ADDED));
        } else if (mark == StagedRole.Mark.REMOVED) {
            staged.add(new Glyph(CellState.REMOVED));
        }
        boolean listed = extent instanceof Extent.Listed<String>;
        int count = extent instanceof Extent.Listed<String>(var ids) ? ids.size() : 0;
        where.setText(listed ? getTranslation("role.on", count) : getTranslation("role.limit"));
        where.setAriaLabel(key.value() + ": " + where.getText());
        where.setClassName("everywhere", !listed);
        where.setVisible(extent != null && (listed || where.isEnabled()));
    }
}
