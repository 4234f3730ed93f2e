package org.portreeve.ui.platform;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.function.Predicate;
import org.portreeve.domain.change.Effects;
import org.portreeve.domain.membership.UserId;
import org.portreeve.ui.component.ThingNames;
import org.portreeve.ui.roles.PeopleLines;

/** How many people lose access and how many get some, with the first names of each; what exactly is left to the tenant's own pages. */
final class WhoIsConcerned extends Div {
    WhoIsConcerned(Effects effects, ThingNames names) {
        addClassNames("stack", "rights");
        card("platform.lose", "deny", effects, names, group -> !group.losses().isEmpty());
        card("platform.gain", "allow", effects, names, group -> !group.gains().isEmpty());
        if (effects.isEmpty()) {
            var nobody = new Paragraph(getTranslation("role.nobody"));
            nobody.addClassName("t2");
            add(nobody);
        }
    }

    private void card(String key, String tone, Effects effects, ThingNames names, Predicate<Effects.Group> which) {
        List<UserId> people = effects.groups().stream()
                .filter(which)
                .flatMap(group -> group.people().stream())
                .distinct()
                .toList();
        if (people.isEmpty()) {
            return;
        }
        var count = new Span(String.format(names.locale(), "%,d", people.size()));
        count.addClassNames("big", "num", tone);
        String words = getTranslation(key, people.size());
        var head = new Div(count, new Span(words));
        head.addClassNames("row", "baseline");
        var card = new Div(head, new PeopleLines(people, names, people.size() + " " + words));
        card.addClassNames("card", "right");
        add(card);
    }
}
