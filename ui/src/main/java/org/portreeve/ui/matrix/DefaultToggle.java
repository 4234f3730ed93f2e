package org.portreeve.ui.matrix;

import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import org.portreeve.application.matrix.ReadMatrix;
import org.portreeve.domain.section.SectionId;
import org.portreeve.ui.component.StatusBadge;
import org.portreeve.ui.component.Tone;

/** Default Allowed of one section; staged until the matrix is saved. */
final class DefaultToggle extends Div {
    private final SectionId section;
    private final StagedDefaults staged;
    private final HtmlContainer row;
    private final Checkbox toggle = new Checkbox();
    private final StatusBadge changed = new StatusBadge(getTranslation("users.staged"), Tone.PENDING);
    private final Span then;

    DefaultToggle(ReadMatrix.Row row, int people, StagedDefaults staged, Runnable onStage, HtmlContainer line) {
        section = row.section().id();
        this.staged = staged;
        this.row = line;
        then = new Span(
                getTranslation("matrix.differ.then", people - row.differing().all()));
        then.addClassNames("xs", "t2");
        toggle.addClassName("switch");
        toggle.setAriaLabel(getTranslation("matrix.toggle", row.section().name()));
        toggle.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                staged.allow(section, change.getValue());
                onStage.run();
            }
        });
        var first = new Div(toggle, changed);
        first.addClassNames("row", "wrap");
        add(first, then);
        refresh();
    }

    void refresh() {
        boolean allowed = staged.allows(section);
        toggle.setValue(allowed);
        toggle.setLabel(getTranslation(allowed ? "matrix.allowed" : "matrix.not-allowed"));
        boolean isStaged = staged.isStaged(section);
        changed.setVisible(isStaged);
        then.setVisible(isStaged);
        row.setClassName("new", isStaged);
    }
}
