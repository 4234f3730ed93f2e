package org.portreeve.ui.component;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import java.util.Objects;
import org.portreeve.application.change.Snapshot;
import org.portreeve.domain.change.Effects;

/** Who would gain and lose what, one card for people who gain and lose the same. */
public final class EffectGroups extends Div {
    private static final int LINES = 6;

    public EffectGroups(Effects effects, ThingNames names, Snapshot snapshot) {
        this(NamedEffects.of(effects, Objects.requireNonNull(snapshot.tenant())), names, snapshot);
    }

    public EffectGroups(NamedEffects effects, ThingNames names, Snapshot snapshot) {
        addClassNames("col", "effectgroups");
        var tenant = Objects.requireNonNull(snapshot.tenant()).tenant();
        var words = new EffectWords(names, new Dates(names.locale(), tenant.timeZone(), snapshot.now()));
        effects.groups().forEach(group -> add(card(group, words)));
        if (effects.more() > 0) {
            add(new H3(getTranslation("effects.more-groups", effects.more())));
        }
    }

    private GainsAndLosses card(NamedEffects.Group group, EffectWords words) {
        var shown = String.join(", ", group.names());
        var card = GainsAndLosses.of(group.more() > 0 ? getTranslation("effects.people", shown, group.more()) : shown);
        card.show(
                words.lines(group.gains(), LINES),
                group.gains().size(),
                words.lines(group.losses(), LINES),
                group.losses().size());
        return card;
    }
}
