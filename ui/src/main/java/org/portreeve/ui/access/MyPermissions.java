package org.portreeve.ui.access;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.data.renderer.LitRenderer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.portreeve.application.access.MyAccess;
import org.portreeve.domain.access.AccessRequest;
import org.portreeve.domain.catalogue.PermissionDefinition;
import org.portreeve.domain.role.Permission;
import org.portreeve.domain.state.TenantState;
import org.portreeve.ui.component.Dates;
import org.portreeve.ui.component.Panel;
import org.portreeve.ui.component.SearchField;

/** The permissions that a member holds, each with what it means, through what, since and until when. */
final class MyPermissions extends Composite<Panel> {
    private record Row(String key, String meaning, Through through) {}

    private final MyAccess.View view;
    private final Dates dates;

    MyPermissions(MyAccess.View view, Dates dates) {
        this.view = view;
        this.dates = dates;
    }

    @Override
    protected Panel initContent() {
        List<Row> rows = rows();
        Grid<Row> grid = new Grid<>();
        grid.setSelectionMode(Grid.SelectionMode.NONE);
        grid.setAllRowsVisible(true);
        grid.addClassName("plain");
        grid.addColumn(LitRenderer.<Row>of("<span class=\"mono\">${item.key}</span>").withProperty("key", Row::key))
                .setHeader(getTranslation("my-access.permission"))
                .setFlexGrow(2);
        grid.addColumn(LitRenderer.<Row>of("<span title=${item.meaning}>${item.meaning}</span>")
                        .withProperty("meaning", Row::meaning))
                .setHeader(getTranslation("my-access.meaning"))
                .setFlexGrow(4);
        grid.addColumn(LitRenderer.<Row>of("<span class=\"row\"><i class=\"g g-${item.glyph}\" aria-hidden=\"true\"></i>"
                                + "<span class=\"clip\" title=${item.words}>${item.words}</span></span>")
                        .withProperty("glyph", row -> String.valueOf(row.through().glyph().letter()))
                        .withProperty("words", row -> row.through().words()))
                .setHeader(getTranslation("my-access.through"))
                .setFlexGrow(3);
        grid.addColumn(row -> row.through().since() == null
                        ? ""
                        : dates.day(Objects.requireNonNull(row.through().since())))
                .setHeader(getTranslation("my-access.since-header"))
                .setFlexGrow(1);
        grid.addColumn(row -> row.through().until() == null
                        ? getTranslation("my-access.no-end")
                        : dates.lastDay(Objects.requireNonNull(row.through().until())))
                .setHeader(getTranslation("my-access.until-header"))
                .setFlexGrow(1);
        grid.setItems(rows);
        Panel panel = new Panel(getTranslation("my-access.permissions"), grid).flush();
        panel.setAside(getTranslation("my-access.permission-count", rows.size()));
        panel.addToHead(new SearchField(getTranslation("my-access.filter"), text -> grid.setItems(matching(rows, text))));
        if (rows.isEmpty()) {
            grid.setVisible(false);
            Span nothing = new Span(getTranslation("my-access.nothing"));
            nothing.addClassName("t2");
            panel.body().add(nothing);
        }
        return panel;
    }

    private static List<Row> matching(List<Row> rows, String text) {
        String wanted = text.toLowerCase(Locale.ROOT).strip();
        return rows.stream()
                .filter(row -> (row.key() + " " + row.meaning() + " " + row.through().words())
                        .toLowerCase(Locale.ROOT)
                        .contains(wanted))
                .toList();
    }

    private List<Row> rows() {
        TenantState state = Objects.requireNonNull(view.snapshot().tenant());
        List<Row> rows = new ArrayList<>();
        view.access().allowed().forEach((request, decision) -> {
            if (request instanceof AccessRequest.DoPermission(Permission permission, String resource)) {
                PermissionDefinition definition = view.snapshot().catalogue().definition(permission);
                String key = resource == null ? permission.value() : permission.value() + " · " + resource;
                rows.add(new Row(
                        key,
                        definition == null ? "" : definition.description(),
                        Through.of(decision, view.snapshot().catalogue(), state, view.member())));
            }
        });
        return rows;
    }
}
