package org.portreeve.ui.gallery;

import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.portreeve.application.membership.Total;
import org.portreeve.ui.component.ActionBar;
import org.portreeve.ui.component.ConsoleButton;
import org.portreeve.ui.component.ConsolePage;
import org.portreeve.ui.component.FilterChip;
import org.portreeve.ui.component.KeyHint;
import org.portreeve.ui.component.PageHead;
import org.portreeve.ui.component.PermissionColumn;
import org.portreeve.ui.component.PermissionGrid;
import org.portreeve.ui.component.PermissionRow;
import org.portreeve.ui.component.SearchField;
import org.portreeve.ui.component.Segments;
import org.portreeve.ui.component.Symbol;

/** The permission grid; {@code ?rows=100000&columns=590} for its limits. */
@Route("grid")
@AnonymousAllowed
public final class GridGallery extends ConsolePage implements BeforeEnterObserver {
    private static final List<String> ROLES = List.of(
            "Agents/Agent Administrator",
            "Agents/Agent Execution",
            "Agents/Agent Instance User",
            "Agents/Agent User",
            "Agents/Agent Usage Administrator",
            "Agents/Agent Quality Studio Administrator",
            "Agents/Sensible Data Obfuscation User",
            "Usage, cost and limits/Cost Administrator",
            "Usage, cost and limits/Usage Limits Administrator",
            "Usage, cost and limits/Scoped Limits Administrator",
            "AI Chat/AI Chat User",
            "AI Chat/AI Chat Auditor",
            "AI Chat/AI Chat Configuration Administrator",
            "Supporting agent and automation services/AI Service Execution",
            "Supporting agent and automation services/Workflow Administration",
            "Supporting agent and automation services/Workflow Execution",
            "Supporting agent and automation services/Scheduled Trigger Administrator",
            "Supporting agent and automation services/Dataset Administrator",
            "Supporting agent and automation services/Fine Tuning User",
            "Tenant and organisation/Subtenant Administrator",
            "Tenant and organisation/User Administrator",
            "Tenant and organisation/Security Policies Administrator",
            "Tenant and organisation/Api Key Administrator",
            "Tenant and organisation/AI Connection Setting Administrator",
            "Tenant and organisation/Auditor",
            "Own roles/Invoice Clerk",
            "Own roles/March Closer",
            "Own roles/Standard User");

    private final Map<String, Character> staged = new HashMap<>();

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        Location location = event.getLocation();
        int rows = parameter(location, "rows", 41_877);
        int columns = parameter(location, "columns", ROLES.size());
        var grid = new PermissionGrid(
                new Rows(rows),
                "Filter roles",
                location.getQueryParameters().getSingleParameter("readonly").isPresent());
        grid.setColumns(columns(columns));
        grid.setTotal("Roles");
        var bar = ActionBar.forStagedChanges();
        grid.onToggle((row, column) -> {
            var key = row.id() + column.id();
            if (staged.remove(key) == null) {
                staged.put(key, stateOf(Integer.parseInt(row.id()), column.id()) == 'n' ? 'a' : 'r');
            }
            bar.show(staged.isEmpty() ? "" : staged.size() + " staged changes");
            return row(Integer.parseInt(row.id()), grid.visibleColumns());
        });
        grid.onWhy((row, column) -> Pieces.why(row.name(), column.label()));
        bar.addActions(
                ConsoleButton.quiet("Discard", null),
                ConsoleButton.ordinary("Show diff", null).withKey("d", "D"),
                ConsoleButton.primary("Save as one revision", null).withKey("mod+s", "Ctrl S"));
        var head = new PageHead(
                "Permission grid",
                "",
                ConsoleButton.ordinary("Now", Symbol.CLOCK),
                ConsoleButton.quiet("Export CSV", Symbol.DOWNLOAD));
        head.addBeside(new Segments<>("View", List.of("People × roles", "People × permissions"), text -> text));
        add(head);
        var status = new FilterChip("Status", new Span("editor"), () -> {});
        status.narrow("Active");
        var keys = new Span(
                new Span(rows + " people"),
                new KeyHint("↑↓←→"),
                new Span("move"),
                new KeyHint("Space"),
                new Span("stage"),
                new KeyHint("W"),
                new Span("why"));
        keys.addClassNames("row", "end", "sm", "t2", "only-wide");
        addBar(new SearchField("Search people", _ -> {}).withSlash(), grid.columnTools(), status, keys);
        addFull(grid, bar);
    }

    private static int parameter(Location location, String name, int otherwise) {
        return location.getQueryParameters()
                .getSingleParameter(name)
                .map(Integer::parseInt)
                .orElse(otherwise);
    }

    private static List<PermissionColumn> columns(int count) {
        var columns = new ArrayList<PermissionColumn>();
        for (int i = 0; i < count; i++) {
            var role = ROLES.get(i % ROLES.size());
            var slash = role.indexOf('/');
            var round = i / ROLES.size();
            var struck = i % ROLES.size() == 6 || i % ROLES.size() == 18 ? "outside the tenant boundary" : null;
            columns.add(new PermissionColumn(
                    "c" + i,
                    role.substring(slash + 1) + (round == 0 ? "" : " " + round),
                    role.substring(0, slash),
                    struck));
        }
        return columns;
    }

    private final class Rows implements PermissionGrid.Source {
        private final int count;

        Rows(int count) {
            this.count = count;
        }

        @Override
        public List<PermissionRow> rows(int offset, int limit, List<PermissionColumn> columns) {
            return IntStream.range(offset, Math.min(count, offset + limit))
                    .mapToObj(i -> row(i, columns))
                    .toList();
        }

        @Override
        public Total total() {
            return new Total(count, true);
        }
    }

    private PermissionRow row(int i, List<PermissionColumn> columns) {
        var states = new StringBuilder();
        for (PermissionColumn column : columns) {
            states.append(staged.getOrDefault(i + column.id(), stateOf(i, column.id())));
        }
        boolean admin = i % 21 == 5 || i % 21 == 15;
        return new PermissionRow(
                String.valueOf(i), Sample.name(i), admin, admin ? "all" : String.valueOf(i % 5 + 1), states.toString());
    }

    private static char stateOf(int row, String column) {
        int c = Integer.parseInt(column.substring(1));
        boolean capped = c % 28 == 6 || c % 28 == 18;
        if (row % 21 == 5 || row % 21 == 15) {
            return capped ? 'c' : 'b';
        }
        if (c % 28 == 3) {
            return 'b';
        }
        int lot = Math.floorMod(((row * 31 + c * 17) * 0x9E3779B9) >>> 12, 60);
        var state = "ddddpxswl".length() > lot ? "ddddpxswl".charAt(lot) : 'n';
        return capped && state != 'n' ? 'c' : state;
    }
}
