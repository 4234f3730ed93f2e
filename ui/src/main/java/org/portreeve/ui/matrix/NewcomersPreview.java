package org.portreeve.ui.matrix;

import com.vaadin.flow.component.html.Div;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Function;
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
        var effects = ChangeDefaults.forNewcomers(plan);
        var gains = lines(effects, Effects.Group::gains, words);
        var losses = lines(effects, Effects.Group::losses, words);
        var card = new GainsAndLosses();
        card.setSummary(getTranslation("matrix.newcomers"));
        card.show(first(gains), gains.size(), first(losses), losses.size());
        card.setCleared(getTranslation("matrix.nobody-here", names.tenant()));
        add(card);
    }

    /** Why without time and place: both are those of the joining. */
    private static List<GainsAndLosses.Line> lines(
            Effects effects, Function<Effects.Group, List<Effects.Effect>> side, EffectWords words) {
        var accesses = effects.groups().stream()
                .flatMap(group -> side.apply(group).stream())
                .filter(effect -> effect.what() instanceof Effects.What.Access)
                .toList();
        return words.lines(accesses, accesses.size()).stream()
                .map(line -> new GainsAndLosses.Line(line.what(), line.isKey(), null))
                .toList();
    }

    private static List<GainsAndLosses.Line> first(List<GainsAndLosses.Line> lines) {
        return lines.subList(0, Math.min(LINES, lines.size()));
    }
}
