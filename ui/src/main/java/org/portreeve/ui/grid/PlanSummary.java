package org.portreeve.ui.grid;

import com.vaadin.flow.i18n.I18NProvider;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.portreeve.domain.access.AccessRequest;
import org.portreeve.domain.change.Effects;

/** A plan in one sentence: “3 people gain 6 permissions, 1 loses 1. No guard objects.” */
final class PlanSummary {
    private PlanSummary() {}

    static String of(Effects effects, Locale locale) {
        if (effects.isEmpty()) {
            return I18NProvider.translate(locale, "grid.plan.nobody");
        }
        int gainers = people(effects, Effects.Group::gains);
        int losers = people(effects, Effects.Group::losses);
        String gains = side(effects, "grid.plan.gains", gainers, Effects.Group::gains, locale);
        String losses = side(effects, "grid.plan.losses", losers, Effects.Group::losses, locale);
        if (losers == 0) {
            return I18NProvider.translate(locale, "grid.plan.one", gains);
        }
        return gainers == 0
                ? I18NProvider.translate(locale, "grid.plan.one", losses)
                : I18NProvider.translate(locale, "grid.plan.both", gains, losses);
    }

    private static int people(Effects effects, Function<Effects.Group, List<Effects.Effect>> side) {
        return effects.groups().stream()
                .filter(group -> !side.apply(group).isEmpty())
                .mapToInt(group -> group.people().size())
                .sum();
    }

    private static String side(
            Effects effects,
            String key,
            int people,
            Function<Effects.Group, List<Effects.Effect>> side,
            Locale locale) {
        int things = effects.groups().stream()
                .mapToInt(group -> group.people().size() * side.apply(group).size())
                .sum();
        boolean permissions = effects.groups().stream()
                .flatMap(group -> side.apply(group).stream())
                .allMatch(effect -> effect.what() instanceof Effects.What.Access(AccessRequest.DoPermission _));
        String noun = permissions ? "grid.plan.permissions" : "grid.plan.things";
        return I18NProvider.translate(locale, key, people, I18NProvider.translate(locale, noun, things));
    }
}
