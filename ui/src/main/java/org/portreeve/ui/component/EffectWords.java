package org.portreeve.ui.component;

import com.vaadin.flow.i18n.I18NProvider;
import java.util.List;
import java.util.Locale;
import org.portreeve.domain.Window;
import org.portreeve.domain.access.AccessRequest;
import org.portreeve.domain.change.Effects;

/** What somebody gains or loses, as lines of {@link GainsAndLosses}. */
public final class EffectWords {
    private final Locale locale;
    private final ThingNames names;
    private final Dates dates;

    public EffectWords(ThingNames names, Dates dates) {
        this.locale = names.locale();
        this.names = names;
        this.dates = dates;
    }

    /** At most {@code limit} lines. */
    public List<GainsAndLosses.Line> lines(List<Effects.Effect> effects, int limit) {
        return effects.stream().limit(limit).map(this::line).toList();
    }

    private GainsAndLosses.Line line(Effects.Effect effect) {
        var when = when(effect.window());
        return switch (effect.what()) {
            case Effects.What.Access(var request) ->
                new GainsAndLosses.Line(names.request(request), request instanceof AccessRequest.DoPermission, when);
            case Effects.What.Reach(var subtenant) ->
                GainsAndLosses.Line.words(say("effects.reach", names.subtenant(subtenant)), when);
            case Effects.What.WholeTenant _ -> GainsAndLosses.Line.words(say("effects.whole-tenant"), when);
        };
    }

    /** “at once”, “until 1 Mar 2027”, “from … until …”. */
    private String when(Window window) {
        var from = window.from();
        var until = window.until();
        if (from == null) {
            return until == null ? say("effects.at-once") : say("dates.until", dates.lastDay(until));
        }
        return until == null
                ? say("dates.from", dates.day(from))
                : say("effects.from-until", dates.day(from), dates.lastDay(until));
    }

    private String say(String key, Object... values) {
        return I18NProvider.translate(locale, key, values);
    }
}
