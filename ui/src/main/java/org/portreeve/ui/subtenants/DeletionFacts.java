package org.portreeve.ui.subtenants;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import org.portreeve.application.subtenant.Upheaval;
import org.portreeve.domain.membership.UserId;
import org.portreeve.ui.component.Note;
import org.portreeve.ui.component.ThingNames;

/** What goes with a deletion: how many subtenants, whose scope covers nothing afterwards, what belongs to none any more. */
final class DeletionFacts extends Div {
    private static final long serialVersionUID = 1L;

    private static final int NAMED = 20;

    DeletionFacts(Upheaval upheaval, ThingNames names) {
        addClassName("stack");
        say("subtenants.delete.count", upheaval.subtenants());
        List<UserId> emptied = upheaval.emptied();
        if (!emptied.isEmpty()) {
            add(Note.warning(
                    getTranslation("subtenants.delete.emptied", emptied.size()),
                    getTranslation("subtenants.delete.emptied.why")));
            var list = new UnorderedList();
            emptied.stream()
                    .limit(NAMED)
                    .map(names::person)
                    .sorted()
                    .map(ListItem::new)
                    .forEach(list::add);
            if (emptied.size() > NAMED) {
                list.add(new ListItem(getTranslation("subtenants.delete.more", emptied.size() - NAMED)));
            }
            add(list);
        }
        if (!upheaval.narrowed().isEmpty()) {
            say("subtenants.delete.narrowed", upheaval.narrowed().size());
        }
        if (upheaval.agents() + upheaval.resources() > 0) {
            say("subtenants.delete.things", upheaval.agents() + upheaval.resources());
        }
    }

    private void say(String key, int count) {
        add(new Paragraph(getTranslation(key, count)));
    }
}
