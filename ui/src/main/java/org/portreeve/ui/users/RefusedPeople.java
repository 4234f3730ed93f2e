package org.portreeve.ui.users;

import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.Map;
import org.portreeve.domain.change.Objection;
import org.portreeve.domain.membership.UserId;
import org.portreeve.ui.component.ObjectionWords;
import org.portreeve.ui.component.ThingNames;

/** Who is refused, and what the guards say first about each; the beginning of a long list. */
final class RefusedPeople extends UnorderedList {
    private static final int SHOWN = 20;

    RefusedPeople(Map<UserId, List<Objection>> refusals, ThingNames names) {
        addClassNames("card", "rows");
        var words = new ObjectionWords(names);
        refusals.entrySet().stream()
                .limit(SHOWN)
                .forEach(entry -> add(line(
                        names.person(entry.getKey()),
                        words.fact(entry.getValue().getFirst()))));
        if (refusals.size() > SHOWN) {
            add(new ListItem(getTranslation("users.bulk.more", refusals.size() - SHOWN)));
        }
    }

    private static ListItem line(String person, String fact) {
        var name = new Span(person);
        name.addClassName("med");
        name.getElement().setAttribute("dir", "auto");
        var why = new Span(fact);
        why.addClassNames("sm", "t2");
        var item = new ListItem(name, why);
        item.addClassNames("row", "diffline");
        return item;
    }
}
