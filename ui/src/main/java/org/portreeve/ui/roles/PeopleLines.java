package org.portreeve.ui.roles;

import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.Collection;
import org.portreeve.domain.membership.UserId;
import org.portreeve.ui.component.ConsoleButton;
import org.portreeve.ui.component.PersonAvatar;
import org.portreeve.ui.component.PersonName;
import org.portreeve.ui.component.ThingNames;

/** The first few of some people, and a button that shows all of them. */
public final class PeopleLines extends UnorderedList {
    private static final int NAMED = 3;

    /** The people as {@code names} calls them; the title stands over all of them. */
    public PeopleLines(Collection<UserId> people, ThingNames names, String title) {
        people.stream().limit(NAMED).map(names::person).forEach(name -> add(line(name)));
        if (people.size() > NAMED) {
            add(new ListItem(ConsoleButton.quiet(getTranslation("role.show-all", people.size()), null)
                    .small()
                    .onClick(() -> all(title, people, names))));
        }
    }

    private static ListItem line(String name) {
        var item = new ListItem(new PersonAvatar(name), new PersonName(name));
        item.addClassName("row");
        return item;
    }

    private static void all(String title, Collection<UserId> people, ThingNames names) {
        var dialog = new Dialog();
        dialog.setHeaderTitle(title);
        var grid = new Grid<String>();
        grid.addComponentColumn(name -> {
            var row = new Span(new PersonAvatar(name), new PersonName(name));
            row.addClassName("row");
            return row;
        });
        grid.setItems(people.stream().map(names::person).sorted().toList());
        grid.setAllRowsVisible(people.size() <= NAMED * NAMED);
        grid.addClassName("names");
        dialog.add(grid);
        dialog.getFooter()
                .add(ConsoleButton.ordinary(dialog.getTranslation("grid.diff.close"), null)
                        .onClick(dialog::close));
        dialog.open();
    }
}
