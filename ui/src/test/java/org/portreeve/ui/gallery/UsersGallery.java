package org.portreeve.ui.gallery;

import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.stream.IntStream;
import org.portreeve.domain.membership.MembershipStatus;
import org.portreeve.ui.component.ActionBar;
import org.portreeve.ui.component.CellState;
import org.portreeve.ui.component.ConsoleButton;
import org.portreeve.ui.component.ConsolePage;
import org.portreeve.ui.component.DetailPanel;
import org.portreeve.ui.component.FilterChip;
import org.portreeve.ui.component.Glyph;
import org.portreeve.ui.component.ListWithDetail;
import org.portreeve.ui.component.Note;
import org.portreeve.ui.component.PageHead;
import org.portreeve.ui.component.PersonAvatar;
import org.portreeve.ui.component.PersonName;
import org.portreeve.ui.component.SearchField;
import org.portreeve.ui.component.StatusBadge;
import org.portreeve.ui.component.Symbol;

/** A list with its details. */
@Route("users")
@AnonymousAllowed
public final class UsersGallery extends ConsolePage {
    public UsersGallery() {
        add(new PageHead(
                "Users",
                "1,000,412 people",
                ConsoleButton.quiet("Export CSV", Symbol.DOWNLOAD),
                ConsoleButton.primary("Invite", Symbol.MAIL).withKey("i", "I")));
        var status = new FilterChip("Status", new Span("editor"), () -> {});
        status.narrow("Active, Invited");
        var count = new Span("18,204 match");
        count.addClassNames("end", "sm", "t2", "num");
        addBar(
                new SearchField("Search people", _ -> {}).withSlash(),
                status,
                new FilterChip("Filter", new Span("x"), () -> {}),
                count);
        var grid = new Grid<Integer>();
        grid.setSelectionMode(Grid.SelectionMode.MULTI);
        grid.addComponentColumn(i -> {
                    var row = new Span(new PersonAvatar(Sample.name(i)), new PersonName(Sample.name(i)));
                    row.addClassName("row");
                    return row;
                })
                .setHeader("Name");
        grid.addColumn(i -> "person" + i + "@acme.example").setHeader("Email");
        grid.addComponentColumn(i -> {
                    var row = new Span(
                            new Glyph(i % 3 == 0 ? CellState.WINDOW : CellState.DIRECT), new Span("Invoice Clerk"));
                    row.addClassName("row");
                    return row;
                })
                .setHeader("Roles");
        grid.addColumn(i -> "18 Nov").setHeader("Last seen").setTextAlign(ColumnTextAlign.END);
        grid.setItems(IntStream.range(0, 60).boxed().toList());
        var bar = new ActionBar();
        bar.addActions(
                ConsoleButton.ordinary("Roles", Symbol.ROLE).small(),
                ConsoleButton.ordinary("Disable", Symbol.LOCK).small(),
                ConsoleButton.danger("Remove", Symbol.X).small());
        bar.onClear("Clear selection", grid::deselectAll);
        bar.setBeside(new Anchor("users", "Select all 18,204 that match"));
        grid.addSelectionListener(change -> bar.show(
                change.getAllSelectedItems().isEmpty()
                        ? ""
                        : change.getAllSelectedItems().size() + " selected"));
        var master = new Div(grid, bar);
        master.addClassName("master");
        var layout = new ListWithDetail(master);
        grid.addItemClickListener(click -> layout.detail(detail(layout, click.getItem())));
        layout.detail(detail(layout, 0));
        addFull(layout);
    }

    private static DetailPanel detail(ListWithDetail layout, int i) {
        var panel = new DetailPanel();
        panel.describe(
                new PersonAvatar(Sample.name(i), PersonAvatar.Size.LARGE),
                Sample.name(i),
                "ana.ruiz@acme.example · Invoice lead · Spain, Portugal",
                StatusBadge.of(MembershipStatus.ACTIVE));
        panel.addTab("profile", "Profile", () -> new Span("Profile"));
        panel.addTab("roles", "Roles and profiles", Pieces::roles);
        for (String tab : new String[] {"Subtenants", "Sections", "Agents", "Effective access", "History"}) {
            panel.addTab(tab, tab, () -> new Span(tab));
        }
        panel.open("roles");
        panel.onStep(
                () -> layout.detail(detail(layout, Math.max(0, i - 1))), () -> layout.detail(detail(layout, i + 1)));
        panel.onClose(() -> layout.detail(null));
        panel.foot().setDirty(true);
        panel.foot().setReasonRequired(true);
        panel.foot()
                .onSave(_ -> panel.foot()
                        .refuse(Note.refusal(
                                "Ben is the last active Tenant Admin of Finance.",
                                "Make somebody else Tenant Admin first.")));
        return panel;
    }
}
