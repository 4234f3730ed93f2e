package org.portreeve.ui.component;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import java.util.Objects;
import org.portreeve.application.change.Snapshot;
import org.portreeve.domain.change.Effects;

/** Who would gain and lose what, one card for people who gain and lose the same. */
public final class EffectGroups extends Div {
    private static final int GROUPS = 30;
    private static final int LINES = 6;
    private static final int NAMES = 8;

    public EffectGroups(Effects effects, ThingNames names, Snapshot snapshot) {
        addClassNames("col", "effectgroups");
        var tenant = Objects.requireNonNull(snapshot.tenant()).tenant();
        var words = new EffectWords(names, new Dates(names.locale(), tenant.timeZone(), snapshot.now()));
        effects.groups().stream().limit(GROUPS).forEach(group -> add(card(group, names, words)));
        if (effects.groups().size() > GROUPS) {
            add(new H3(getTranslation("effects.more-groups", effects.groups().size() - GROUPS)));
        }
    }

    private GainsAndLosses card(Effects.Group group, ThingNames names, EffectWords words) {
        var card = new GainsAndLosses();
        var people = group.people().stream().map(names::person).sorted().toList();
        var shown = String.join(", ", people.subList(0, Math.min(NAMES, people.size())));
        card.setSummary(people.size() > NAMES ? getTranslation("effects.people", shown, people.size() - NAMES) : shown);
        card.show(
                words.lines(group.gains(), LINES),
                group.gains().size(),
                words.lines(group.losses(), LINES),
                group.losses().size());
        return card;
    }
}
