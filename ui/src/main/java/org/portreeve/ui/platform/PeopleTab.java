package org.portreeve.ui.platform;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import org.portreeve.application.tenancy.ListPeopleOfTenant;
import org.portreeve.ui.component.ConsoleButton;
import org.portreeve.ui.component.EmptyState;
import org.portreeve.ui.component.SearchField;
import org.portreeve.ui.component.Symbol;

/** The people of the tenant, seen from outside; adds somebody, and removes somebody. */
final class PeopleTab extends Div {
    private static final int COUNTED = 10_000;

    private final OpenTenant open;
    private final SearchField search = new SearchField(getTranslation("users.search"), _ -> refresh());
    private final Span count = new Span();
    private final Div nothing = new Div();
    private final MemberGrid grid;

    PeopleTab(OpenTenant open) {
        this.open = open;
        addClassNames("tabfull", "col");
        grid = new MemberGrid(new Rows(), open, new RemoveForm(open)::open);
        count.addClassNames("end", "t2", "num");
        var bar = new Div(search.withSlash(), count);
        bar.addClassName("bar");
        if (open.view().open().adds()) {
            bar.add(ConsoleButton.primary(getTranslation("platform.add.open"), Symbol.PLUS)
                    .onClick(() -> new AddPersonForm(open).open()));
        }
        var full = new Div(grid, nothing);
        full.addClassName("full");
        add(bar, full);
        refresh();
    }

    private final class Rows implements MemberGrid.Source {
        @Override
        public java.util.List<ListPeopleOfTenant.Someone> rows(int offset, int limit) {
            return open.ask()
                    .people()
                    .page(open.ask().actor(), open.id(), words(), offset, limit)
                    .map(ListPeopleOfTenant.Page::people)
                    .orElse(java.util.List.of());
        }

        @Override
        public int count() {
            return found();
        }
    }

    private String words() {
        return search.getValue().strip();
    }

    private int found() {
        return open.ask().people().count(open.ask().actor(), open.id(), words(), COUNTED);
    }

    private void refresh() {
        grid.getDataProvider().refreshAll();
        int found = found();
        String match = found >= COUNTED ? "users.match-at-least" : "users.match";
        count.setText(getTranslation(words().isEmpty() ? "platform.everybody.found" : match, found));
        grid.setVisible(found > 0);
        nothing.removeAll();
        nothing.setVisible(found == 0);
        if (found == 0 && words().isEmpty()) {
            nothing.add(new EmptyState(
                    Symbol.USERS, getTranslation("platform.people.none"), getTranslation("platform.people.none.why")));
        } else if (found == 0) {
            nothing.add(EmptyState.nothingMatches(words(), 0, search::clear));
        }
    }
}
