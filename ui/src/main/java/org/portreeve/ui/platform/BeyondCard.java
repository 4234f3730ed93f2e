package org.portreeve.ui.platform;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.stream.Collectors;
import org.portreeve.application.tenancy.RoleReach;
import org.portreeve.domain.role.Permission;
import org.portreeve.ui.component.ConsoleButton;
import org.portreeve.ui.component.PersonName;

/** Which roles reach past the boundary, and with which permissions; the first few, and the rest if so wanted. */
final class BeyondCard extends Div {
    private static final int FIRST = 6;

    private final UnorderedList list = new UnorderedList();

    BeyondCard(List<RoleReach> reaching) {
        addClassNames("card", "right", "beyond");
        var title = new Span(getTranslation("boundary.beyond", reaching.size()));
        title.addClassName("strong");
        var why = new Span(getTranslation("boundary.beyond.why"));
        why.addClassNames("t2", "sm");
        var head = new Div(title);
        head.addClassName("row");
        add(head);
        if (reaching.isEmpty()) {
            return;
        }
        head.add(why);
        reaching.stream().limit(FIRST).forEach(this::line);
        add(list);
        if (reaching.size() > FIRST) {
            var all = ConsoleButton.quiet(getTranslation("role.show-all", reaching.size()), null)
                    .small();
            all.onClick(() -> {
                all.setVisible(false);
                reaching.stream().skip(FIRST).forEach(this::line);
            });
            add(all);
        }
    }

    private void line(RoleReach reach) {
        var name = new PersonName(reach.role().name());
        name.addClassName("med");
        var count = new Span(getTranslation(
                "boundary.beyond.role",
                reach.outside().size(),
                reach.role().grants().size(),
                reach.people()));
        count.addClassNames("t2", "num");
        var what = new Span(reach.outside().stream().map(Permission::value).collect(Collectors.joining(", ")));
        what.addClassNames("mono", "xs", "t2");
        list.add(new ListItem(name, count, what));
    }
}
