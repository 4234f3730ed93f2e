package org.portreeve.ui.platform;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import org.portreeve.application.tenancy.BoundaryStanding;
import org.portreeve.ui.component.StatusBadge;
import org.portreeve.ui.component.Tone;

/** A part of the boundary that is a plain list: its sections, or the agents shared into the tenant. */
final class ListPart<T extends Comparable<? super T>> extends Div implements BoundaryPart {
    /** Something that is inside or outside. */
    record Row<T>(T id, String key, String name, String description, BoundaryStanding standing) {}

    private final List<Row<T>> rows;
    private final StagedPart<T> part;
    private final boolean editable;
    private final Runnable onStage;
    private final PartHead head;
    private final UnorderedList list = new UnorderedList();
    private BoundaryFilter filter = BoundaryFilter.NONE;

    /** {@code key} names the part in the texts. */
    ListPart(String key, List<Row<T>> rows, StagedPart<T> part, boolean editable, Runnable onStage) {
        this.rows = rows;
        this.part = part;
        this.editable = editable;
        this.onStage = onStage;
        head = new PartHead(key, part, editable, onStage);
        list.getElement().setAttribute("aria-label", getTranslation("boundary.part." + key));
        var body = new Div(list);
        body.addClassName("picks");
        add(head, body);
        filter(BoundaryFilter.NONE);
    }

    /** Says {@code words} where there is nothing to choose from. */
    ListPart<T> orElse(String words) {
        if (rows.isEmpty()) {
            var nothing = new Paragraph(words);
            nothing.addClassNames("t2", "sm", "partnone");
            add(nothing);
        }
        return this;
    }

    @Override
    public boolean filter(BoundaryFilter next) {
        filter = next;
        list.removeAll();
        rows.stream()
                .filter(row -> filter.shows(isInside(row) && !isStaged(row), row.name(), row.key(), row.description()))
                .forEach(row -> list.add(new Line(row)));
        boolean shown = list.getComponentCount() > 0;
        setVisible(shown || (rows.isEmpty() && filter.equals(BoundaryFilter.NONE)));
        refresh();
        return shown;
    }

    @Override
    public void refresh() {
        head.refresh(rows.stream().filter(this::isInside).count(), rows.size());
        list.getChildren().map(Line.class::cast).forEach(Line::refresh);
    }

    private boolean isInside(Row<T> row) {
        return row.standing().isChosen()
                ? part.contains(row.id())
                : row.standing().isInside();
    }

    private boolean isStaged(Row<T> row) {
        return row.standing().isChosen() && part.isStaged(row.id());
    }

    /** One of them. */
    private final class Line extends ListItem {
        private final Row<T> row;
        private final Checkbox box = new Checkbox();
        private final StatusBadge staged = new StatusBadge(getTranslation("users.staged"), Tone.PENDING);

        Line(Row<T> row) {
            this.row = row;
            box.setLabel(row.name());
            box.getElement().setAttribute("dir", "auto");
            box.addValueChangeListener(change -> {
                if (change.isFromClient()) {
                    part.set(row.id(), change.getValue());
                    onStage.run();
                }
            });
            var what = new Span(row.description());
            what.addClassNames("t2", "sm");
            add(box, what);
            if (row.standing() == BoundaryStanding.ALWAYS_INSIDE) {
                add(new StatusBadge(getTranslation("boundary.always-inside"), Tone.NEUTRAL));
            }
            add(staged);
        }

        void refresh() {
            boolean movable = editable && row.standing().isChosen() && !part.isAll();
            box.setValue(isInside(row));
            box.setReadOnly(!movable);
            boolean moved = isStaged(row);
            staged.setVisible(moved);
            setClassName("staged", moved);
        }
    }
}
