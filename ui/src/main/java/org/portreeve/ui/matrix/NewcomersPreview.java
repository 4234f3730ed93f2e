package org.portreeve.ui.matrix;

import com.vaadin.flow.component.html.Div;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.portreeve.application.matrix.ChangeDefaults;
import org.portreeve.domain.change.ChangePlan;
import org.portreeve.domain.change.Effects;
import org.portreeve.ui.component.Dates;
import org.portreeve.ui.component.EffectWords;
import org.portreeve.ui.component.GainsAndLosses;
import org.portreeve.ui.component.ThingNames;

/** What somebody who joins after the change gains and loses against somebody who joins before it. */
final class NewcomersPreview extends Div {
    private static final int LINES = 8;

    NewcomersPreview(ChangePlan plan, ThingNames names, Locale locale) {
        var before = Objects.requireNonNull(plan.proposal().before()).tenant();
        var words = new EffectWords(
                names, new Dates(locale, before.timeZone(), plan.proposal().at()));
        var groups = ChangeDefaults.forNewcomers(plan).groups();
        List<Effects.Effect> gains =
                groups.stream().flatMap(group -> group.gains().stream()).toList();
        List<Effects.Effect> losses =
                groups.stream().flatMap(group -> group.losses().stream()).toList();
        var card = new GainsAndLosses();
        card.setSummary(getTranslation("matrix.newcomers"));
        card.show(words.lines(gains, LINES), gains.size(), words.lines(losses, LINES), losses.size());
        card.setCleared(getTranslation("matrix.nobody-here", names.tenant()));
        add(card);
    }
}
