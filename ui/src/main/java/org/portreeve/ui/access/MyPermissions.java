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
import org.portreeve.domain.Window;
import org.portreeve.domain.access.AccessRequest;
import org.portreeve.domain.catalogue.PermissionDefinition;
import org.portreeve.domain.role.Permission;
import org.portreeve.domain.state.TenantState;
import org.portreeve.ui.component.Dates;
import org.portreeve.ui.component.NarrowWindow;
import org.portreeve.ui.component.Panel;
import org.portreeve.ui.component.SearchField;

/** The permissions that a member holds, each with what it means, through what, since and until when. */
final class MyPermissions extends Composite<Panel> {
    private record Row(String key, String meaning, Through through) {}

    private static final String THROUGH = """
            <span class="row"><i class="g g-${item.glyph}" aria-hidden="true"></i><span class="clip"
            title=${item.words}>${item.words}</span></span>""";

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
        Grid.Column<Row> key = grid.addColumn(
                        LitRenderer.<Row>of("<span class=\"mono\" title=${item.key}>${item.key}</span>")
                                .withProperty("key", Row::key))
                .setHeader(getTranslation("my-access.permission"))
                .setWidth("196px")
                .setFlexGrow(0);
        grid.addColumn(LitRenderer.<Row>of("<span title=${item.meaning}>${item.meaning}</span>")
                        .withProperty("meaning", Row::meaning))
                .setHeader(getTranslation("my-access.meaning"))
                .setFlexGrow(5);
        grid.addColumn(LitRenderer.<Row>of(THROUGH)
                        .withProperty(
                                "glyph",
                                row -> String.valueOf(row.through().glyph().letter()))
                        .withProperty("words", row -> row.through().words()))
                .setHeader(getTranslation("my-access.through"))
                .setFlexGrow(4);
        Grid.Column<Row> since = grid.addColumn(LitRenderer.<Row>of("<span class=\"t2 num\">${item.since}</span>")
                        .withProperty("since", row -> since(row.through())))
                .setHeader(getTranslation("my-access.since-header"))
                .setWidth("96px")
                .setFlexGrow(0);
        Grid.Column<Row> until = grid.addColumn(LitRenderer.<Row>of("<span class=${item.tone}>${item.until}</span>")
                        .withProperty("tone", row -> endsSoon(row.through()) ? "expiring strong num" : "t2 num")
                        .withProperty("until", row -> until(row.through())))
                .setHeader(getTranslation("my-access.until-header"))
                .setWidth("96px")
                .setFlexGrow(0);
        grid.addAttachListener(_ -> NarrowWindow.watch(
                grid, narrow -> List.of(key, since, until).forEach(column -> column.setVisible(!narrow))));
        grid.setItems(rows);
        Panel panel = new Panel(getTranslation("my-access.permissions"), grid).flush();
        panel.setAside(getTranslation("my-access.permission-count", rows.size()));
        grid.setEmptyStateText(getTranslation("empty.nothing-matches"));
        panel.addToHead(new SearchField(getTranslation("my-access.filter"), text -> {
            List<Row> found = matching(rows, text);
            grid.setItems(found);
            panel.setAside(getTranslation("my-access.permission-count", found.size()));
        }));
        if (rows.isEmpty()) {
            grid.setVisible(false);
            Span nothing = new Span(getTranslation("my-access.nothing"));
            nothing.addClassName("t2");
            panel.body().add(nothing);
        }
        return panel;
    }

    private String since(Through through) {
        return through.since() == null ? "" : dates.day(Objects.requireNonNull(through.since()));
    }

    private boolean endsSoon(Through through) {
        return through.until() != null && dates.endsSoon(new Window(null, through.until()));
    }

    private String until(Through through) {
        return through.until() == null
                ? getTranslation("my-access.no-end")
                : dates.lastDay(Objects.requireNonNull(through.until()));
    }

    private static List<Row> matching(List<Row> rows, String text) {
        String wanted = text.toLowerCase(Locale.ROOT).strip();
        return rows.stream()
                .filter(row -> (row.key() + " " + row.meaning() + " "
                                + row.through().words())
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
